/// A text's bytes in hexadecimal, as Python prints them.
func hexadecimal(_ text: String) -> String {
  text.utf8.map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
}

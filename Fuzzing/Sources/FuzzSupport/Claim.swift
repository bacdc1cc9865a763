import Glibc

/// Ends the process with a message if something does not hold that must hold for every input. libFuzzer then keeps the input.
///
/// Unlike with `precondition`, the message is printed in optimised builds too.
public func claim(
  _ holds: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  guard !holds else { return }
  let text = Array("\n\(file):\(line): \(message())\n".utf8)
  _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

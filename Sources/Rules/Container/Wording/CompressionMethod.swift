/// A compression method as messages name it: `method 14 (LZMA)`. The names are those of APPNOTE 4.4.5.
func methodPhrase(_ method: UInt16) -> String {
  let name: String? =
    switch method {
    case 0: "stored"
    case 1: "shrunk"
    case 2...5: "reduced"
    case 6: "imploded"
    case 8: "deflate"
    case 9: "Deflate64"
    case 10: "PKWARE DCL implode"
    case 12: "bzip2"
    case 14: "LZMA"
    case 93: "Zstandard"
    case 95: "XZ"
    case 98: "PPMd"
    case 99: "AES encryption"
    default: nil
    }
  return "method \(method)" + (name.map { " (\($0))" } ?? "")
}

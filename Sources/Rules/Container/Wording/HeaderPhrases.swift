import Wording
import ZipArchive

extension EntryProblem.Header {
  /// The header as messages name it.
  var phrase: String {
    switch self {
    case .central: "the directory's record"
    case .local: "the local header"
    }
  }

  /// The header in the subjects of findings, which must not change when messages are worded better.
  var key: String {
    switch self {
    case .central: "directory"
    case .local: "local"
    }
  }
}

extension EntryProblem.HeaderField {
  /// A value of the field, as messages name it behind "gives".
  func phrase(for value: UInt64) -> String {
    switch self {
    case .versionNeeded: "version \(versionPhrase(value)) of the format"
    case .flag: value == 0 ? "0" : "1"
    case .method: methodPhrase(UInt16(truncatingIfNeeded: value))
    case .modified: dosTimePhrase(UInt32(truncatingIfNeeded: value))
    case .crc32: "the checksum \(checksumPhrase(UInt32(truncatingIfNeeded: value)))"
    case .compressedSize: "\(counted(value, "byte")) of data"
    case .size: "\(counted(value, "byte")) of content"
    }
  }

  /// The field in the subjects of findings.
  var key: String {
    switch self {
    case .versionNeeded: "version"
    case .flag(let bit): "flag \(bit)"
    case .method: "method"
    case .modified: "time"
    case .crc32: "checksum"
    case .compressedSize: "compressed size"
    case .size: "size"
    }
  }
}

/// A version of the format, which headers give in tenths: "4.5". The upper byte, where some tools put the system, does not count
/// (APPNOTE 4.4.3).
func versionPhrase(_ tenths: some BinaryInteger) -> String {
  let version = UInt8(truncatingIfNeeded: tenths)
  return "\(version / 10).\(version % 10)"
}

/// A kind of change that is found by no rule, because it changes nothing of what a reader makes of the archive: which entries there are, what they are called, and
/// what is in them.
enum UnseenChange: String, CaseIterable, Sendable {
  /// Which system and version wrote an entry, or the end records (APPNOTE 4.4.2). It says how the external attributes are to be read, and nothing else.
  case writer
  /// DOS attributes and Unix permissions (APPNOTE 4.4.15), which are for whoever writes the file to a disk. Those that make something else of the entry than a
  /// file or a folder are found.
  case externalAttributes
  /// Whether the file is believed to be text, and a bit that PKWARE keeps for itself (APPNOTE 4.4.14).
  case internalAttributes
  /// How hard the writer tried to compress (APPNOTE 4.4.4, bits 1 and 2). Inflating is the same.
  case compressionEffort
  /// A comment on an entry or on the archive.
  case comment
  /// A time in an extra field, as Info-ZIP writes it; or the tag that makes it one. Unknown fields are passed over.
  case timeInExtraField
  /// The version that is needed for the zip64 end record itself, which readers do not go by (APPNOTE 4.3.14).
  case versionOfZip64End
  /// The bits between a deflate stream's last code and the end of its last byte (RFC 1951, 3.1.1).
  case bitsBehindStream

  /// The kind of a flipped bit; nil if it must be found.
  init?(bit: Int, of place: ByteMap.Place, endsStream: Bool) {
    switch (place.field.record, place.field.name) {
    case ("central header", "version made by"), ("zip64 end record", "version made by"): self = .writer
    case ("central header", "external attributes"): self = .externalAttributes
    case ("central header", "internal attributes") where place.index == 0 && [0, 2].contains(bit):
      self = .internalAttributes
    case ("central header", "flags") where place.index == 0 && [1, 2].contains(bit),
      ("local header", "flags") where place.index == 0 && [1, 2].contains(bit):
      self = .compressionEffort
    case ("central header", "comment"), ("end record", "comment"): self = .comment
    // Behind the tag stands the length, which must be right.
    case ("central header", "extra field") where ![2, 3].contains(place.index),
      ("local header", "extra field") where ![2, 3].contains(place.index):
      self = .timeInExtraField
    case ("zip64 end record", "version needed"): self = .versionOfZip64End
    case ("content", "data") where endsStream && bit > 0: self = .bitsBehindStream
    default: return nil
    }
  }
}

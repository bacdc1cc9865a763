/// How the bytes of an entry's name came to be read as text.
public enum NameReading: Sendable, Hashable {
  /// They are ASCII, which all encodings have in common.
  case ascii
  /// Bit 11 says that they are UTF-8; whether they are is another question.
  case declaredUTF8
  /// An Info-ZIP Unicode path field that belongs to the name gives the text.
  case unicodePath
  /// Nothing says so, but they are valid UTF-8.
  case assumedUTF8
  /// Nothing is said of them, and they are not UTF-8: code page 437, which the format prescribes then.
  case codePage437
}

extension EntryTable {
  /// How an entry's name is read.
  public func nameReading(of index: Int) -> NameReading {
    let bytes = unsafe storage.span.bytes
    return EntryNameEncoding.reading(CentralRecord(bytes, at: Int(rows[index].record)), in: bytes)
  }
}

/// A name's bytes in code page 437, as UTF-8: how a reader that goes by the letter of the format shows them.
public func codePage437Text(of name: [UInt8]) -> String {
  String(decoding: CodePage437.utf8(of: name), as: UTF8.self)
}

extension ZipArchive {
  /// Whether an archive leaves nothing to interpretation, as those of most tools do: no problems, one end record, and no field in any record of the directory
  /// that libzip reads in a way of its own. To ask libzip about such an archive takes longer than to check it.
  var isUnmistakable: Bool {
    guard hasUnmistakableEnd, extent == .whole, problems.isEmpty else { return false }
    let bytes = unsafe entries.storage.span.bytes
    return entries.rows.allSatisfy { CentralRecord(bytes, at: Int($0.record)).isUnmistakable(in: bytes) }
  }
}

extension CentralRecord {
  /// Whether the record's sizes, method and name are just those that stand in its fixed part, and the name is ASCII.
  fileprivate func isUnmistakable(in bytes: RawSpan) -> Bool {
    flags & ~Self.plainFlags == 0
      && (method == ZipMethod.stored || method == ZipMethod.deflated)
      && !wideValues.refersToZip64
      && commentLength == 0
      && (extraLength == 0 || hasPlainFields(bytes))
      && EntryNameEncoding.reading(self, in: bytes) == .ascii
      // The name ends there for whoever reads it as a string of C.
      && bytes.firstPosition(of: 0, in: name) == nil
  }

  /// How hard the writer tried, a data descriptor, and a name in UTF-8.
  private static let plainFlags: UInt16 = 0b110 | ZipFlag.dataDescriptor | ZipFlag.utf8

  /// Whether the extra fields fill their room, and none of them says another size, method or name.
  private func hasPlainFields(_ bytes: RawSpan) -> Bool {
    var position = extra.lowerBound
    while case .field(let field) = ExtraFields.step(bytes, at: position, end: extra.upperBound) {
      switch field.id {
      case ExtraFields.zip64, ExtraFields.unicodePath, ExtraFields.unicodeComment, ExtraFields.aes:
        return false
      default: position = field.content.upperBound
      }
    }
    return position == extra.upperBound
  }
}

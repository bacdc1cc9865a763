/// Judges the extra fields of one header.
struct ExtraInspection {
  let header: EntryProblem.Header
  let name: Range<Int>
  let extra: Range<Int>
  /// The record's comment; a local header has none.
  let comment: Range<Int>?
  /// The header's values that a zip64 field can widen.
  let values: WideValues
  let flags: UInt16
  let method: UInt16

  /// Whether nothing can be wrong: there is no field that decides anything, and the list ends where it should. Quickly told.
  func isPlain(in bytes: RawSpan) -> Bool {
    guard !values.refersToZip64 else { return false }
    var position = extra.lowerBound
    while true {
      switch ExtraFields.step(bytes, at: position, end: extra.upperBound) {
      case .field(let field):
        if Self.deciding.contains(field.id) { return false }
        position = field.content.upperBound
      case .overrun, .rest: return false
      case .end: return true
      }
    }
  }

  /// What is wrong; empty for nearly every header there is.
  func problems(in bytes: RawSpan) -> [EntryProblem] {
    var problems: [EntryProblem] = []
    var seen: Set<UInt16> = []
    var zip64: Range<Int>?
    var position = extra.lowerBound
    walk: while true {
      switch ExtraFields.step(bytes, at: position, end: extra.upperBound) {
      case .field(let field):
        position = field.content.upperBound
        guard Self.deciding.contains(field.id) else { continue }
        guard seen.insert(field.id).inserted else {
          problems.append(.duplicateExtraField(header, id: field.id))
          continue
        }
        // With the method of AES the entry counts as encrypted already.
        if field.id == ExtraFields.aes, method != ZipMethod.aes { problems.append(.unannouncedAES(header)) }
        if field.id == ExtraFields.zip64 { zip64 = field.content }
        if field.id == ExtraFields.unicodeComment { judgeUnicodeComment(field.content, in: bytes, &problems) }
        if field.id == ExtraFields.unicodePath { judgeUnicodePath(field.content, in: bytes, &problems) }
      case .overrun(let id, let declared, let left):
        problems.append(.extraFieldOverrun(header, id: id, declared: declared, left: left))
        break walk
      case .rest(let range):
        let areZero = range.allSatisfy { bytes.byte(at: $0) == 0 }
        problems.append(.extraFieldRest(header, count: range.count, areZero: areZero))
        break walk
      case .end:
        break walk
      }
    }
    judgeZip64(zip64, &problems)
    return problems
  }

  /// Fields of which a second one would decide otherwise: sizes, name, comment, encryption.
  private static let deciding: [UInt16] = [
    ExtraFields.zip64, ExtraFields.unicodePath, ExtraFields.unicodeComment, ExtraFields.aes,
  ]

  private func judgeZip64(_ field: Range<Int>?, _ problems: inout [EntryProblem]) {
    guard values.refersToZip64 else {
      if field != nil { problems.append(.unneededZip64Field(header)) }
      return
    }
    // A local header's field holds both sizes, whichever of them refers to it (APPNOTE 4.5.3).
    let expected = header == .local ? 16 : values.wanted.fieldLength
    guard let field, field.count >= values.wanted.fieldLength else {
      problems.append(.noZip64Field(header))
      return
    }
    guard field.count != expected else { return }
    // When all 64-bit values are wanted, every reader finds them at the same places, whatever follows.
    let isPadded = field.count > expected && expected >= (header == .local ? 16 : 24)
    problems.append(
      isPadded
        ? .zip64FieldPadded(header, expected: expected, found: field.count)
        : .zip64FieldLength(header, expected: expected, found: field.count))
  }

  private func judgeUnicodePath(
    _ field: Range<Int>, in bytes: RawSpan, _ problems: inout [EntryProblem]
  ) {
    guard field.count >= 5, bytes.byte(at: field.lowerBound) == 1 else {
      let version = field.isEmpty ? nil : bytes.byte(at: field.lowerBound)
      problems.append(.malformedUnicodePath(header, version: version))
      return
    }
    let path = field.lowerBound + 5..<field.upperBound
    let declared = bytes.uint32(at: field.lowerBound + 1)
    let found = bytes.crc32(name)
    if declared != found {
      problems.append(.unicodePathChecksum(header, declared: declared, found: found))
    } else if bytes.equals(path, bytes, name) {
      problems.append(.redundantUnicodePath(header))
    } else if flags & ZipFlag.utf8 != 0 || !isTranscription(path, in: bytes) {
      problems.append(.unicodePathDiffers(header, path: bytes.array(path)))
    }
  }

  private func judgeUnicodeComment(
    _ field: Range<Int>, in bytes: RawSpan, _ problems: inout [EntryProblem]
  ) {
    guard let comment else { return }
    let isWhole = field.count >= 5 && bytes.byte(at: field.lowerBound) == 1
    let declared = isWhole ? bytes.uint32(at: field.lowerBound + 1) : nil
    let found = bytes.crc32(comment)
    if declared != found { problems.append(.unicodeCommentMismatch(declared: declared, found: found)) }
  }

  /// Whether the path can be what the name says in another encoding; otherwise it names another file.
  private func isTranscription(_ path: Range<Int>, in bytes: RawSpan) -> Bool {
    guard let text = String(validating: bytes.array(path), as: UTF8.self) else { return false }
    return NameTranscription.isPlausible(of: text, as: bytes.array(name))
  }
}

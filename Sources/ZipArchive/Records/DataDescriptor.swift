/// Data descriptors (APPNOTE 4.3.9): checksum and sizes behind an entry's data. The signature is optional, and the sizes have 32 or 64 bits,
/// without a word on which.
enum DataDescriptor {
  static let signature: UInt32 = 0x0807_4b50

  /// A way in which a descriptor can be written.
  struct Form: Equatable {
    let isSigned: Bool
    let isWide: Bool

    var length: Int { (isSigned ? 4 : 0) + 4 + (isWide ? 16 : 8) }

    static let all = [
      Form(isSigned: true, isWide: false), Form(isSigned: true, isWide: true),
      Form(isSigned: false, isWide: false), Form(isSigned: false, isWide: true),
    ]
    static let longest = 24
  }

  /// The forms in which the bytes at `start` say just this.
  static func forms(
    in bytes: RawSpan, at start: Int, available: Int, crc32: UInt32, compressedSize: UInt64, size: UInt64
  ) -> [Form] {
    Form.all.filter { form in
      guard form.length <= available else { return false }
      var position = start
      if form.isSigned {
        guard bytes.uint32(at: position) == signature else { return false }
        position += 4
      }
      guard bytes.uint32(at: position) == crc32 else { return false }
      position += 4
      if form.isWide {
        return bytes.uint64(at: position) == compressedSize && bytes.uint64(at: position + 8) == size
      }
      return UInt64(bytes.uint32(at: position)) == compressedSize
        && UInt64(bytes.uint32(at: position + 4)) == size
    }
  }

  /// What a descriptor of a form at `start` says; the form must fit into the bytes.
  static func values(of form: Form, in bytes: RawSpan, at start: Int) -> EntryProblem.DescriptorValues {
    let position = start + (form.isSigned ? 4 : 0)
    let sizes = position + 4
    return EntryProblem.DescriptorValues(
      crc32: bytes.uint32(at: position),
      compressedSize: form.isWide ? bytes.uint64(at: sizes) : UInt64(bytes.uint32(at: sizes)),
      size: form.isWide ? bytes.uint64(at: sizes + 8) : UInt64(bytes.uint32(at: sizes + 4)))
  }
}

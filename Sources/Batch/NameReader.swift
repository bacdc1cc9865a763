/// Takes an entry's name apart and says what its place and form make of it.
struct NameReader {
  /// What a name turns out to be.
  enum Reading {
    /// The folder of a work order itself.
    case folder
    case image(stem: Range<Int>, format: Int, extensionLength: Int)
    case document(DocumentKind)
    case other(OtherFile.Kind)
  }

  /// The admitted extensions, in lower case.
  private let formats: [[UInt8]]

  private static let documents = DocumentKind.allCases.map { (kind: $0, name: Array($0.fileName.utf8)) }

  init(formats: [String]) { self.formats = formats.map { Array($0.lowercased().utf8) } }

  /// What a name is, apart from the work order's folder.
  ///
  /// - Parameters:
  ///   - rest: the name behind the folder's `/`.
  func reading(_ bytes: Span<UInt8>, rest: Range<Int>) -> Reading {
    if rest.isEmpty { return .folder }
    if let slash = lastSlash(bytes, rest) {
      let isJunk =
        SystemFiles.isJunk(bytes, slash + 1..<rest.upperBound)
        || SystemFiles.startOfMacFolder(bytes, rest) != nil
      return .other(isJunk ? .junk : .nested)
    }
    if let kind = documentKind(bytes, rest) { return .document(kind) }
    if SystemFiles.isJunk(bytes, rest) { return .other(.junk) }
    guard let dot = lastDot(bytes, rest) else { return .other(.unexpected) }
    let ending = dot + 1..<rest.upperBound
    if ending.count <= Image.longestExtension, let format = format(bytes, ending) {
      return .image(stem: rest.lowerBound..<dot, format: format, extensionLength: ending.count)
    }
    return .other(ImageExtensions.contains(bytes, ending) ? .foreignImage : .unexpected)
  }

  /// The position of an extension among the admitted formats.
  private func format(_ bytes: Span<UInt8>, _ ending: Range<Int>) -> Int? {
    for position in formats.indices where equalsIgnoringCase(bytes, ending, formats[position]) {
      return position
    }
    return nil
  }

  private func documentKind(_ bytes: Span<UInt8>, _ name: Range<Int>) -> DocumentKind? {
    // One look at the last byte settles it for all images.
    guard name.count >= 13, bytes[name.upperBound - 1] == UInt8(ascii: "n") else { return nil }
    return Self.documents.first { equals(bytes, name, $0.name) }?.kind
  }
}

public import Findings

extension RuleExample.Archive {
  /// The archive as a zip file: photos are stored, texts deflated, and the damage is done at the end.
  public func bytes() -> [UInt8] {
    var bytes = ZipWriter.archive(of: entries.map(\.zipEntry))
    for damage in damage { damage.apply(to: &bytes) }
    return bytes
  }
}

extension RuleExample.Entry {
  /// The entry as it is written.
  public var zipEntry: ZipEntry {
    var entry = plainEntry
    for trait in traits {
      switch trait {
      case .dataDescriptor: entry.dataDescriptor = .signed
      case .localExtraFields(let bytes): entry.localExtra += bytes
      case .directoryExtraFields(let bytes): entry.centralExtra += bytes
      case .mode(let mode): entry.unixMode = mode
      case .nameBytes(let bytes, let isMarkedAsUTF8):
        entry.name = bytes
        entry.flags = isMarkedAsUTF8 ? 1 << 11 : 0
      }
    }
    return entry
  }

  private var plainEntry: ZipEntry {
    switch content {
    case .jpeg(let seed): ZipEntry(name, ZipContent(stored: SampleImage.tiny(seed: seed).jpeg()))
    case .png(let seed): ZipEntry(name, ZipContent(stored: SampleImage.tiny(seed: seed).png()))
    case .text(let text): ZipEntry(name, ZipContent(deflated: Array(text.utf8)))
    case .bytes(let bytes): ZipEntry(name, ZipContent(stored: bytes))
    case .jpegOfSize(let size): ZipEntry(name, ZipContent(stored: Self.jpeg(ofSize: size)))
    case .folder: .directory(name)
    }
  }

  /// A JPEG image, cut short or followed by zeros.
  private static func jpeg(ofSize size: Int) -> [UInt8] {
    let image = SampleImage.tiny(seed: 0).jpeg().prefix(size)
    return image + [UInt8](repeating: 0, count: size - image.count)
  }
}

extension RuleExample.Damage {
  /// Does it to an archive's bytes, which must be long enough for it.
  func apply(to bytes: inout [UInt8]) {
    switch self {
    case .cutShort(let count):
      bytes.removeLast(count)
    case .overwritten(let offset, let replacement):
      let start = offset < 0 ? bytes.count + offset : offset
      bytes.replaceSubrange(start..<start + replacement.count, with: replacement)
    case .inserted(let offset, let insertion):
      bytes.insert(contentsOf: insertion, at: offset < 0 ? bytes.count + offset : offset)
    case .appended(let addition):
      bytes += addition
    case .comment(let comment):
      // Its length is the end record's last field, and the end record the file's last bytes (APPNOTE 4.3.16).
      bytes.removeLast(2)
      bytes.append(littleEndian: UInt16(comment.count))
      bytes += comment
    }
  }
}

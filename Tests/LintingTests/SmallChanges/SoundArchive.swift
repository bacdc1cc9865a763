import ExampleArchives

/// Three small archives in which everything is right: a folder, a stored photo and a deflated document, as three kinds of tools write them.
enum SoundArchive: String, CaseIterable, Sendable {
  /// As a file manager writes it: with times in extra fields, and with comments.
  case plain
  /// As a tool writes it that expects more than 4 GiB.
  case zip64
  /// As a tool writes it that cannot go back: sizes and checksums stand behind the contents.
  case dataDescriptors

  var bytes: [UInt8] {
    var entries = [
      ZipEntry.directory("W/"), ZipEntry("W/m-1.jpg", ZipContent(stored: Self.photo)),
      ZipEntry("W/metadata.json", ZipContent(deflated: Array(#"{"region": "north", "zone": "north"}"#.utf8))),
    ]
    switch self {
    case .plain:
      for index in entries.indices {
        // The tag 0x5455, five bytes, the flag for the time of the last change, and that time.
        let time: [UInt8] = [0x55, 0x54, 5, 0, 1, 0x40, 0x32, 0x5f, 0x6a]
        entries[index].localExtra = time
        entries[index].centralExtra = time
        entries[index].comment = Array("as seen".utf8)
      }
      var writer = ZipWriter(to: MemorySink())
      for entry in entries { writer.add(entry) }
      return writer.finish(comment: Array("sent on Monday".utf8)).bytes
    case .zip64:
      var writer = ZipWriter(to: MemorySink())
      for entry in entries {
        var entry = entry
        entry.forcesZip64 = entry.content.size > 0
        writer.add(entry)
      }
      return writer.finish(forcingZip64: true).bytes
    case .dataDescriptors:
      entries[2].dataDescriptor = .signed
      return ZipWriter.archive(of: entries)
    }
  }

  /// The shortest JPEG image that is whole: a frame of one component, a scan, and data in which FF is stuffed (ITU T.81, annex B).
  private static let photo: [UInt8] =
    [0xff, 0xd8]
    + [0xff, 0xc0, 0, 11, 8, 0, 2, 1, 44, 1, 1, 0x11, 0]
    + [0xff, 0xda, 0, 8, 1, 1, 0, 0, 63, 0] + [1, 2, 0xff, 0, 3]
    + [0xff, 0xd9]
}

internal import ExampleArchives

extension Seed {
  /// Archives that show each part of the container format once, in few bytes.
  static func ofContainers() -> [Seed] {
    let small = ["WO_1/meter-0.jpg", "WO_1/metadata.json"].map { name in
      ZipEntry(name, ZipContent(deflated: Array("{\"region\": \"north\", \"region\": 1}".utf8)))
    }
    func archive(_ change: (inout ZipEntry) -> Void) -> [UInt8] {
      ZipWriter.archive(
        of: small.map {
          var entry = $0
          change(&entry)
          return entry
        })
    }
    let archives: [(String, [UInt8])] = [
      ("empty", ZipWriter.archive(of: [])),
      ("plain", ZipWriter.archive(of: small)),
      ("comment", ZipWriter.archive(of: small, comment: Array("PK\u{5}\u{6} not".utf8))),
      ("descriptor", archive { $0.dataDescriptor = .signed }),
      ("unsigned-descriptor", archive { $0.dataDescriptor = .unsigned }),
      ("zip64-entries", archive { $0.forcesZip64 = true }),
      (
        "zip64-descriptor",
        archive {
          $0.forcesZip64 = true
          $0.dataDescriptor = .signed
        }
      ),
      ("zip64-end", zip64End(small)),
      ("encrypted", archive { $0.flags |= 1 }),
      ("utf8", archive { $0.flags |= 1 << 11 }),
      ("code-page", archive { $0.name += [0x81, 0xe1] }),
      ("link", archive { $0.unixMode = 0o120_777 }),
      ("times", archive { $0.centralExtra = [0x55, 0x54, 5, 0, 3, 0, 0, 0, 0x60] }),
      ("other-name", archive { $0.adjustLocalHeader = { $0.name[0] = UInt8(ascii: "X") } }),
      ("no-data", ZipWriter.archive(of: [ZipEntry("WO_1/meter.jpg", .empty), .directory("WO_1/")])),
      ("prefix", Array("#!/bin/sh\n".utf8) + ZipWriter.archive(of: small)),
      ("suffix", ZipWriter.archive(of: small) + Array("the end".utf8)),
    ]
    return archives.map { Seed(.zip, "container-\($0.0).zip", $0.1) }
  }

  private static func zip64End(_ entries: [ZipEntry]) -> [UInt8] {
    var writer = ZipWriter(to: MemorySink())
    for entry in entries { writer.add(entry) }
    return writer.finish(forcingZip64: true).bytes
  }
}

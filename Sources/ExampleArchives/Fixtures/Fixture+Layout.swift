internal import Findings

extension Fixture {
  /// Mistakes in folders and in what lies where.
  static let layout = [
    Fixture(
      "nothing-inside.zip", "The export found no work orders and wrote an archive all the same.",
      finds: "empty-archive"
    ) {
      []
    },
    Fixture(
      "wrapped-in-a-folder.zip", "The folder of the export was zipped, instead of the work orders in it.",
      finds: "wrapped-archive"
    ) {
      let folder = "export-2026-03-12/"
      return [.directory(folder)]
        + WorkOrder("WO_211001").entries(in: folder) + WorkOrder("WO_211002").entries(in: folder)
    },
    Fixture(
      "mac-junk.zip", "The archive was made on a Mac, which added files of its own.", finds: "os-junk"
    ) {
      [storedFile(".DS_Store", desktopServicesStore)]
        + WorkOrder("WO_212001", others: [".DS_Store": desktopServicesStore]).entries()
        + WorkOrder("WO_212002").entries()
        + [
          storedFile("__MACOSX/WO_212001/._meter-0.jpg", appleDouble),
          storedFile("__MACOSX/WO_212001/._splice_box-1.jpg", appleDouble),
        ]
    },
    Fixture(
      "windows-export.zip",
      "Windows Explorer left its thumbnails and folder settings. The extensions in capitals are right as they are.",
      finds: "os-junk"
    ) {
      WorkOrder(
        "WO_213001", photos: ["meter-0.JPG": .meter, "splice_box-1.JPG": .spliceBox],
        others: ["Thumbs.db": compoundFile]
      ).entries()
        + WorkOrder(
          "WO_213002",
          others: ["desktop.ini": Array("[ViewState]\r\nMode=\r\nVid=\r\nFolderType=Pictures\r\n".utf8)]
        ).entries()
    },
    Fixture(
      "nested-folders.zip", "A technician sorted some photos of a work order into a folder of their own.",
      finds: "nested-folder"
    ) {
      WorkOrder(
        "WO_214001",
        photos: [
          "meter-0.jpg": .meter, "splice_box-1.jpg": .spliceBox, "after/PM-ferme-apres-2.jpg": .cabinet,
          "after/IdPlate3-3.jpg": .plate,
        ]
      ).entries()
        + WorkOrder("WO_214002").entries()
    },
    Fixture(
      "loose-photos.zip", "Two photos lie beside the work orders instead of in one.", finds: "stray-entry"
    ) {
      [.photo("meter-3.jpg", of: .meter), .photo("splice_box-4.jpg", of: .spliceBox)]
        + WorkOrder("WO_215001").entries() + WorkOrder("WO_215002").entries()
    },
    Fixture(
      "other-files.zip", "Notes and a drawing were put into the folders of the work orders.",
      finds: "unexpected-file"
    ) {
      WorkOrder("WO_216001", others: ["notes.txt": Array("Key at the neighbour's, number 14.\n".utf8)])
        .entries()
        + WorkOrder("WO_216002", others: ["plan.pdf": Array("%PDF-1.4\n%%EOF\n".utf8)]).entries()
    },
  ]

  private static func storedFile(_ name: String, _ bytes: [UInt8]) -> ZipEntry {
    ZipEntry(name, ZipContent(stored: bytes))
  }

  /// The beginning of the Finder's record of a folder.
  private static let desktopServicesStore: [UInt8] = [0, 0, 0, 1] + Array("Bud1".utf8) + zeros(56)

  /// An AppleDouble header (RFC 1740) with no entries: magic number, version 2, filler, count.
  private static let appleDouble: [UInt8] =
    [0, 5, 0x16, 7, 0, 2, 0, 0] + Array("Mac OS X        ".utf8) + [0, 0]

  /// The beginning of a compound file, as Explorer's thumbnail cache is one.
  private static let compoundFile: [UInt8] = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] + zeros(56)

  private static func zeros(_ count: Int) -> [UInt8] { [UInt8](repeating: 0, count: count) }
}

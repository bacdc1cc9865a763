import Findings

extension ExpectedFinding {
  /// Of the container, and of folders and what lies where.
  static let layout: [String: [ExpectedFinding]] = [
    "cut-short.zip": [
      .init(
        .error, "truncated-archive",
        "the file begins as a zip archive, but breaks off before the list of its entries ends")
    ],
    "nothing-inside.zip": [
      .init(.error, "empty-archive", "there is no work order in the archive: it has no entries")
    ],
    "wrapped-in-a-folder.zip": [
      .init(
        .error, "wrapped-archive",
        #"all work orders lie in the extra folder "export-2026-03-12" instead of at the archive's root"#)
    ],
    "mac-junk.zip": [
      .init(.warning, "os-junk", entry: ".DS_Store", #"".DS_Store" was left by a Mac"#),
      .init(
        .warning, "os-junk", entry: "__MACOSX/WO_212001/._meter-0.jpg",
        #"the Mac's archiver added the folder "__MACOSX", with 2 files in it"#),
      .init(
        .warning, "os-junk", workOrder: "WO_212001", entry: "WO_212001/.DS_Store",
        #""WO_212001/.DS_Store" was left by a Mac"#),
    ],
    "windows-export.zip": [
      .init(
        .warning, "os-junk", workOrder: "WO_213001", entry: "WO_213001/Thumbs.db",
        #""WO_213001/Thumbs.db" was left by Windows"#),
      .init(
        .warning, "os-junk", workOrder: "WO_213002", entry: "WO_213002/desktop.ini",
        #""WO_213002/desktop.ini" was left by Windows"#),
    ],
    "nested-folders.zip": [
      .init(
        .error, "nested-folder", workOrder: "WO_214001", entry: "WO_214001/after/IdPlate3-3.jpg",
        #"the folder "after" lies inside the work order, with 2 files in it that the site will not see"#)
    ],
    "loose-photos.zip": [
      .init(
        .error, "stray-entry", entry: "meter-3.jpg",
        #""meter-3.jpg" lies beside the work orders, where only their folders belong"#),
      .init(
        .error, "stray-entry", entry: "splice_box-4.jpg",
        #""splice_box-4.jpg" lies beside the work orders, where only their folders belong"#),
    ],
    "other-files.zip": [
      .init(
        .error, "unexpected-file", workOrder: "WO_216001", entry: "WO_216001/notes.txt",
        #""notes.txt" is neither a photo nor a document of the work order"#),
      .init(
        .error, "unexpected-file", workOrder: "WO_216002", entry: "WO_216002/plan.pdf",
        #""plan.pdf" is neither a photo nor a document of the work order"#),
    ],
  ]
}

import ExampleArchives
import Findings

extension Mistake {
  /// In folders and what lies where.
  static let layout: [Mistake] = [
    // A loose photo belongs into a work order, so with one the extra folder around all would be taken for a work order.
    .inArchive("a photo beside the work orders", takes: [.root], finds: ["stray-entry": 1]) { archive, _ in
      archive.others.append(ZipEntry(archive.freshName("loose", ".jpg"), ZipContent(stored: [1])))
    },
    .inArchive("an extra folder around all", takes: [.root], finds: ["wrapped-archive": 1]) { archive, _ in
      archive.wrapper = "export/"
    },
    .inArchive("a text beside the work orders", finds: ["stray-entry": 1]) { archive, _ in
      archive.others.append(ZipEntry(archive.freshName("readme", ".txt"), ZipContent(stored: [1])))
    },
    .inArchive(
      "backslashes in a name", takes: [.backslashes], finds: ["stray-entry": 1, "backslash-in-name": 1]
    ) { archive, _ in
      archive.others.append(ZipEntry(archive.freshName(#"WO\notes"#, ".txt"), ZipContent(stored: [1])))
    },
    .inArchive("the Mac's own folder", takes: [.macFolder], finds: ["os-junk": 1]) { archive, random in
      for number in 0..<Int.random(in: 1...3, using: &random) {
        archive.outside.append(ZipEntry("__MACOSX/WO_1/._\(number).jpg", ZipContent(stored: [0])))
      }
    },
    .inArchive("a folder with nothing in it", finds: emptyFolder) { archive, _ in
      archive.others.append(.directory(archive.freshName("WO_\(archive.number)_empty", "/")))
    },
    .inArchive("a work order of documents alone", finds: ["empty-work-order": 1, "missing-task-group": 2]) {
      archive, _ in
      let folder = archive.freshName("WO_\(archive.number)_papers")
      for (file, document) in [
        ("metadata.json", RandomDocument.soundMetadata), ("parameters.json", RandomDocument.soundParameters),
      ] {
        archive.others.append(ZipEntry("\(folder)/\(file)", ZipContent(stored: Array(document.text.utf8))))
      }
    },
    .inArchive("the same id in small letters", takes: [.firstName], finds: ["work-order-collision": 1]) {
      archive, random in
      let content = RandomArchive.firstContent(archive.number, 4)
      archive.workOrders.append(
        RandomWorkOrder("wo_\(archive.number)_0", isNamed: true, content: content, &random))
    },
    .inArchive("an id that was sent before", takes: [.firstName], finds: ["duplicate-work-order": 1]) {
      archive, _ in
      archive.workOrders[0].name = "WO_0_0"
    },
    .inWorkOrder("a space in the id", takes: [.name], finds: ["work-order-name": 1]) { workOrder, _ in
      workOrder.name = workOrder.name.replacing("_", with: " ")
    },
    .inWorkOrder("an accent in the id", takes: [.name], finds: ["work-order-name": 1]) { workOrder, _ in
      workOrder.name += "é"
    },
    .inWorkOrder("a long id", takes: [.name], finds: ["work-order-name": 1]) { workOrder, _ in
      workOrder.name += String(repeating: "0", count: 129)
    },
    .inWorkOrder("a folder in a work order", finds: ["nested-folder": 1]) { workOrder, random in
      let folder = "after-\(workOrder.number())"
      for number in 0..<Int.random(in: 1...3, using: &random) {
        workOrder.add("\(folder)/meter-\(number).jpg", ZipContent(stored: [1]))
      }
    },
    .inWorkOrder("a folder in a folder in a work order", finds: ["nested-folder": 1]) { workOrder, _ in
      workOrder.add("a-\(workOrder.number())/b/meter-1.jpg", ZipContent(stored: [1]))
    },
    .inWorkOrder("notes", finds: ["unexpected-file": 1]) { workOrder, _ in
      workOrder.add("notes-\(workOrder.number()).txt", ZipContent(stored: [1]))
    },
    .inWorkOrder("a photo without an extension", finds: ["unexpected-file": 1]) { workOrder, _ in
      workOrder.add("plate-\(workOrder.number())", ZipContent(stored: workOrder.freshJPEG()))
    },
    .inWorkOrder("a copy of a document", finds: ["unexpected-file": 1]) { workOrder, _ in
      workOrder.add("metadata (\(workOrder.number())).json", ZipContent(stored: Array("{}".utf8)))
    },
    .inWorkOrder("the Finder's settings", takes: [.folderSettings], finds: ["os-junk": 1]) { workOrder, _ in
      workOrder.add(".DS_Store", ZipContent(stored: [0]))
    },
    .inWorkOrder("a resource fork", finds: ["os-junk": 1]) { workOrder, _ in
      workOrder.add("._plate-\(workOrder.number()).jpg", ZipContent(stored: [0]))
    },
  ]

  /// What is said of a folder that holds nothing.
  private static let emptyFolder: [RuleID: Int] = [
    "empty-work-order": 1, "missing-metadata": 1, "missing-parameters": 1, "missing-task-group": 2,
  ]
}

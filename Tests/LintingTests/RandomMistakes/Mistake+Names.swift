import ExampleArchives
import Findings

extension Mistake {
  /// In names and types of entries.
  static let names: [Mistake] = [
    .inWorkOrder("a line break in a name", finds: ["invalid-name": 1, "unexpected-file": 1]) { workOrder, _ in
      workOrder.add("notes\n\(workOrder.number()).txt", .empty)
    },
    .inWorkOrder("a colon in a name", finds: ["absolute-path": 1, "unexpected-file": 1]) { workOrder, _ in
      workOrder.add("10:\(workOrder.number()).txt", .empty)
    },
    .inWorkOrder("a way up", finds: ["path-traversal": 1, "nested-folder": 1]) { workOrder, _ in
      workOrder.add("up-\(workOrder.number())/../notes.txt", .empty)
    },
    .inWorkOrder("a character without width", finds: ["invisible-characters": 1, "unexpected-file": 1]) {
      workOrder, _ in
      workOrder.add("notes\u{200b}\(workOrder.number()).txt", .empty)
    },
    .inWorkOrder(
      "a name that is not in the encoding that it claims",
      finds: ["invalid-name-encoding": 1, "unexpected-file": 1]
    ) { workOrder, _ in
      workOrder.add("notes-\(workOrder.number()).txt", .empty) { $0.name.append(0xe9) }
    },
    .inArchive(
      "a name in an old code page", takes: [.undeclaredNames],
      finds: ["undeclared-name-encoding": 1, "stray-entry": 1]
    ) { archive, _ in
      let name = Array(archive.freshName("notes").utf8) + [0x81]
      archive.others.append(ZipEntry(nameBytes: name, content: .empty))
    },
    .inWorkOrder("a device's name", finds: ["unportable-name": 1, "unexpected-file": 1]) { workOrder, _ in
      workOrder.add("nul.\(workOrder.number()).txt", .empty)
    },
    .inWorkOrder("a name in capitals as well", finds: ["colliding-names": 1, "unexpected-file": 2]) {
      workOrder, _ in
      let number = workOrder.number()
      for name in ["notes", "NOTES"] { workOrder.add("\(name)-\(number).txt", .empty) }
    },
    .inWorkOrder(
      "a file that is a folder", finds: ["file-and-folder": 1, "unexpected-file": 1, "nested-folder": 1]
    ) { workOrder, _ in
      let name = "both-\(workOrder.number())"
      workOrder.add(name, .empty)
      workOrder.add("\(name)/notes.txt", .empty)
    },
    .inWorkOrder("a device", finds: ["special-file": 1]) { workOrder, _ in
      workOrder.addPlate { $0.unixMode = 0o020666 }
    },
    .inWorkOrder("a photo that runs as its owner", finds: ["special-permissions": 1]) { workOrder, _ in
      workOrder.addPlate { $0.unixMode = 0o104755 }
    },
    .inWorkOrder("a photo that is marked as a folder", finds: ["directory-signals": 1]) { workOrder, _ in
      workOrder.addPlate { $0.unixMode = 0o040755 }
    },
    .inWorkOrder("a folder with content", finds: ["directory-with-data": 1, "nested-folder": 1]) {
      workOrder, _ in
      workOrder.add("folder-\(workOrder.number())/", ZipContent(stored: [1]))
    },
    .inWorkOrder("a link", finds: ["symbolic-link": 1, "unexpected-file": 1]) { workOrder, _ in
      workOrder.addLink(to: "plate-1.jpg")
    },
    .inWorkOrder(
      "a link that leads out", finds: ["symbolic-link": 1, "unsafe-symbolic-link": 1, "unexpected-file": 1]
    ) { workOrder, random in
      workOrder.addLink(to: ["/etc/passwd", "../../../x", ""].randomElement(using: &random) ?? "/")
    },
  ]
}

extension RandomWorkOrder {
  /// Adds a symbolic link.
  fileprivate mutating func addLink(to target: String) {
    add("link-\(number()).txt", ZipContent(stored: Array(target.utf8))) { $0.unixMode = 0o120777 }
  }
}

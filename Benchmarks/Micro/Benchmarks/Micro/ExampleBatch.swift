import ApplicationDefinition
import ByteSources
import ExampleArchives
import Rules
import ZipArchive

/// An archive of work orders that is made in memory, and the definition that it follows. The same values give the same bytes.
struct ExampleBatch {
  /// How many work orders there are.
  var workOrders = 400
  /// How many photos there are in each, beside two documents.
  var photos = 8
  /// Whether the photos of a work order lie in the archive in any order, and not in that of their numbers.
  var isShuffled = false
  /// Whether every photo is of a group that the definition does not admit.
  var hasUnknownGroups = false

  /// The task groups of the definition.
  static let taskGroups = [
    "splice_box", "meter", "PM-ferme-apres", "box-2", "cable_entry", "label", "overview", "test_result",
  ]
  /// The admitted extensions.
  static let formats = ["jpg", "jpeg", "png"]

  /// The definition that the archive follows.
  static func definition() throws -> ApplicationDefinition {
    let text = """
      schema_version: 1
      application: {name: benchmark, version: "1"}
      task_groups: [\(taskGroups.joined(separator: ", "))]
      metadata:
        keys:
          region: {type: text, required: true, enum: [north, south]}
          ID PB: {type: text, pattern: '^PB-[0-9]+$'}
      parameters:
        keys:
          work_type: {type: text, required: true}
          nb_fibers: {type: integer, required: true, minimum: 1, maximum: 144}
          address: {type: text}
      """
    let decoded = ApplicationDefinition.decode(Array(text.utf8), rules: RuleCatalogue.descriptions)
    guard let definition = decoded.definition else {
      throw BenchmarkMistake("the definition is wrong: \(decoded.diagnostics)")
    }
    return definition
  }

  /// The archive, as a file in memory.
  func source() -> MemoryByteSource { MemoryByteSource(ZipWriter.archive(of: entries())) }

  /// The entries of the archive, once it has been audited and found sound.
  func audited() async throws -> EntryTable {
    let archive = try await ZipArchive.audit(source())
    guard archive.extent == .whole, archive.problems.isEmpty else {
      throw BenchmarkMistake("the archive is not sound: \(archive.problems)")
    }
    return archive.entries
  }

  // MARK: Entries

  private func entries() -> [ZipEntry] {
    var random = FixedNumbers()
    let picture = SampleImage.tiny(seed: 1).jpeg()
    return (0..<workOrders).flatMap { order -> [ZipEntry] in
      let folder = "WO_\(order)"
      let numbers = isShuffled ? Array(0..<photos).shuffled(using: &random) : Array(0..<photos)
      return numbers.map { photo(in: folder, $0, of: order, picture) } + [
        document(folder + "/metadata.json", ExampleText.metadata(of: order)),
        document(folder + "/parameters.json", ExampleText.parameters(of: order)),
      ]
    }
  }

  /// A photo with a content of its own: a comment behind the first marker tells which one it is.
  private func photo(in folder: String, _ number: Int, of order: Int, _ picture: [UInt8]) -> ZipEntry {
    let group = hasUnknownGroups ? "unknown" : Self.taskGroups[number % Self.taskGroups.count]
    let comment = Array("photo \(number) of order \(order)".utf8)
    let segment = [0xff, 0xfe, 0, UInt8(comment.count + 2)] + comment
    return ZipEntry(
      "\(folder)/\(group)-\(number).jpg",
      ZipContent(stored: picture.prefix(2) + segment + picture.dropFirst(2)))
  }

  private func document(_ name: String, _ text: String) -> ZipEntry {
    ZipEntry(name, ZipContent(deflated: Array(text.utf8)))
  }
}

import ExampleArchives
import TestSupport

/// Small archives, and a definition that they are checked by.
enum Sample {
  static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    metadata:
      keys:
        region: {type: text}
    parameters:
      keys:
        work_type: {type: text, required: true}

    """

  /// A folder that holds the definition, where the command finds it.
  static func folder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    try folder.write(definition, to: "application.yaml")
    return folder
  }

  /// A folder with the definition, `good.zip` and `bad.zip`.
  static func folderOfTwo() throws -> ScratchFolder {
    let folder = try folder()
    try folder.write(good, to: "good.zip")
    try folder.write(bad, to: "bad.zip")
    return folder
  }

  /// A folder with the definition and the large archive, `large.zip`.
  static func largeFolder() throws -> ScratchFolder {
    let folder = try ScratchFolder()
    // The photos are few, so that the archive is made quickly.
    try folder.write(definition + "rules: {duplicate-image: off}\n", to: "application.yaml")
    try folder.write(large, to: "large.zip")
    return folder
  }

  /// An archive of one work order. Photos of different names, or in different work orders, are different.
  static func archive(
    workOrder: String = "WO_1", photos: [String] = ["meter-1.jpg"],
    parameters: String = #"{"work_type": "repair"}"#
  ) -> [UInt8] {
    let images = photos.map { photo in
      let seed = "\(workOrder)/\(photo)".utf8.reduce(UInt8(0)) { $0 &* 31 &+ $1 }
      return ZipEntry("\(workOrder)/\(photo)", ZipContent(stored: SampleImage.tiny(seed: seed).jpeg()))
    }
    let document = ZipEntry("\(workOrder)/parameters.json", ZipContent(deflated: Array(parameters.utf8)))
    return ZipWriter.archive(of: images + [document])
  }

  /// An archive in which nothing is found.
  static let good = archive()
  /// An archive with one error: a key is missing.
  static let bad = archive(parameters: "{}")
  /// An archive with one warning: a key is unknown.
  static let warned = archive(parameters: #"{"work_type": "repair", "colour": "blue"}"#)
  /// An archive with one note: two photos have no number.
  static let noted = archive(photos: ["meter.jpg", "meter.jpeg"])

  /// An archive of 20,000 entries, in which every seventh work order lacks its key and every eleventh has a photo of an unknown task group.
  static let large: [UInt8] = {
    var random = SplitMix64(seed: 2026)
    // What many entries share is computed once.
    let photos = (0..<250).map { ZipContent(stored: SampleImage.tiny(seed: UInt8($0)).jpeg()) }
    let metadata = ZipContent(deflated: Array(#"{"region": "north"}"#.utf8))
    let parameters = ZipContent(deflated: Array(#"{"work_type": "repair"}"#.utf8))
    let none = ZipContent(stored: Array("{}".utf8))
    let entries = (0..<5000).map { number -> [ZipEntry] in
      let folder = "WO_\(number)/"
      let group = number % 11 == 0 ? "metre" : "meter"
      let photo = photos.randomElement(using: &random) ?? .empty
      return [
        .directory(folder), ZipEntry(folder + "metadata.json", metadata),
        ZipEntry(folder + "parameters.json", number % 7 == 0 ? none : parameters),
        ZipEntry(folder + "\(group)-\(Int.random(in: 0...99, using: &random)).jpg", photo),
      ]
    }
    return ZipWriter.archive(of: entries.flatMap { $0.shuffled(using: &random) })
  }()
}

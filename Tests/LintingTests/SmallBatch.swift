import ExampleArchives

/// A batch of one work order, and a definition that asks little of it.
enum SmallBatch {
  /// Ends with keys of the parameters and a line feed, so that further keys or sections can follow.
  static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    parameters:
      keys:
        work_type: {type: text, required: true}

    """

  /// An archive of a work order with these parameters and photos.
  static func archive(_ parameters: String, photos: [String] = ["meter-1.jpg"]) -> [UInt8] {
    ZipWriter.archive(
      of: photos.enumerated().map {
        ZipEntry("W/\($1)", ZipContent(stored: SampleImage.tiny(seed: UInt8($0)).jpeg()))
      } + [ZipEntry("W/parameters.json", ZipContent(deflated: Array(parameters.utf8)))])
  }
}

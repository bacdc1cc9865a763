import ExampleArchives
import TestSupport

/// Small archives, and the definition that they are checked by.
enum SampleArchive {
  static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    parameters:
      keys:
        work_type: {type: text, required: true}

    """

  /// An archive of work orders, in this order; those whose names begin with `bad` lack a key.
  static func of(_ workOrders: String...) -> [UInt8] {
    ZipWriter.archive(
      of: workOrders.enumerated().flatMap { number, name in
        let parameters = name.hasPrefix("bad") ? "{}" : #"{"work_type": "repair"}"#
        return [
          ZipEntry("\(name)/meter-1.jpg", ZipContent(stored: SampleImage.tiny(seed: UInt8(number)).jpeg())),
          ZipEntry("\(name)/parameters.json", ZipContent(deflated: Array(parameters.utf8))),
        ]
      })
  }

  /// Bytes that differ from place to place.
  static func noise(_ count: Int, seed: UInt64 = 1) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 8)
    while bytes.count < count {
      let word = random.next()
      for shift in stride(from: 0, to: 64, by: 8) {
        bytes.append(UInt8(truncatingIfNeeded: word >> UInt64(shift)))
      }
    }
    return Array(bytes.prefix(count))
  }
}

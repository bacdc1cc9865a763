/// The objects of the API.
enum SiteSchemas {
  /// All that are described by a name.
  static let all: [(name: String, schema: DescribedSchema)] = [
    ("Refusal", .object([.init("detail", .text(about: "What is wrong, for people."))])),
    ("Health", .object([.init("status", .words(["ok"]))])),
    ("NewBatch", newBatch), ("Batch", batch), ("BatchPage", page("batches", .reference("Batch"))),
    ("WorkOrder", workOrder), ("WorkOrderPage", page("work_orders", .reference("WorkOrder"))),
    ("Error", error), ("ErrorFile", errorFile), ("StoredObject", storedObject),
  ]

  /// How long the name of an archive may be, in characters.
  static let longestFilename = 255

  /// The id of a batch.
  static let batchID = DescribedSchema.text(
    format: "uuid", pattern: "^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$")

  private static let newBatch = DescribedSchema.object(
    [
      .init(
        "filename", .text(longest: longestFilename, about: "What the archive is called."), isRequired: false)
    ], isOpen: true)

  private static let time = DescribedSchema.text(format: "date-time")

  private static let batch = DescribedSchema.object([
    .init("batch_id", batchID),
    .init("status", .words(BatchStatus.allCases.map(\.rawValue))),
    .init(
      "upload_url",
      .text(
        format: "uri",
        about:
          "Where the archive is sent to; when it is complete, it tells what it is. A secret: it needs no key."
      ),
      isRequired: false),
    .init("filename", .text(about: "What the archive is called."), isRequired: false),
    .init("detail", .text(about: "Why the status is what it is."), isRequired: false),
    .init("created_at", time),
    .init("updated_at", time),
    .init("stored_bytes", .integer(about: "How many bytes of the archive are stored.")),
    .init("size", .integer(about: "How many bytes the archive has, once that is known."), isRequired: false),
    .init(
      "work_orders",
      .object([.init("total", .integer()), .init("processed", .integer()), .init("invalid", .integer())]),
      isRequired: false),
    .init(
      "findings",
      .object([.init("errors", .integer()), .init("warnings", .integer()), .init("notes", .integer())]),
      isRequired: false),
  ])

  private static let workOrder = DescribedSchema.object([
    .init("position", .integer(least: 1, about: "Its place in the archive.")),
    .init("name", .text()),
    .init("verdict", .words(["valid", "invalid", "unchecked"])),
    .init("images", .integer()),
    .init(
      "processing_order",
      .list(
        of: .object([
          .init("position", .integer(least: 1)), .init("entry", .text()),
          .init("task_group", .optional(.text())),
          .init("order_number", .optional(.integer())),
        ]))),
  ])

  private static let error = DescribedSchema.object([
    .init("work_order", .optional(.text())), .init("entry", .optional(.text())), .init("rule", .text()),
    .init("severity", .words(["error", "warning", "note"])), .init("message", .text()),
    .init("remedy", .text()),
    .init("pointer", .optional(.text())), .init("line", .optional(.integer(least: 1))),
    .init("column", .optional(.integer(least: 1))),
  ])

  private static let errorFile = DescribedSchema.object([
    .init("batch_id", batchID), .init("errors", .list(of: .reference("Error"))),
    .init("omitted", .integer(about: "How many are counted but not told.")),
  ])

  private static let storedObject = DescribedSchema.object([
    .init("kind", .words(["storage#object"])), .init("name", .text()),
    .init("size", .text(pattern: "^[0-9]+$", about: "How many bytes there are.")),
    .init("md5Hash", .text(about: "Their MD5, in Base64.")),
    .init("crc32c", .text(about: "Their CRC-32C, its four bytes in Base64, the highest first.")),
    .init("timeCreated", time),
  ])

  private static func page(_ name: String, _ element: DescribedSchema) -> DescribedSchema {
    .object([
      .init(name, .list(of: element)),
      .init("next", .optional(.text(about: "The cursor of the next page; null on the last one."))),
    ])
  }
}

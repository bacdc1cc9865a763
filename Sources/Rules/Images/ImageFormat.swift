import ApplicationDefinition
import Batch
import Findings
import Wording

/// A photo's format is not admitted.
struct ImageFormat: WorkOrderRule {
  static let description = RuleDescription(
    id: "image-format", family: .images, scope: .workOrder, severity: .error,
    summary: "A photo has the extension of an image format that is not admitted.",
    rationale: """
      The site reads the formats that the application names; by default JPEG and PNG. Telephones like to write HEIC, which many programs \
      show but the site does not read.
      """,
    remedy: "Export the photo in an admitted format; a new extension alone does not change the format.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.png")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .text("WO_1/meter-1.heic", "-")],
      findings: [
        .init(
          at: "WO_1/meter-1.heic",
          "the format heic is not admitted for photos; admitted are jpg, jpeg and png")
      ]))

  init(options: RuleOptions) {}

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    for file in workOrder.otherFiles where file.kind == .foreignImage {
      let images = workOrder.archive.definition.images
      let name = workOrder.archive.batch.fileName(of: file.entry)
      let format = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
      findings.add(
        "the format \(format) is not admitted for photos; admitted are \(listed(images.formats, conjunction: "and"))",
        at: workOrder.location(ofEntry: file.entry), definition: images.formatsPosition)
    }
  }
}

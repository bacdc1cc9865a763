import ApplicationDefinition
import Findings
import ZipArchive

/// A photo has more bytes than the definition admits.
struct ImageTooLarge: ImageRule {
  static let description = RuleDescription(
    id: "image-too-large", family: .images, scope: .image, severity: .warning, needsDefinition: true,
    summary: "A photo has more bytes than the application admits.",
    rationale: """
      Large photos make the upload long and the processing slow, and rarely show more. The bound is `images: max_bytes` in the \
      definition; it counts the photo's own bytes, not those that it takes in the archive.
      """,
    remedy: "Export the photo in a smaller size or with a stronger compression.",
    goodExample: RuleExample(
      definition: definition, [.init("WO_1/meter-0.jpg", .jpegOfSize(2000))]),
    badExample: RuleExample(
      definition: definition, [.init("WO_1/meter-0.jpg", .jpegOfSize(2001))],
      findings: [
        .init(at: "WO_1/meter-0.jpg", "the photo has 2001 bytes, more than the 2000 that are admitted")
      ]))

  private static let definition = """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    images: {max_bytes: 2000}
    """

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    let requirements = image.archive.definition.images
    guard let maximum = requirements.maximumBytes, image.entry.size > maximum else { return }
    findings.add(
      "the photo has \(image.entry.size) bytes, more than the \(maximum) that are admitted",
      at: image.location,
      definition: requirements.maximumBytesPosition)
  }
}

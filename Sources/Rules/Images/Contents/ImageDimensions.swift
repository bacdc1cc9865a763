import ApplicationDefinition
import Findings
import ImageStructure

/// A photo has fewer or more pixels than the definition admits.
struct ImageDimensions: ContentRule {
  static let description = RuleDescription(
    id: "image-dimensions", family: .images, scope: .content, severity: .warning, needsDefinition: true,
    needsAllContents: true,
    summary: "A photo has fewer or more pixels than the application admits.",
    rationale: """
      On a photo that is too small, numbers and labels cannot be read; messengers and mail programs shrink photos without saying so. One \
      that is too large is shrunk by the site, or refused. The bounds are `images: min_side` and `max_side` in the definition: \
      `min_side` is for the shorter side and `max_side` for the longer one, so it does not matter whether a photo is upright.
      """,
    remedy: "Send the photo as the camera took it, in a size that the application admits.",
    goodExample: RuleExample(definition: definition(minimumSide: 16), [.image("WO_1/meter-0.jpg")]),
    badExample: RuleExample(
      definition: definition(minimumSide: 600), [.image("WO_1/meter-0.jpg")],
      findings: [
        .init(
          at: "WO_1/meter-0.jpg",
          "the photo has 16 × 16 pixels; its shorter side must have at least 600")
      ]))

  private static func definition(minimumSide: Int) -> String {
    """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]
    images: {min_side: \(minimumSide), max_side: 12_000}
    """
  }

  init(options: RuleOptions) {}

  func check(_ content: ContentSubject, into findings: inout FindingCollector) {
    guard content.role == .image, content.isAsZipped, let size = content.image?.size else { return }
    let requirements = content.archive.definition.images
    if let minimum = requirements.minimumSide, min(size.width, size.height) < minimum {
      findings.add(
        "the photo has \(size.width) × \(size.height) pixels; its shorter side must have at least \(minimum)",
        at: content.location, subject: "min_side", definition: requirements.minimumSidePosition)
    }
    if let maximum = requirements.maximumSide, max(size.width, size.height) > maximum {
      findings.add(
        "the photo has \(size.width) × \(size.height) pixels; its longer side may have at most \(maximum)",
        at: content.location, subject: "max_side", definition: requirements.maximumSidePosition)
    }
  }
}

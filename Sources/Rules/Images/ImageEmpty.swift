import Findings
import ZipArchive

/// A photo has no content.
struct ImageEmpty: ImageRule {
  static let description = RuleDescription(
    id: "image-empty", family: .images, scope: .image, severity: .error,
    summary: "A photo has no content.",
    rationale: """
      A file of 0 bytes is what remains when a camera, a synchronisation or an export was interrupted. It looks like a photo in a folder, \
      but there is nothing in it.
      """,
    remedy: "Fetch the photo from the camera again, or leave the file out.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-0.jpg"), .text("WO_1/meter-1.jpg", "")],
      findings: [.init(at: "WO_1/meter-1.jpg", "the photo has no content: 0 bytes")]))

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    guard image.entry.size == 0 else { return }
    findings.add("the photo has no content: 0 bytes", at: image.location)
  }
}

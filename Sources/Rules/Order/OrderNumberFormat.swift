import Batch
import Findings
import Wording
import ZipArchive

/// A photo's number has zeros in front.
struct OrderNumberFormat: ImageRule {
  static let description = RuleDescription(
    id: "order-number-format", family: .order, scope: .image, severity: .warning,
    summary: "A photo's number is written with zeros in front.",
    rationale: """
      Numbers are compared by value, so `-007` counts as 7. Programs that compare them as text, or expect `-7`, see something else; \
      without the zeros there is only one reading.
      """,
    remedy: "Write the number without zeros in front.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-10.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-007.jpg")],
      findings: [.init(at: "WO_1/meter-007.jpg", "the number 007 has zeros in front; write it 7")]))

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    guard image.image.mayHaveLeadingZeros else { return }
    let batch = image.archive.batch
    guard let digits = batch.orderNumberDigits(of: image.image), digits.count > 1,
      batch.entries.nameStorage[digits.lowerBound] == UInt8(ascii: "0")
    else { return }
    let written = OrderNumberText.shown(image.archive.text(digits))
    let number = OrderNumberText.shown(batch.orderNumber(of: image.image) ?? "")
    findings.add("the number \(written) has zeros in front; write it \(number)", at: image.location)
  }
}

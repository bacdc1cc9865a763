import Findings
import ImageStructure
import Wording
import ZipArchive

/// A photo is not whole, though its bytes are those that were zipped.
struct ImageDamaged: ContentRule {
  static let description = RuleDescription(
    id: "image-damaged", family: .images, scope: .content, severity: .error, needsAllContents: true,
    summary: "A photo breaks off, or its structure is damaged.",
    rationale: """
      A camera whose battery ran out, a full memory card or an interrupted transfer leaves a photo of which a part is missing. It was \
      zipped as it was, so nothing is wrong with the archive, but the lower part of the picture is grey or the photo cannot be opened at \
      all. JPEG images are followed from marker to marker to their end, PNG images from chunk to chunk with all checksums. A photo \
      that was damaged after it was zipped is reported by `damaged-content` alone.
      """,
    remedy: "Copy the photo from the camera or telephone again; if it is damaged there, too, take it again.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.png")]),
    badExample: RuleExample(
      [.init("WO_1/meter-0.jpg", .jpegOfSize(340))],
      findings: [
        .init(at: "WO_1/meter-0.jpg", "the photo breaks off after 340 bytes, before the end of the picture")
      ]))

  /// From how many zero bytes at the end on they are worth a word: a picture's own data may end with a few.
  private static let telltaleZeros: UInt64 = 64

  init(options: RuleOptions) {}

  func check(_ content: ContentSubject, into findings: inout FindingCollector) {
    guard content.role == .image, content.isAsZipped, let image = content.image,
      let problem = image.firstDamage
    else { return }
    findings.add(Self.message(problem, image), at: content.location, remedy: problem.remedy)
  }

  private static func message(_ problem: ImageProblem, _ image: ImageVerdict) -> String {
    var message = problem.phrase
    if image.zeroBytesAtEnd >= telltaleZeros {
      message += " (the last \(image.zeroBytesAtEnd) bytes are zeros)"
    }
    let others = image.damageCount - 1
    if others > 0 { message += "; \(counted(others, "more problem")) \(others == 1 ? "follows" : "follow")" }
    return message
  }
}

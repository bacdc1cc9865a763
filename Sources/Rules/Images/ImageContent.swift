import ApplicationDefinition
import Batch
import Findings
import Wording
import ZipArchive

/// A photo's first bytes are not of the format that its extension claims.
struct ImageContent: ImageRule {
  static let description = RuleDescription(
    id: "image-content", family: .images, scope: .image, severity: .error,
    summary: "A photo's content is not of the format that its extension claims.",
    rationale: """
      A new extension does not make a HEIC photo a JPEG image; the site reads the content and refuses it. Web pages, error messages and \
      zero bytes in a photo's place mean that it was lost on its way.
      """,
    remedy:
      "Export the photo anew in the format that its name claims, or name it after the format that it has.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_1/meter-1.png")]),
    badExample: RuleExample(
      [
        .init("WO_1/meter-0.jpg", .png(seed: 1)),
        .text("WO_1/meter-1.jpg", "<!DOCTYPE html><title>404</title>"),
        .init("WO_1/meter-2.png", .bytes([1, 2, 3, 4])),
      ],
      findings: [
        .init(
          at: "WO_1/meter-0.jpg", "the extension jpg claims a JPEG image, but the content is a PNG image"),
        .init(at: "WO_1/meter-1.jpg", "the extension jpg claims a JPEG image, but the content is a web page"),
        .init(
          at: "WO_1/meter-2.png",
          "the extension png claims a PNG image, but the content begins with the bytes 01 02 03 04"
        ),
      ]))

  static var readsContentStart: Bool { true }

  init(options: RuleOptions) {}

  func check(_ image: ImageSubject, into findings: inout FindingCollector) {
    guard let bytes = image.leadingBytes, bytes.count > 0,
      let promised = image.archive.promisedKinds[image.image.format], !promised.begins(bytes)
    else { return }
    let found = FileKind(bytes)
    let content = found.map { "is \($0.noun)" } ?? "begins with the bytes \(Self.hexadecimal(bytes))"
    let ending = image.archive.batch.fileExtension(of: image.image)
    findings.add(
      "the extension \(ending) claims a \(promised.rawValue) image, but the content \(content)",
      at: image.location,
      remedy: found.flatMap { Self.remedy($0, promised, formats: image.archive.definition.images.formats) })
  }

  private static func remedy(_ found: FileKind, _ promised: FileKind, formats: [String]) -> String? {
    guard let ending = found.photoExtension else { return "Fetch the photo from the camera again." }
    if formats.contains(ending) { return "Name the file .\(ending), or export it as \(promised.rawValue)." }
    return found == .heic
      ? "Export the photo as \(promised.rawValue), and set the telephone's camera to JPEG (\"most compatible\") for the next time."
      : nil
  }

  private static func hexadecimal(_ bytes: LeadingBytes) -> String {
    (0..<min(bytes.count, 8)).map { position in
      let digits = String(bytes[position], radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined(separator: " ")
  }
}

import ApplicationDefinition
import Batch
import Findings
import Wording
import ZipArchive

/// A document has more bytes than the definition allows.
struct DocumentTooLarge: DocumentRule {
  static let description = RuleDescription(
    id: "document-too-large", family: .documents, scope: .document, severity: .error,
    summary: "A document has more bytes than the application admits.",
    rationale: """
      A metadata or parameter file holds a few values. One of a megabyte holds something else: a log, a photo, or the \
      data of a whole campaign. It is not read, so nothing else is said about what is in it.
      """,
    remedy:
      "Leave only the keys that the application asks for in the document, or raise max_bytes in the definition.",
    goodExample: RuleExample(
      definition: definition, [.text("WO_1/metadata.json", #"{"region": "north"}"#)]),
    badExample: RuleExample(
      definition: definition,
      [.text("WO_1/metadata.json", #"{"region": "north", "log": "started, took a photo, stopped"}"#)],
      findings: [
        .init(at: "WO_1/metadata.json", "metadata.json has 60 bytes, more than the 40 that are admitted")
      ]))

  private static let definition = ExampleDefinition.with(
    """
    metadata:
      max_bytes: 40
    """)

  private static let generalRemedy =
    "Leave only the keys that the application asks for in the document, or \(Limit.documentBytes.raising)."

  init(options: RuleOptions) {}

  func check(_ document: DocumentSubject, into findings: inout FindingCollector) {
    guard case .tooLarge = document.content else { return }
    let archive = document.archive
    let maximum = archive.maximumBytes(of: document.document.kind)
    let isGeneral = document.requirements.maximumBytes == nil
    let limits = archive.definition.limits
    findings.add(
      "\(document.fileName) has \(document.entry.size) bytes, more than the \(maximum) that are admitted",
      at: document.location, remedy: isGeneral ? Self.generalRemedy : nil,
      definition: isGeneral ? limits.position(of: .documentBytes) : document.requirements.position)
  }
}

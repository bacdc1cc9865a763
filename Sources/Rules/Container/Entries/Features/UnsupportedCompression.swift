import Batch
import Findings
import ZipArchive

/// An entry is compressed by a method that not every reader knows.
struct UnsupportedCompression: ArchiveRule {
  static let description = RuleDescription(
    id: "unsupported-compression", family: .container, scope: .archive, severity: .warning,
    summary: "An entry is compressed by another method than deflate.",
    rationale: """
      Every reader of zip archives knows stored and deflated entries; the other methods are known to some. For photos they \
      gain nothing. A document in a method that batchlint cannot read is an error, because what is in it is not checked.
      """,
    remedy: "Set the archiver to \"deflate\" (also called \"normal\" or \"zip compatible\") and zip again.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg")]),
    badExample: RuleExample(
      [.smallPhoto()], damage: RuleExample.Damage.bothHeaders(8, with: [14, 0]),
      findings: [
        .init(
          at: "WO_1/meter-1.jpg", "the entry is compressed by method 14 (LZMA), which not every reader knows")
      ]))

  /// The methods beside stored and deflate that libzip reads as it is linked here: bzip2.
  private static let readableMethods: Set<UInt16> = [12]

  init(options: RuleOptions) {}

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    // Needed for none but the oddest archives, so it is made at the first such entry.
    var documents: Set<Int>?
    for index in archive.survey.entries(with: .unusualMethod) {
      let entry = archive.entries[index]
      // An encrypted entry is another rule's; its method may stand for the encryption. So is one with a method that cannot be.
      guard !entry.isEncrypted, entry.method <= ZipMethod.greatest else { continue }
      let known = documents ?? Set(archive.batch.documents.map(\.entry))
      documents = known
      let location = archive.location(ofEntry: index, offset: entry.localHeaderOffset)
      if known.contains(index), !Self.readableMethods.contains(entry.method) {
        findings.add(
          "the document is compressed by \(methodPhrase(entry.method)), so it cannot be read and is not checked",
          at: location, severity: .error)
      } else {
        findings.add(
          "the entry is compressed by \(methodPhrase(entry.method)), which not every reader knows",
          at: location)
      }
    }
  }
}

import Findings
import Testing

@testable import Rules

@Suite struct RuleCatalogueTests {
  /// The ids that were published, with the severity of each. An id stays for ever; one that goes must become an alias.
  @Test(
    arguments: [
      ("empty-archive", .error), ("wrapped-archive", .error), ("stray-entry", .error),
      ("nested-folder", .error),
      ("unexpected-file", .error), ("os-junk", .warning), ("empty-work-order", .warning),
      ("work-order-name", .warning),
      ("work-order-collision", .error), ("duplicate-work-order", .error),
      ("unknown-task-group", .error), ("ambiguous-task-group", .warning), ("missing-task-group", .error),
      ("task-group-count", .error), ("image-format", .error), ("image-empty", .error),
      ("image-too-large", .warning),
      ("image-damaged", .error), ("image-dimensions", .warning),
      ("image-content", .error), ("duplicate-image", .note),
      ("duplicate-order-number", .warning), ("order-number-format", .warning), ("unspecified-order", .note),
      ("missing-metadata", .error), ("missing-parameters", .error), ("document-too-large", .error),
      ("invalid-json", .error), ("not-a-dictionary", .error), ("duplicate-key", .error),
      ("missing-key", .error), ("wrong-type", .error), ("not-allowed-value", .error),
      ("pattern-mismatch", .error), ("out-of-range", .error), ("unknown-key", .warning),
      ("unneeded-document", .note),
      ("not-a-zip", .error), ("truncated-archive", .error), ("split-archive", .error),
      ("damaged-directory", .error), ("entry-count-mismatch", .error), ("missing-local-header", .error),
      ("local-header-mismatch", .error), ("data-out-of-bounds", .error), ("overlapping-entries", .error),
      ("encrypted-entry", .error), ("unsupported-compression", .warning), ("damaged-content", .error),
      ("bytes-after-stream", .error),
      ("duplicate-entry", .error),
      ("too-many-entries", .error), ("oversized-content", .error), ("compression-bomb", .error),
      ("name-too-long", .warning), ("libzip-disagreement", .error), ("bytes-after-stream", .error),
      ("several-end-records", .error), ("signature-in-comment", .warning), ("trailing-bytes", .error),
      ("trailing-zeros", .warning), ("zip64-end-records", .error), ("misplaced-directory", .error),
      ("unadjusted-prefix", .error), ("prefixed-archive", .warning), ("polyglot-archive", .error),
      ("unlisted-entry", .error), ("hidden-record", .error), ("bytes-before-entry", .error),
      ("unaccounted-bytes", .warning), ("padding-bytes", .note), ("local-header-drift", .warning),
      ("data-descriptor-mismatch", .error), ("ambiguous-data-descriptor", .warning),
      ("stored-data-descriptor", .warning), ("contradictory-sizes", .error), ("impossible-ratio", .error),
      ("inflating-compression", .warning), ("patched-data", .error), ("reserved-flags", .warning),
      ("impossible-method", .error), ("version-needed", .warning), ("invalid-time", .warning),
      ("reserved-attributes", .warning), ("malformed-extra-field", .error), ("padded-extra-field", .note),
      ("duplicate-extra-field", .error), ("zip64-field-mismatch", .error), ("unneeded-zip64", .warning),
      ("unicode-field-mismatch", .error), ("redundant-unicode-path", .warning),
      ("invalid-name", .error), ("absolute-path", .error), ("path-traversal", .error),
      ("backslash-in-name", .error), ("invalid-name-encoding", .error),
      ("undeclared-name-encoding", .warning),
      ("invisible-characters", .warning), ("unportable-name", .warning), ("file-and-folder", .error),
      ("colliding-names", .warning),
      ("special-file", .error), ("special-permissions", .warning), ("directory-with-data", .error),
      ("directory-signals", .error), ("symbolic-link", .warning), ("unsafe-symbolic-link", .error),
      ("unused-suppression", .warning), ("expired-suppression", .warning),
    ] as [(RuleID, Severity)])
  func published(_ id: RuleID, _ severity: Severity) throws {
    #expect(try #require(RuleCatalogue.description(for: id)).severity == severity)
  }

  @Test func sortedByFamilyAndID() {
    let keys = RuleCatalogue.descriptions.map { description in
      (RuleFamily.allCases.firstIndex(of: description.family) ?? -1, description.id.rawValue)
    }
    #expect(zip(keys, keys.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func everyNameIsBorneOnce() {
    let names = RuleCatalogue.descriptions.flatMap { [$0.id] + $0.aliases }
    #expect(Set(names).count == names.count)
    for name in names {
      #expect(name.rawValue.wholeMatch(of: /[a-z][a-z0-9]*(-[a-z][a-z0-9]*)*/) != nil, "\(name)")
      #expect(RuleCatalogue.rule(for: name) != nil)
    }
    #expect(RuleCatalogue.rule(for: "no-such-rule") == nil)
    #expect(RuleCatalogue.description(for: "Meter") == nil)
  }

  /// Each text is there and ends as a sentence does; the good example is good and the bad one bad.
  @Test func descriptionsAreComplete() {
    for description in RuleCatalogue.descriptions {
      for text in [description.summary, description.rationale, description.remedy] {
        #expect(text.hasSuffix(".") && text.first?.isUppercase == true, "\(description.id): \(text)")
        #expect(!text.contains("\n"), "\(description.id): \(text)")
      }
      #expect(description.goodExample.findings.isEmpty)
      #expect(!description.badExample.findings.isEmpty)
      if description.needsDefinition {
        #expect(description.goodExample.definition != nil && description.badExample.definition != nil)
      }
    }
  }

  @Test func scopesAreWhatTheRulesAre() {
    for rule in RuleCatalogue.all {
      let fits =
        switch rule.description.scope {
        case .archive: rule is any ArchiveRule.Type
        case .workOrder: rule is any WorkOrderRule.Type
        case .image: rule is any ImageRule.Type
        case .document: rule is any DocumentRule.Type
        case .content: rule is any ContentRule.Type
        case .run: rule is any RunRule.Type || rule is any AcrossArchivesRule.Type
        }
      #expect(fits, "\(rule.description.id)")
    }
  }
}

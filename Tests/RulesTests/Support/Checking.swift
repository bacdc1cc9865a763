import Findings

@testable import Rules

/// What a rule finds in a document.
func findings(of rule: (some DocumentRule).Type, in document: DocumentSubject) -> [Finding] {
  collecting(rule) { $0.check(document, into: &$1) }
}

/// What a rule finds in a content.
func findings(of rule: (some ContentRule).Type, in content: ContentSubject) -> [Finding] {
  collecting(rule) { $0.check(content, into: &$1) }
}

/// What a rule finds in a work order.
func findings(of rule: (some WorkOrderRule).Type, in workOrder: WorkOrderSubject) -> [Finding] {
  collecting(rule) { $0.check(workOrder, into: &$1) }
}

/// What a rule finds in an archive.
func findings(of rule: (some ArchiveRule).Type, in archive: ArchiveSubject) -> [Finding] {
  collecting(rule) { $0.check(archive, into: &$1) }
}

/// What a rule finds in a run.
func findings(of rule: (some RunRule).Type, in run: RunSubject) -> [Finding] {
  collecting(rule) { $0.check(run, into: &$1) }
}

private func collecting<R: Rule>(
  _ rule: R.Type, _ check: (R, inout FindingCollector) -> Void
) -> [Finding] {
  var collector = FindingCollector()
  collector.begin(RuleInForce(rule.description, severity: rule.description.severity))
  check(R(options: RuleOptions(rule.description)), &collector)
  return collector.findings.sorted(by: Finding.reportOrder)
}

extension Finding {
  /// Place and message of a finding in a document, as tests compare it: `1:12 /a/0: message`.
  var inDocument: String {
    let place = location.position.map { "\($0.line):\($0.column)" } ?? "-"
    return "\(place) \(location.pointer ?? "-"): \(message)"
  }

  /// Place and message of a finding in an archive: `WO_1/meter-1.jpg @46: message`.
  var inArchive: String {
    let place = [location.entry?.name, location.offset.map { "@\($0)" }].compactMap(\.self)
    return (place + [message]).joined(separator: " ")
  }
}

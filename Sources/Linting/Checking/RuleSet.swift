public import ApplicationDefinition
import Findings
public import Rules

/// The rules of one run, made as the definition sets them and sorted by what they look at. A rule that is off is not in it.
public struct RuleSet: Sendable {
  /// A rule that is on.
  final class Active<Check: Sendable>: Sendable {
    let rule: Check
    let inForce: RuleInForce

    init(_ rule: Check, _ inForce: RuleInForce) {
      self.rule = rule
      self.inForce = inForce
    }
  }

  private(set) var archiveRules: [Active<any ArchiveRule>] = []
  private(set) var workOrderRules: [Active<any WorkOrderRule>] = []
  private(set) var imageRules: [Active<any ImageRule>] = []
  private(set) var documentRules: [Active<any DocumentRule>] = []
  private(set) var contentRules: [Active<any ContentRule>] = []
  private(set) var acrossArchivesRules: [Active<any AcrossArchivesRule>] = []
  private(set) var runRules: [Active<any RunRule>] = []
  /// Whether all contents are read, and not the documents' only.
  let readsContents: Bool
  /// Rules that are on but need what there is not: a definition, or contents.
  public private(set) var skipped: [RunHeader.SkippedRule] = []
  /// All rules of the catalogue, in alphabetical order, with the severity that they have here.
  public private(set) var reported: [RunHeader.ReportedRule] = []

  /// The rules of a catalogue, as a definition sets them; without one, those that need none.
  ///
  /// - Parameter readsContents: whether all contents are read; otherwise rules that need them are skipped.
  public init(
    _ catalogue: [any Rule.Type], definition: ApplicationDefinition?, readsContents: Bool = false
  ) {
    self.readsContents = readsContents
    for type in catalogue { add(type, definition) }
    skipped.sort { $0.rule < $1.rule }
    reported.sort { $0.description.id < $1.description.id }
  }

  private mutating func add(_ type: any Rule.Type, _ definition: ApplicationDefinition?) {
    let description = type.description
    let setting = definition?.rules[description.id]
    let severity: Severity? =
      switch setting?.level {
      case .off: nil
      case .severity(let set): set
      case nil: description.severity
      }
    reported.append(RunHeader.ReportedRule(description, severity: severity))
    guard let severity else { return }
    if description.needsDefinition, definition == nil {
      skipped.append(
        RunHeader.SkippedRule(rule: description.id, cause: .noDefinition))
      return
    }
    if !readsContents, description.needsAllContents {
      skipped.append(
        RunHeader.SkippedRule(rule: description.id, cause: .contentsUnread))
      return
    }
    let rule = type.init(options: RuleOptions(description, set: setting?.options ?? [:]))
    let inForce = RuleInForce(description, severity: severity)
    func active<Check>(_ check: Check) -> Active<Check> { Active(check, inForce) }
    switch rule.check {
    case .archive(let rule): archiveRules.append(active(rule))
    case .workOrder(let rule): workOrderRules.append(active(rule))
    case .image(let rule): imageRules.append(active(rule))
    case .document(let rule): documentRules.append(active(rule))
    case .content(let rule): contentRules.append(active(rule))
    case .acrossArchives(let rule): acrossArchivesRules.append(active(rule))
    case .run(let rule): runRules.append(active(rule))
    }
  }

  /// The rules that are run.
  var run: Set<RuleID> {
    let on = reported.filter { $0.severity != nil }.map(\.description.id)
    return Set(on).subtracting(skipped.map(\.rule))
  }

  /// Whether any rule wants to see where symbolic links lead.
  var readsLinkTargets: Bool { archiveRules.contains { type(of: $0.rule).readsLinkTargets } }

  /// Whether any rule wants to see how the images' contents begin.
  var readsImageStarts: Bool { imageRules.contains { type(of: $0.rule).readsContentStart } }
}

import Batch
public import Findings

/// A check. One file under `Rules/<Family>/` holds a rule whole: its description with examples, its messages and the check itself.
///
/// A rule also conforms to one of the protocols below, which says what it gets to see in one go. Rules are values without state and do no
/// input or output; the engine calls them from several tasks at once.
public protocol Rule: Sendable {
  /// Everything there is to say about the rule but its check.
  static var description: RuleDescription { get }

  /// Makes the rule as the definition sets it.
  init(options: RuleOptions)

  /// The rule under the protocol that says what it gets to see. The protocols below give it.
  var check: RuleCheck { get }
}

/// A rule by what it gets to see. It spares the engine to ask each rule for six conformances, which costs more than linting a small archive.
public enum RuleCheck: Sendable {
  /// It looks at an archive as a whole.
  case archive(any ArchiveRule)
  /// It looks at one work order at a time.
  case workOrder(any WorkOrderRule)
  /// It looks at one image at a time.
  case image(any ImageRule)
  /// It looks at one document at a time.
  case document(any DocumentRule)
  /// It looks at one entry's whole content at a time.
  case content(any ContentRule)
  /// It compares the archives of a run with each other.
  case acrossArchives(any AcrossArchivesRule)
  /// It looks at the run itself.
  case run(any RunRule)
}

/// A rule that looks at an archive as a whole.
public protocol ArchiveRule: Rule {
  /// Whether the rule looks at where symbolic links lead; that is their content, which has to be read.
  static var readsLinkTargets: Bool { get }

  /// Adds what is wrong with the archive.
  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector)
}

/// A rule that looks at one work order at a time.
public protocol WorkOrderRule: Rule {
  /// Adds what is wrong with the work order.
  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector)

  /// Adds what is wrong with some work orders. Rules leave this as it is: it is here so that the walk over the work orders is compiled for each rule.
  func check(each workOrders: Span<WorkOrderSubject>, into findings: inout FindingCollector)
}

/// A rule that looks at one image at a time.
public protocol ImageRule: Rule {
  /// Whether the rule looks at the first bytes of the image's content; reading them costs something when they are compressed.
  static var readsContentStart: Bool { get }

  /// Adds what is wrong with the image.
  func check(_ image: ImageSubject, into findings: inout FindingCollector)

  /// Adds what is wrong with some images. Rules leave this as it is: it is here so that the walk over the images is compiled for each rule, and no image is
  /// copied on the way to its check.
  func check(each images: Span<ImageSubject>, into findings: inout FindingCollector)
}

extension ImageRule {
  /// Shows the images to the rule, one after the other.
  public func check(each images: Span<ImageSubject>, into findings: inout FindingCollector) {
    for position in images.indices {
      findings.workOrder = images[position].workOrder
      check(images[position], into: &findings)
    }
  }

  /// The rule, as one that looks at images.
  public var check: RuleCheck { .image(self) }

  /// Most rules look at names and records only.
  public static var readsContentStart: Bool { false }
}

/// A rule that looks at one document at a time.
public protocol DocumentRule: Rule {
  /// Adds what is wrong with the document.
  func check(_ document: DocumentSubject, into findings: inout FindingCollector)

  /// Adds what is wrong with some documents. Rules leave this as it is: it is here so that the walk over the documents is compiled for each rule.
  func check(each documents: Span<DocumentSubject>, into findings: inout FindingCollector)
}

/// A rule that looks at one entry's whole content at a time. Unless all contents are read, it is shown only documents that cannot be read, and is skipped if
/// its description says that this is not enough.
public protocol ContentRule: Rule {
  /// Adds what is wrong with the content.
  func check(_ content: ContentSubject, into findings: inout FindingCollector)
}

/// A rule that compares the archives of a run with each other.
public protocol AcrossArchivesRule: Rule {
  /// Looks an archive through by itself, for what the checker will need of it. Archives are looked through at the same time, and while other rules
  /// check them; what is done here nobody has to wait for.
  func preview(_ archive: ArchiveSubject) -> any Sendable

  /// A checker for one run; it is shown the archives one after the other, in the order of the report.
  func makeChecker() -> any AcrossArchivesChecker
}

/// Remembers the archives of a run as far as one rule needs it.
public protocol AcrossArchivesChecker {
  /// Adds what is wrong with this archive in the light of those before it.
  ///
  /// - Parameter preview: what the rule has seen of the archive.
  mutating func check(
    _ archive: ArchiveSubject, _ preview: any Sendable, into findings: inout FindingCollector)
}

extension AcrossArchivesRule {
  /// Most rules need nothing beforehand.
  public func preview(_ archive: ArchiveSubject) -> any Sendable { () }
}

/// A rule that looks at the run itself, when all archives are done.
public protocol RunRule: Rule {
  /// Adds what is wrong with the run.
  func check(_ run: RunSubject, into findings: inout FindingCollector)
}

extension ArchiveRule {
  /// The rule, as one that looks at archives.
  public var check: RuleCheck { .archive(self) }

  /// Most rules look at names and records only.
  public static var readsLinkTargets: Bool { false }
}

extension WorkOrderRule {
  /// Shows the work orders to the rule, one after the other.
  public func check(each workOrders: Span<WorkOrderSubject>, into findings: inout FindingCollector) {
    for position in workOrders.indices {
      findings.workOrder = workOrders[position].index
      check(workOrders[position], into: &findings)
    }
  }

  /// The rule, as one that looks at work orders.
  public var check: RuleCheck { .workOrder(self) }
}

extension DocumentRule {
  /// Shows the documents to the rule, one after the other.
  public func check(each documents: Span<DocumentSubject>, into findings: inout FindingCollector) {
    for position in documents.indices {
      findings.workOrder = documents[position].document.workOrder
      check(documents[position], into: &findings)
    }
  }

  /// The rule, as one that looks at documents.
  public var check: RuleCheck { .document(self) }
}

extension ContentRule {
  /// The rule, as one that looks at contents.
  public var check: RuleCheck { .content(self) }
}

extension AcrossArchivesRule {
  /// The rule, as one that compares archives.
  public var check: RuleCheck { .acrossArchives(self) }
}

extension RunRule {
  /// The rule, as one that looks at the run.
  public var check: RuleCheck { .run(self) }
}

/// The options of one rule: what the definition sets, and the standard values for the rest.
public struct RuleOptions: Sendable {
  private let values: [String: RuleOptionValue]

  /// The options of a rule.
  ///
  /// - Parameters:
  ///   - description: the rule, whose standard values count where the definition is silent.
  ///   - set: what the definition sets, already checked against the description.
  public init(_ description: RuleDescription, set: [String: RuleOptionValue] = [:]) {
    var values = set
    for option in description.options where values[option.name] == nil {
      values[option.name] = option.standard
    }
    self.values = values
  }

  /// A whole number; nil if the rule has no such option.
  public func integer(_ name: String) -> Int? {
    if case .integer(let value) = values[name] { value } else { nil }
  }

  /// `true` or `false`; nil if the rule has no such option.
  public func boolean(_ name: String) -> Bool? {
    if case .boolean(let value) = values[name] { value } else { nil }
  }

  /// A text; nil if the rule has no such option.
  public func text(_ name: String) -> String? {
    if case .text(let value) = values[name] { value } else { nil }
  }

  /// A list of texts; empty if the rule has no such option.
  public func texts(_ name: String) -> [String] {
    if case .texts(let value) = values[name] { value } else { [] }
  }
}

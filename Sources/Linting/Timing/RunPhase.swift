/// A part of a run's work whose time is told apart. The phases stand in the order of the work.
public enum RunPhase: String, Sendable, CaseIterable {
  /// The definition and the baseline are read.
  case definition
  /// Archives are looked for.
  case search
  /// An archive is opened, and its records are audited.
  case structure
  /// libzip's view of an archive is compared with the audit's.
  case secondOpinion = "second-opinion"
  /// Entries are sorted into work orders.
  case names
  /// What stands out among the entries is gathered, and symbolic links are read.
  case survey
  /// Rules see the archive as a whole.
  case archiveRules = "archive-rules"
  /// Rules see work orders.
  case workOrders = "work-orders"
  /// Rules see images, and how they begin.
  case images
  /// Documents are read and parsed, and rules see them.
  case documents
  /// All contents are read to their ends.
  case contents
  /// An archive is compared with the others and with the baseline, and gets its verdict.
  case acrossArchives = "across-archives"
  /// Reports are written.
  case reports

  /// What happens in it, in a few words.
  public var summary: String {
    switch self {
    case .definition: "reading definition and baseline"
    case .search: "looking for archives"
    case .structure: "directory and headers, audited"
    case .secondOpinion: "asking libzip for another view"
    case .names: "sorting entries into work orders"
    case .survey: "finding what stands out, links"
    case .archiveRules: "rules about the archive as a whole"
    case .workOrders: "rules about work orders"
    case .images: "how images begin, rules about them"
    case .documents: "reading documents, rules about them"
    case .contents: "reading all files whole (--deep)"
    case .acrossArchives: "duplicates, baseline, verdicts"
    case .reports: "writing reports"
    }
  }
}

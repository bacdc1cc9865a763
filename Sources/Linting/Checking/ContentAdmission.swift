import ApplicationDefinition
import Rules
import ZipArchive

/// Which of an archive's contents are worth reading: those within the limits. What is beyond is refused by what the records say.
struct ContentAdmission: Sendable {
  private let limits: Limits

  /// Nil if none is, because entries share bytes or there is too much content: such an archive is refused for that, and reading it may never
  /// end.
  init?(_ subject: ArchiveSubject) {
    limits = subject.definition.limits
    guard !subject.archive.problems.contains(where: \.isSharedData),
      subject.survey.totalContent <= UInt64(limits[.totalBytes])
    else { return nil }
  }

  /// Whether an entry's content is within the limits for one entry.
  func admits(_ entry: Entry) -> Bool {
    entry.size <= UInt64(limits[.entryBytes])
      && !limits.isBomb(content: entry.size, data: entry.compressedSize)
  }
}

extension StructuralProblem {
  /// Whether two entries have bytes in common.
  fileprivate var isSharedData: Bool {
    switch kind {
    case .layout(.overlap), .layout(.sharedHeader): true
    default: false
    }
  }
}

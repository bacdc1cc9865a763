public import Linting
public import Outputs

/// A format that a report can be written in: a file with its writer, which declares it, and a line in `all`.
public struct ReportFormat: Sendable {
  /// The name that `--output` takes: `json`.
  public let name: String
  /// Whom it is for, in a few words: "for programs: everything that is known of a run".
  public let summary: String
  /// Whether its reports can show photos.
  public let canShowPhotos: Bool
  private let makeWriter: @Sendable (any Output, ReportSettings) -> any ReportWriter

  /// Declares a format.
  ///
  /// - Parameter makeWriter: makes a writer whose report goes to an output, and which finishes it.
  init(
    _ name: String, _ summary: String, canShowPhotos: Bool = false,
    makeWriter: @escaping @Sendable (any Output, ReportSettings) -> any ReportWriter
  ) {
    self.name = name
    self.summary = summary
    self.canShowPhotos = canShowPhotos
    self.makeWriter = makeWriter
  }

  /// A writer of this format. The report goes to the output, and the writer finishes it.
  public func writer(to output: any Output, _ settings: ReportSettings = ReportSettings()) -> any ReportWriter
  {
    makeWriter(output, settings)
  }

  /// All formats, in the order in which they are shown.
  public static let all: [ReportFormat] = [
    .text,
    .json,
    .ndjson,
    .csv,
    .junit,
    .checkstyle,
    .tap,
    .sarif,
    .github,
    .gitlab,
    .markdown,
    .html,
  ]

  /// The format of a name.
  public init?(named name: String) {
    guard let format = Self.all.first(where: { $0.name == name }) else { return nil }
    self = format
  }
}

/// What is set for the reports of a run. A format takes what concerns it.
public struct ReportSettings: Sendable {
  /// How a report for people at a terminal looks.
  public var text: TextReportOptions
  /// Whether reports that can show photos do, small.
  public var showsPhotos: Bool
  /// How many tasks may make a report's text. The text does not change with it.
  public var tasks: Int

  /// What is set for the reports of a run.
  public init(text: TextReportOptions = TextReportOptions(), showsPhotos: Bool = false, tasks: Int = 1) {
    self.text = text
    self.showsPhotos = showsPhotos
    self.tasks = tasks
  }
}

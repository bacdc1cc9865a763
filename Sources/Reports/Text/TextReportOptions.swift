/// How a report for people looks.
public struct TextReportOptions: Sendable {
  /// How much it tells.
  public enum Detail: Sendable, CaseIterable {
    /// Archives in which something was found or could not be checked, and the verdict.
    case quiet
    /// All archives, and a summary.
    case normal
    /// Also the processing order of every work order, every remedy, where the definition asks for it, and what was not checked.
    case verbose
  }

  /// Whether it is coloured.
  public var isColored: Bool
  /// The width of the terminal in columns. Lines are wrapped at 40 to 120 columns, whatever the terminal has.
  public var width: Int
  /// How much it tells.
  public var detail: Detail
  /// How many findings are listed at most, in the whole run; nil is all. Counts stay exact.
  public var maximumFindings: Int?

  /// How a report for people looks.
  public init(
    isColored: Bool = false, width: Int = 80, detail: Detail = .normal, maximumFindings: Int? = nil
  ) {
    self.isColored = isColored
    self.width = width
    self.detail = detail
    self.maximumFindings = maximumFindings
  }

  /// The columns that lines are wrapped at.
  var lineWidth: Int { min(max(width, 40), 120) }
}

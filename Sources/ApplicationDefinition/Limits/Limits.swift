public import Findings

/// The limits of a run: what was set, and the standard values of the rest.
public struct Limits: Sendable {
  private var settings: [String: Setting] = [:]

  private struct Setting: Sendable {
    let value: Int
    /// Where it stands in the definition, if it does.
    let position: SourcePosition?
  }

  /// The standard values.
  public init() {}

  /// The value of a limit.
  public subscript(limit: Limit) -> Int { settings[limit.name]?.value ?? limit.standard }

  /// Where the definition sets a limit; nil if the value comes from elsewhere.
  public func position(of limit: Limit) -> SourcePosition? { settings[limit.name]?.position }

  /// Sets a limit, to a value within its range.
  public mutating func set(_ limit: Limit, to value: Int) {
    precondition(limit.range.contains(value), "\(value) is no value of the limit \(limit.name)")
    settings[limit.name] = Setting(value: value, position: nil)
  }

  /// Takes over every limit that is set in `others`.
  public mutating func override(with others: Limits) {
    settings.merge(others.settings) { _, other in other }
  }

  /// Whether so many bytes of content are more than so few bytes of data may unpack to.
  public func isBomb(content: UInt64, data: UInt64) -> Bool {
    guard content > UInt64(self[.ratioFloorBytes]) else { return false }
    let (most, overflow) = data.multipliedReportingOverflow(by: UInt64(self[.ratio]))
    return !overflow && content > most
  }

  /// What the definition sets a limit to, and where.
  subscript(located limit: Limit) -> Located<Int>? {
    get {
      guard let setting = settings[limit.name], let position = setting.position else { return nil }
      return Located(setting.value, at: position)
    }
    set { settings[limit.name] = newValue.map { Setting(value: $0.value, position: $0.position) } }
  }
}

/// The kebab-case name of a rule, stable for ever: `missing-key`.
public struct RuleID: RawRepresentable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral,
  CustomStringConvertible
{
  /// The name as it is written in definitions and reports.
  public let rawValue: String

  /// Takes the name as it is; whether a rule bears it is the catalogue's to say.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A name written in the source.
  public init(stringLiteral value: StaticString) { self.rawValue = value.description }

  /// The name as it is written in definitions and reports.
  public var description: String { rawValue }

  /// Alphabetical order.
  public static func < (left: RuleID, right: RuleID) -> Bool { left.rawValue < right.rawValue }
}

/// The part of an archive that a rule is about.
public enum RuleFamily: String, Sendable, CaseIterable {
  /// The zip file as a container.
  case container
  /// Folders, and what may lie where.
  case layout
  /// The photos.
  case images
  /// The numbers that order the photos.
  case order
  /// `metadata.json` and `parameters.json`.
  case documents
  /// The run itself: its suppressions.
  case run

  /// One line that says what the family is about.
  public var summary: String {
    switch self {
    case .container: "The zip file itself: can every reader find the same entries and bytes in it?"
    case .layout: "Folders and files: one folder per work order, nothing beside and nothing deeper."
    case .images: "Photos: named after an admitted task group, in an admitted format, with content."
    case .order: "The numbers in photo names that decide the processing order."
    case .documents: "`metadata.json` and `parameters.json`: well formed, complete, with the right values."
    case .run: "The run itself: suppressions that no longer do anything."
    }
  }
}

import ArgumentParser

/// Something that is asked for as a text for people or as JSON for programs, and where it goes: `json=uploads.json`.
struct TextOrJSONTarget: ExpressibleByArgument {
  enum Format: String, CaseIterable {
    case text
    case json
  }

  let format: Format
  /// The file; nil is the stream that the option is for.
  let path: String?

  init(format: Format, path: String?) {
    self.format = format
    self.path = path
  }

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
    guard let format = Format(rawValue: String(parts[0])) else { return nil }
    self.format = format
    path = parts.count > 1 ? String(parts[1]) : nil
    if path?.isEmpty ?? false { return nil }
  }

  var defaultValueDescription: String { format.rawValue }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}

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
    guard let words = FormatAndFile(argument), let format = Format(rawValue: words.format) else { return nil }
    self.init(format: format, path: words.path)
  }

  var defaultValueDescription: String { format.rawValue }

  static var allValueStrings: [String] { Format.allCases.map(\.rawValue) }
}

/// A workflow command of GitHub Actions that annotates a file: `::error file=a.zip,line=1::message`.
///
/// The runner takes `%25`, `%0D` and `%0A` back in the message, and `%3A` and `%2C` in the properties as well. Nothing else ends a line or a
/// property, so nothing in a text can begin another command.
struct WorkflowCommand {
  /// What the command annotates with.
  enum Level: String {
    case error, warning, notice
  }

  let level: Level
  var file: String?
  var line: Int?
  var column: Int?
  let title: String
  let message: String

  /// The command, with the line feed that ends it.
  var text: String {
    var properties: [String] = []
    if let file { properties.append("file=\(Self.escaping(file, isProperty: true))") }
    if let line { properties.append("line=\(line)") }
    if let column { properties.append("col=\(column)") }
    properties.append("title=\(Self.escaping(title, isProperty: true))")
    return
      "::\(level.rawValue) \(properties.joined(separator: ","))::\(Self.escaping(message, isProperty: false))\n"
  }

  private static func escaping(_ text: String, isProperty: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25".unicodeScalars
      case "\r": result += "%0D".unicodeScalars
      case "\n": result += "%0A".unicodeScalars
      case ":" where isProperty: result += "%3A".unicodeScalars
      case "," where isProperty: result += "%2C".unicodeScalars
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}

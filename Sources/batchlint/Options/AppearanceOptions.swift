import ArgumentParser
import CommandSupport
import Glibc
import Reports

/// How text for people looks.
struct AppearanceOptions: ParsableArguments {
  enum Color: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case never

    /// Whether text on standard output is coloured.
    var isUsed: Bool {
      switch self {
      case .always: true
      case .never: false
      case .auto:
        Terminal.isInteractive && Terminal.variable("NO_COLOR") == nil && Terminal.variable("TERM") != "dumb"
      }
    }
  }

  @Option(help: "Colour: auto, always or never. auto colours on a terminal, unless NO_COLOR is set.")
  var color = Color.auto

  /// Texts about rules, as they are to look.
  var ruleText: RuleText { RuleText(isColored: isColored, width: Terminal.width) }

  /// Whether text on standard output is coloured.
  var isColored: Bool { color.isUsed }
}

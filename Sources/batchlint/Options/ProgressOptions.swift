import ArgumentParser
import CommandSupport

/// Whether it is shown how far a run is.
struct ProgressOptions: ParsableArguments {
  enum Progress: String, ExpressibleByArgument, CaseIterable {
    case auto
    case always
    case plain
    case never

    /// How it is shown here.
    var style: ProgressMeter.Style {
      switch self {
      case .auto: Terminal.canShowProgress ? .bar(after: .seconds(1)) : .none
      case .always: .bar(after: .zero)
      case .plain: .lines
      case .never: .none
      }
    }
  }

  @Option(
    help: ArgumentHelp(
      "Say on standard error how far the run is: auto, always, plain or never.",
      discussion:
        "auto shows a bar on a terminal if the run takes longer than a second; plain writes lines, for logs."
    ))
  var progress = Progress.auto
}

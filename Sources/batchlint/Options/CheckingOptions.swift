import ArgumentParser
import Linting
import Reports

/// How archives are linted, and how the report on them looks: for `lint`, and for what lints first.
struct CheckingOptions: ParsableArguments {
  @OptionGroup var definition: DefinitionOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var baseline: BaselineOptions

  @Option(
    help: ArgumentHelp("List so many findings at most in the text report; totals stay exact.", valueName: "n")
  )
  var maxFindings: Int?

  @Flag(
    help: ArgumentHelp(
      "Read every file to its end: checksums, sizes, and the structure of photos.",
      discussion: "Without it, names, records and documents are checked, and how photos begin."))
  var deep = false

  @Flag(
    inversion: .prefixedNo,
    help: ArgumentHelp(
      "Show the photos, small, in the HTML report; with --deep this is so unless it is forbidden.",
      discussion: "There is room for about a thousand of them on a page."))
  var thumbnails: Bool?

  @Flag(name: .shortAndLong, help: "List only archives with findings, and the verdict.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "List what passed too, with processing orders, and every remedy.")
  var verbose = false

  @OptionGroup var appearance: AppearanceOptions
  @OptionGroup var progress: ProgressOptions
  @OptionGroup var engine: EngineOptions

  mutating func validate() throws {
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other.") }
    if let maxFindings, maxFindings < 0 { throw ValidationError("--max-findings takes a number from 0 on.") }
  }

  /// The run that is asked for.
  var run: CheckingRun {
    CheckingRun(
      definition: definition.choice, baseline: baseline.files, gate: judging, readsContents: deep,
      detail: quiet ? .quiet : verbose ? .verbose : .normal, maximumFindings: maxFindings,
      showsPhotos: thumbnails, color: appearance.color, progress: progress.progress, engine: engine.settings)
  }

  /// What makes the run fail. Whoever writes a baseline accepts what is found.
  private var judging: Gate {
    if baseline.writeBaseline != nil { return Gate(failOn: nil, admitsIncomplete: gate.allowIncomplete) }
    return Gate(
      failOn: gate.failOn.severity, maximumWarnings: gate.maxWarnings,
      isBaselineStrict: baseline.strictBaseline, admitsIncomplete: gate.allowIncomplete)
  }
}

import ArgumentParser
import Site
import Wording

/// What the site does wrong on purpose.
struct FaultOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Do something wrong on purpose, every time or with a probability: partial@0.2; can be given several times.",
      discussion: "The faults: \(listed(Fault.syntax, limit: .max, conjunction: "and")).",
      valueName: "fault[@p]"),
    transform: Self.fault)
  var fault: [Fault] = []

  @Option(
    help: ArgumentHelp("What the faults are drawn by; the same seed gives the same ones.", valueName: "n"))
  var faultSeed: UInt64 = 1

  private static func fault(_ text: String) throws -> Fault {
    guard let fault = Fault(text) else {
      throw ValidationError(
        "There is no fault \(quoted(text)); they are \(listed(Fault.syntax, limit: .max, conjunction: "and")), with a probability from 0 to 1 behind an @."
      )
    }
    return fault
  }
}

import Wording

/// Something that is wrong with the command line, the environment or a file that they name. What it repeats of them is escaped.
struct Complaint: Error, CustomStringConvertible {
  let description: String

  init(_ message: String) { description = message }
}

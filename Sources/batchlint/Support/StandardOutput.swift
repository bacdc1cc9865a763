import Outputs
import Reports

/// Standard output, for what a subcommand was asked to print.
enum StandardOutput {
  /// Writes bytes; what keeps them from being written is said on standard error.
  static func write(_ bytes: [UInt8]) throws {
    do throws(OutputError) {
      let output = DescriptorOutput.standardOutput()
      try output.write(bytes.span)
      try output.finish()
    } catch {
      Terminal.complain(ReportWritingError(name: "standard output", reason: error).message)
      throw Exit.incomplete
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }
}

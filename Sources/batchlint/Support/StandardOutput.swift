import CommandSupport
import Outputs
import Reports
import Wording

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

  /// Puts bytes in a file, in the place of what it held; what keeps them from being written is said on standard error.
  static func write(_ bytes: [UInt8], toFile path: String) throws {
    do throws(OutputError) {
      let output = try FileOutput(path: path)
      try output.write(bytes.span)
      try output.finish()
    } catch {
      Terminal.complain(ReportWritingError(name: VisibleText.escaping(path), reason: error).message)
      throw Exit.incomplete
    }
  }

  /// Writes a text.
  static func write(_ text: String) throws { try write(Array(text.utf8)) }
}

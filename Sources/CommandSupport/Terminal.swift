import Glibc
import Wording

/// The terminal that the command is run at, and standard error, for what is not a report.
public enum Terminal {
  /// Writes a line to standard error.
  public static func complain(_ text: String) { write("\(text)\n") }

  /// Writes to standard error as it is.
  public static func write(_ text: String) {
    // If that fails, there is nobody left to tell.
    _ = write(text, to: STDERR_FILENO)
  }

  /// Writes a text as it is; false if it cannot be written.
  public static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }

  /// Writes lines to standard error that may repeat what stands on the command line, and that may hold anything.
  public static func complain(lines text: String) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    complain(lines.map { VisibleText.escaping(String($0)) }.joined(separator: "\n"))
  }

  /// Whether people look at standard output, and how wide it is in characters.
  public static var isInteractive: Bool { isatty(STDOUT_FILENO) == 1 }

  /// The terminal's width in columns; 80 if standard output is not a terminal.
  public static var width: Int { width(of: STDOUT_FILENO) }

  /// The width in columns of the terminal that a stream goes to; 80 if it is none.
  public static func width(of descriptor: Int32) -> Int {
    var size = winsize()
    guard unsafe ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Wipes the terminal that standard output goes to; does nothing if it is none.
  public static func clear() {
    guard isInteractive, variable("TERM") != "dumb" else { return }
    // Home, the screen, and what has been scrolled away (ECMA-48, CUP and ED).
    let codes = Array("\u{1b}[H\u{1b}[2J\u{1b}[3J".utf8)
    _ = unsafe codes.withUnsafeBytes { unsafe Glibc.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Whether people look at standard error, on a terminal that can overwrite a line.
  public static var canShowProgress: Bool { isatty(STDERR_FILENO) == 1 && variable("TERM") != "dumb" }

  /// The value of an environment variable that is set and not empty.
  public static func variable(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }
}

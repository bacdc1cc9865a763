import Glibc

/// Ends the process if something does not hold that must hold for every input. libFuzzer then keeps the input.
public func claim(
  _ holds: Bool, _ message: @autoclosure () -> String, file: StaticString = #fileID, line: UInt = #line
) {
  if !holds { fail(message(), file: file, line: line) }
}

/// Ends the process with a message. Unlike that of `preconditionFailure`, it is printed in optimised builds too.
public func fail(_ message: String, file: StaticString = #fileID, line: UInt = #line) -> Never {
  let text = Array("\n\(file):\(line): \(message)\n".utf8)
  _ = unsafe text.withUnsafeBytes { unsafe write(STDERR_FILENO, $0.baseAddress, $0.count) }
  abort()
}

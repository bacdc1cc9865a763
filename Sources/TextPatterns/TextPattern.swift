internal import CPCRE2

/// A regular expression (PCRE2 syntax, UTF mode) that is searched for in a text: unanchored, as `pattern` in JSON Schema.
///
/// Matching is bounded: a pattern that would take for ever on some text gives an error there instead.
public struct TextPattern: Sendable {
  /// The expression as it was written.
  public let source: String

  private let code: CompiledPattern

  /// Compiles an expression.
  ///
  /// - Throws: `TextPatternError` with PCRE2's message and the offset of the mistake (`pcre2_compile`).
  public init(_ source: String) throws(TextPatternError) {
    self.source = source
    code = try CompiledPattern(source)
  }

  /// Whether the expression matches anywhere in the text (`pcre2_match`).
  ///
  /// - Throws: `TextPatternError` when matching exceeds its limits.
  public func matches(_ text: String) throws(TextPatternError) -> Bool { try code.matches(text) }
}

/// Why a pattern cannot be used.
public struct TextPatternError: Error, Sendable, Hashable {
  /// What is wrong, in PCRE2's words.
  public let message: String
  /// Where in the expression, in bytes from 0; nil when the text, not the expression, is the reason.
  public let offset: Int?
}

/// Owns a compiled pattern. PCRE2 documents `pcre2_code` as read-only once compiled and usable by several threads at once
/// (pcre2api, "Multithreading"); each match makes its own match data and context.
private final class CompiledPattern: Sendable {
  /// The address of the `pcre2_code`, as a number, because nothing but this class may use it.
  private let address: UInt

  /// `pcre2_code *`
  private var code: OpaquePointer? { unsafe OpaquePointer(bitPattern: address) }

  /// How many steps one match may take; a match on a text of ordinary length takes a few hundred.
  private static let stepLimit: UInt32 = 1_000_000

  init(_ source: String) throws(TextPatternError) {
    var number: Int32 = 0
    var offset = 0
    let options = PCRE2_UTF | PCRE2_NEVER_BACKSLASH_C
    var source = source
    let code = source.withUTF8 { bytes in
      unsafe pcre2_compile_8(bytes.baseAddress, bytes.count, options, &number, &offset, nil)
    }
    guard let code = unsafe code else {
      throw TextPatternError(message: Self.message(of: number), offset: offset)
    }
    address = UInt(bitPattern: code)
  }

  deinit { unsafe pcre2_code_free_8(code) }

  func matches(_ text: String) throws(TextPatternError) -> Bool {
    let context = unsafe pcre2_match_context_create_8(nil)
    let data = unsafe pcre2_match_data_create_from_pattern_8(code, nil)
    defer {
      unsafe pcre2_match_data_free_8(data)
      unsafe pcre2_match_context_free_8(context)
    }
    unsafe pcre2_set_match_limit_8(context, Self.stepLimit)
    unsafe pcre2_set_depth_limit_8(context, Self.stepLimit)
    var text = text
    let result = text.withUTF8 { bytes in
      unsafe pcre2_match_8(code, bytes.baseAddress, bytes.count, 0, UInt32(PCRE2_NO_UTF_CHECK), data, context)
    }
    if result == PCRE2_ERROR_NOMATCH { return false }
    guard result >= 0 else { throw TextPatternError(message: Self.message(of: result), offset: nil) }
    return true
  }

  private static func message(of number: Int32) -> String {
    var buffer = [UInt8](repeating: 0, count: 256)
    let length = unsafe buffer.withUnsafeMutableBufferPointer { target in
      unsafe pcre2_get_error_message_8(number, target.baseAddress, target.count)
    }
    return length < 0 ? "error \(number)" : String(decoding: buffer.prefix(Int(length)), as: UTF8.self)
  }
}

import Batch
import Findings
import TextPatterns
import Wording
import ZipArchive

/// A work order's id has characters, or a length, that it should not have.
struct WorkOrderName: WorkOrderRule {
  static let description = RuleDescription(
    id: "work-order-name", family: .layout, scope: .workOrder, severity: .warning,
    summary: "A work order's id has other characters than letters, digits, _ and -, or is too long.",
    rationale: """
      The folder's name is the work order's id. It travels through file systems, addresses and tables of other systems; plain \
      letters, digits, `_` and `-` pass all of them unchanged. Spaces and accents are the ones that get lost.
      """,
    remedy: "Rename the folder to the work order's id.",
    options: [
      RuleOption(
        "pattern", .pattern, standard: .text(standardPattern),
        summary: "A regular expression that is searched for in the id; ids without a match are reported."),
      RuleOption(
        "max_length", .integer(1...65_535), standard: .integer(128),
        summary: "The most characters that an id may have."),
    ],
    goodExample: RuleExample([.image("WO_123456/meter-0.jpg")]),
    badExample: RuleExample(
      [.image("WO 123456/meter-0.jpg")],
      findings: [
        .init(
          #"the work order's id "WO 123456" has a space in it; letters, digits, "_" and "-" are safe everywhere"#
        )
      ]))

  private static let standardPattern = "^[A-Za-z0-9_-]+$"

  /// How the form of an id is judged.
  private enum Form {
    /// By the standard pattern, byte by byte.
    case plain
    case pattern(TextPattern)
    /// The pattern cannot be used; the definition's reader refuses such a pattern.
    case broken(TextPatternError)
  }

  private let form: Form
  private let maximumLength: Int

  init(options: RuleOptions) {
    maximumLength = options.integer("max_length") ?? .max
    let source = options.text("pattern") ?? Self.standardPattern
    if source == Self.standardPattern {
      form = .plain
    } else {
      do throws(TextPatternError) {
        form = .pattern(try TextPattern(source))
      } catch {
        form = .broken(error)
      }
    }
  }

  func check(_ workOrder: WorkOrderSubject, into findings: inout FindingCollector) {
    let id = workOrder.archive.entries.nameStorage[workOrder.workOrder.nameRange]
    if let fault = formFault(id) {
      findings.add(
        "the work order's id \(quoted(workOrder.name)) \(fault)", at: workOrder.location, subject: "pattern")
    }
    // An id has at least as many bytes as characters.
    guard id.count > maximumLength else { return }
    let length = workOrder.name.unicodeScalars.count
    guard length > maximumLength else { return }
    findings.add(
      "the work order's id \(quoted(workOrder.name)) has \(length) characters, more than the \(maximumLength) that are admitted",
      at: workOrder.location, subject: "max_length")
  }

  private func formFault(_ id: ArraySlice<UInt8>) -> String? {
    switch form {
    case .plain:
      if !id.isEmpty, id.allSatisfy(Self.isPlain) { return nil }
      return Self.plainFault(String(decoding: id, as: UTF8.self))
    case .pattern(let pattern):
      do throws(TextPatternError) {
        if try pattern.matches(String(decoding: id, as: UTF8.self)) { return nil }
        return "does not match the pattern \(quoted(pattern.source))"
      } catch {
        return "cannot be compared with the pattern \(quoted(pattern.source)): \(error.message)"
      }
    case .broken(let error):
      return "cannot be compared with the pattern that the definition sets: \(error.message)"
    }
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }

  private static func plainFault(_ id: String) -> String {
    let safe = #"letters, digits, "_" and "-" are safe everywhere"#
    if id.isEmpty { return "is empty; \(safe)" }
    var wrong: [String] = []
    for scalar in id.unicodeScalars
    where !(scalar.isASCII && isPlain(UInt8(truncatingIfNeeded: scalar.value))) {
      let name = name(of: scalar)
      if !wrong.contains(name) { wrong.append(name) }
      // More than a handful of names helps nobody.
      if wrong.count == 5 { break }
    }
    return "has \(listed(wrong, conjunction: "and")) in it; \(safe)"
  }

  private static func name(of scalar: Unicode.Scalar) -> String {
    if scalar == " " { return "a space" }
    if scalar == "\u{fffd}" { return "bytes that are not UTF-8" }
    guard VisibleText.acts(scalar) || scalar.properties.isWhitespace else { return "\"\(scalar)\"" }
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "the character U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

import ByteSources
import Findings
import JSONTree
import Wording

/// Why a baseline cannot be used.
public struct BaselineError: Error, Sendable {
  /// Each mistake on a line, with its place: `baseline.json:3:5: ...`. May hold what stands in the file: every output escapes it.
  public let problems: [String]
}

extension Baseline {
  /// The most bytes a baseline may have: some half a million findings.
  public static let largest = 256 << 20

  /// Reads a file.
  ///
  /// - Throws: `BaselineError`, if it cannot be read or is no baseline, with every mistake in it.
  public init(contentsOf path: String) throws(BaselineError) {
    let bytes: [UInt8]
    do throws(ByteSourceError) {
      bytes = try FileContents.read(path: path, limit: Self.largest)
    } catch {
      throw BaselineError(problems: ["\(path) \(error.message)"])
    }
    try self.init(bytes, path: path)
  }

  /// Reads a baseline's text.
  ///
  /// - Parameter path: how messages name it.
  public init(_ bytes: [UInt8], path: String) throws(BaselineError) {
    let tree: JSONTree
    do throws(JSONSyntaxError) {
      tree = try JSONTree.parse(bytes, limits: JSONLimits(bytes: Self.largest, values: 10_000_000))
    } catch {
      throw BaselineError(problems: ["\(path):\(error.line):\(error.column): \(error.message)"])
    }
    var decoder = BaselineDecoder(path: path)
    self = decoder.baseline(tree.root)
    if let error = decoder.error { throw error }
  }
}

/// Reads a baseline's values, and notes what is wrong with them.
private struct BaselineDecoder {
  let path: String
  private var problems: [String] = []
  private var problemCount = 0
  private var fingerprints: Set<Fingerprint> = []

  /// What is wrong with the file; nil if nothing is.
  var error: BaselineError? {
    guard !problems.isEmpty else { return nil }
    let rest = problemCount - problems.count
    return BaselineError(
      problems: problems + (rest > 0 ? ["\(path): there are \(counted(rest, "more mistake"))"] : []))
  }

  init(path: String) { self.path = path }

  mutating func baseline(_ root: JSONValue) -> Baseline {
    var baseline = Baseline()
    guard root.kind == .object else {
      note("a baseline is a dictionary", at: root)
      return baseline
    }
    guard let version = text("schema_version", in: root), let findings = member("findings", in: root) else {
      return baseline
    }
    guard version.hasPrefix("1.") else {
      note("schema_version is \(quoted(version)); this batchlint reads version 1", at: root)
      return baseline
    }
    guard findings.kind == .array else {
      note("findings is to be a list", at: findings)
      return baseline
    }
    for element in findings.elements {
      if let entry = entry(element) { baseline.add(entry) }
    }
    return baseline
  }

  private mutating func entry(_ value: JSONValue) -> Baseline.Entry? {
    guard value.kind == .object else {
      note("a finding is a dictionary", at: value)
      return nil
    }
    guard let rule = text("rule", in: value), let digits = text("fingerprint", in: value),
      let count = member("count", in: value)
    else { return nil }
    guard let fingerprint = Fingerprint(digits) else {
      note("fingerprint is to be 32 digits from 0 to f", at: value)
      return nil
    }
    guard fingerprints.insert(fingerprint).inserted else {
      note("the fingerprint \(digits) stands in the file twice; remove one", at: value)
      return nil
    }
    guard let number = count.numberText.flatMap({ Int($0) }), (1...1_000_000_000).contains(number) else {
      note("count is to be a whole number from 1 to 1000000000", at: count)
      return nil
    }
    return Baseline.Entry(
      fingerprint: fingerprint, rule: RuleID(rawValue: rule), archive: optionalText("archive", in: value),
      place: Baseline.Place(
        workOrder: optionalText("work_order", in: value), entry: optionalText("entry", in: value),
        pointer: optionalText("pointer", in: value)),
      count: number)
  }

  private mutating func member(_ name: String, in object: JSONValue) -> JSONValue? {
    var members = object.members(named: name).makeIterator()
    guard let member = members.next() else {
      note("the key \(quoted(name)) is missing", at: object)
      return nil
    }
    return member.value
  }

  private mutating func text(_ name: String, in object: JSONValue) -> String? {
    guard let value = member(name, in: object) else { return nil }
    guard let text = value.string else {
      note("\(name) is to be a text", at: value)
      return nil
    }
    return text
  }

  private mutating func optionalText(_ name: String, in object: JSONValue) -> String? {
    object.hasKey(name) ? text(name, in: object) : nil
  }

  private mutating func note(_ message: String, at value: JSONValue) {
    problemCount += 1
    // A file of another kind would give a line for each of its values.
    guard problems.count < 20 else { return }
    problems.append("\(path):\(value.position.line):\(value.position.column): \(message)")
  }
}

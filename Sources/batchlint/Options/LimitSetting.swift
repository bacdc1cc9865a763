import ApplicationDefinition
import ArgumentParser
import Wording

/// A limit that is set on the command line: `nesting=256`.
struct LimitSetting {
  let limit: Limit
  let value: Int

  /// Reads `NAME=N`.
  ///
  /// - Throws: `ValidationError`, which says what would be right.
  init(_ argument: String) throws {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    let names = Limit.all.map(\.name)
    guard let limit = Limit.all.first(where: { $0.name == parts[0] }) else {
      let hint =
        NearestWord.of(parts[0], in: names).map { "did you mean \($0)?" }
        ?? "the limits are \(listed(names, limit: .max, conjunction: "and"))"
      throw ValidationError("There is no limit \(quoted(parts[0])); \(hint)")
    }
    guard parts.count == 2, let value = limit.value(of: parts[1]) else {
      throw ValidationError(
        "The limit \(limit.name) takes \(limit.phrase), such as \(limit.name)=\(limit.standardText)")
    }
    self.limit = limit
    self.value = value
  }
}

import ApplicationDefinition

extension Limit {
  /// How to raise it, as remedies say it: "raise the limit with --limit nesting=N, or under limits: in the definition".
  var raising: String { "raise the limit with --limit \(name)=N, or under limits: in the definition" }
}

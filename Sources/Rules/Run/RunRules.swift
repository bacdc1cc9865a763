/// The rules about the run itself.
enum RunRules {
  static let all: [any Rule.Type] = [
    ExpiredSuppression.self,
    UnusedSuppression.self,
  ]
}

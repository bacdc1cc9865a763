/// Definitions with mistakes, and everything that must be said of them.
enum RefusedDefinitions {
  static let all: [DefinitionCase] =
    file + taskGroups + images + documents + keys + rules + suppressions + limits
}

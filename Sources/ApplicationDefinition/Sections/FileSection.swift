internal import Findings

/// The file as a whole.
enum FileSection {
  static let noun = "an application definition: a dictionary with schema_version, application and task_groups"

  static func grammar(_ rules: [RuleDescription]) -> DictionaryGrammar<ApplicationDefinition> {
    DictionaryGrammar(
      noun,
      freePrefix: "x-",
      [
        Field(
          "schema_version", checking: schemaVersion,
          "The version of this file's grammar."
        ).required,
        Field("application", application, "Which application the definition is for.").required,
        Field(
          "task_groups", TaskGroupSection.taskGroups, \.taskGroups,
          "The kinds of photos that may be sent, at least one. Their order decides ties in the processing order."
        ).required,
        Field("images", ImageSection.grammar, "What holds for every image."),
        Field("metadata", DocumentSection.document, \.metadata, "What `metadata.json` must hold.")
          .placed(in: \.metadata.position),
        Field("parameters", DocumentSection.document, \.parameters, "What `parameters.json` must hold.")
          .placed(in: \.parameters.position),
        Field(
          "rules", RuleSection.settings(of: rules), \.rules,
          "How strictly rules are applied, by their ids."),
        Field(
          "suppress", SuppressionSection.suppressions(of: rules), \.suppressions,
          "Findings that are accepted, for a reason and perhaps for a time."),
        Field(
          "limits", LimitSection.grammar, "How much of an archive is admitted, read and reported."),
      ])
  }

  static let application = DictionaryGrammar<ApplicationDefinition>(
    "a dictionary with name and version",
    [
      Field("name", .nonBlankText, \.name, "The application's name, such as `ftth-install`.").required,
      Field(
        "version", .nonBlankText, \.version,
        "The application's version, in quotes, because `2.30` without them is a number: `\"2.30\"`."
      ).required,
    ])

  private static let schemaVersion = Shape<Int>("1", schema: ["const": 1]) { place, diagnostics in
    guard place.scalar?.wholeNumber == 1 else {
      let hint = place.scalar?.plainNumberHint ?? "batchlint reads no other version"
      diagnostics.add(expected: "1", at: place, hint: hint)
      return nil
    }
    return 1
  }
}

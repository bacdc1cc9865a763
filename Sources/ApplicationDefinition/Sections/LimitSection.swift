/// How much of an archive is admitted, read and reported.
enum LimitSection {
  static let grammar = DictionaryGrammar<ApplicationDefinition>(
    "a dictionary of limits", keyNoun: "limit",
    Limit.all.map { limit in
      Field(limit.name, limit.shape, \.limits[located: limit], limit.summary)
        .standard(limit.standard < 10_000 ? .integer(limit.standard) : .text(limit.standardText))
    })
}

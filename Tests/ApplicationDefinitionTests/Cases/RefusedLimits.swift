extension RefusedDefinitions {
  /// Limits that are wrong.
  static let limits: [DefinitionCase] = [
    DefinitionCase(
      "limits: a misspelt one", "limits: {entires: 5}",
      [
        #"4:10 limits.entires: unknown limit "entires"; did you mean "entries"?"#
      ]),
    DefinitionCase(
      "limits: one that is not known", "limits: {pixels: 5}",
      [
        #"4:10 limits.pixels: unknown limit "pixels"; known here: entries, entry_bytes, total_bytes, ratio, ratio_floor_bytes, name_bytes, document_bytes, nesting and findings"#
      ]),
    DefinitionCase(
      "limits: a list", "limits: [entries]",
      [
        "4:9 limits: expected a dictionary of limits, found a list"
      ]),
    DefinitionCase(
      "limits: nothing", "limits:",
      [
        "4:8 limits: expected a dictionary of limits, found nothing"
      ]),
    DefinitionCase(
      "limits: below the least", "limits: {entries: 0, nesting: -1, findings: -1}",
      [
        "4:19 limits.entries: expected a whole number from 1 to 999_999_999, found the number 0",
        "4:31 limits.nesting: expected a whole number from 1 to 999_999, found the number -1",
        "4:45 limits.findings: expected a whole number from 0 to 999_999_999, found the number -1",
      ]),
    DefinitionCase(
      "limits: beyond the greatest", "limits: {ratio: 1000000, entry_bytes: 1e15}",
      [
        "4:17 limits.ratio: expected a whole number from 1 to 999_999, found the number 1000000",
        "4:39 limits.entry_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the number 1e15",
      ]),
    DefinitionCase(
      "limits: beyond the greatest with underlines", "limits: {ratio: 1_000_000}",
      [
        #"4:17 limits.ratio: expected a whole number from 1 to 999_999, found the text "1_000_000"; write it like 5_000"#
      ]),
    DefinitionCase(
      "limits: a unit", "limits: {total_bytes: 4 GiB}",
      [
        #"4:23 limits.total_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "4 GiB"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "limits: a fraction", "limits: {ratio: 1.5}",
      [
        "4:17 limits.ratio: expected a whole number from 1 to 999_999, found the number 1.5"
      ]),
  ]
}

extension RefusedDefinitions {
  /// Rule settings that are wrong.
  static let rules: [DefinitionCase] = [
    DefinitionCase(
      "an unknown rule", "rules: {mising-key: off}",
      [
        #"4:9 rules.mising-key: unknown rule "mising-key"; did you mean "missing-key"?"#
      ]),
    DefinitionCase(
      "a rule that does not exist", "rules: {colour: off}",
      [
        #"4:9 rules.colour: unknown rule "colour"; `batchlint rules` lists all rules"#
      ]),
    DefinitionCase(
      "rules that are a list", "rules: [missing-key]",
      [
        "4:8 rules: expected a dictionary of rule ids and how they are set, found a list"
      ]),
    DefinitionCase(
      "a severity in capitals", "rules: {missing-key: ERROR}",
      [
        #"4:22 rules.missing-key: expected off, note, warning or error, found the text "ERROR"; did you mean "error"?"#
      ]),
    DefinitionCase(
      "a rule set to a boolean", "rules: {missing-key: false}",
      [
        #"4:22 rules.missing-key: expected off, note, warning or error, found false; did you mean "off"?"#
      ]),
    DefinitionCase(
      "a rule set to nothing", "rules: {missing-key: }",
      [
        "4:22 rules.missing-key: expected off, note, warning, error, or a dictionary with severity or options, found nothing"
      ]),
    DefinitionCase(
      "a rule set to a list", "rules: {missing-key: [error]}",
      [
        "4:22 rules.missing-key: expected off, note, warning, error, or a dictionary with severity or options, found a list"
      ]),
    DefinitionCase(
      "an unknown option", "rules: {missing-key: {severty: error}}",
      [
        #"4:23 rules.missing-key.severty: unknown key "severty"; did you mean "severity"?"#
      ]),
    DefinitionCase(
      "an option that belongs to another rule", "rules: {missing-key: {max_length: 3}}",
      [
        #"4:23 rules.missing-key.max_length: unknown key "max_length"; known here: severity"#
      ]),
    DefinitionCase(
      "an option out of bounds", "rules: {work-order-name: {max_length: 256}}",
      [
        "4:39 rules.work-order-name.max_length: expected a whole number from 1 to 255, found the number 256"
      ]),
    DefinitionCase(
      "an option that does not compile", "rules: {work-order-name: {pattern: '[a-'}}",
      [
        #"4:36 rules.work-order-name.pattern: "[a-" is not a regular expression: missing terminating ] for character class, after character 3"#
      ],
      onlyDecoder: "patterns are not compiled"),
    DefinitionCase(
      "texts that are one text", "rules: {os-junk: {names: a}}",
      [
        #"4:26 rules.os-junk.names: expected a list of texts, found the text "a""#
      ]),
    DefinitionCase(
      "texts that are numbers", "rules: {os-junk: {names: [1]}}",
      [
        #"4:27 rules.os-junk.names[0]: expected a text, found the number 1; put it in quotes: "1""#
      ]),
    DefinitionCase(
      "a boolean that is a text", "rules: {os-junk: {in_folders: no}}",
      [
        #"4:31 rules.os-junk.in_folders: expected true or false, found the text "no"; write false"#
      ]),
    DefinitionCase(
      "a former and the present name", "rules:\n  work-order-name: off\n  folder-name: error",
      [
        #"6:3 rules.folder-name: "folder-name" and "work-order-name", on line 5, are names of the same rule; keep "work-order-name" only"#
      ],
      onlyDecoder: "two keys exclude each other"),
    DefinitionCase(
      "two former names", "rules:\n  work-order-id: off\n  folder-name: error",
      [
        #"6:3 rules.folder-name: "folder-name" and "work-order-id", on line 5, are names of the same rule; keep "work-order-name" only"#
      ],
      onlyDecoder: "two keys exclude each other"),
  ]

  /// Suppressions that are wrong.
  static let suppressions: [DefinitionCase] = [
    DefinitionCase(
      "suppressions that are a dictionary", "suppress: {rule: os-junk, reason: r}",
      [
        "4:11 suppress: expected a list of suppressions, found a dictionary"
      ]),
    DefinitionCase(
      "a suppression that is a text", "suppress: [os-junk]",
      [
        #"4:12 suppress[0]: expected a dictionary with at least rule and reason, found the text "os-junk""#
      ]),
    DefinitionCase(
      "a suppression without a reason", "suppress: [{rule: os-junk}]",
      [
        #"4:12 suppress[0]: the key "reason" is missing"#
      ]),
    DefinitionCase(
      "a suppression of nothing", "suppress: [{}]",
      [
        #"4:12 suppress[0]: the key "rule" is missing"#,
        #"4:12 suppress[0]: the key "reason" is missing"#,
      ]),
    DefinitionCase(
      "a blank reason", "suppress: [{rule: os-junk, reason: '  '}]",
      [
        #"4:36 suppress[0].reason: expected a text that is not blank, found the text "  ""#
      ]),
    DefinitionCase(
      "an unknown rule in a suppression", "suppress: [{rule: os-jnk, reason: r}]",
      [
        #"4:19 suppress[0].rule: unknown rule "os-jnk"; did you mean "os-junk"?"#
      ]),
    DefinitionCase(
      "a rule that is a list", "suppress: [{rule: [os-junk], reason: r}]",
      [
        "4:19 suppress[0].rule: expected the id of a rule, found a list"
      ]),
    DefinitionCase(
      "a rule that nobody knows", "suppress: [{rule: colour, reason: r}]",
      [
        #"4:19 suppress[0].rule: unknown rule "colour"; `batchlint rules` lists all rules"#
      ]),
    DefinitionCase(
      "a day that no calendar has", "suppress: [{rule: os-junk, reason: r, expires: 2027-02-29}]",
      [
        #"4:48 suppress[0].expires: expected a day such as 2027-01-31, found the text "2027-02-29""#
      ],
      onlyDecoder: "the calendar is not known to it"),
    DefinitionCase(
      "a day in another form", "suppress: [{rule: os-junk, reason: r, expires: 31.01.2027}]",
      [
        #"4:48 suppress[0].expires: expected a day such as 2027-01-31, found the text "31.01.2027""#
      ]),
    DefinitionCase(
      "a day that is a number", "suppress: [{rule: os-junk, reason: r, expires: 2027}]",
      [
        "4:48 suppress[0].expires: expected a day such as 2027-01-31, found the number 2027"
      ]),
    DefinitionCase(
      "a month that does not exist", "suppress: [{rule: os-junk, reason: r, expires: 2027-13-01}]",
      [
        #"4:48 suppress[0].expires: expected a day such as 2027-01-31, found the text "2027-13-01""#
      ]),
    DefinitionCase(
      "the year zero", "suppress: [{rule: os-junk, reason: r, expires: 0000-01-01}]",
      [
        #"4:48 suppress[0].expires: expected a day such as 2027-01-31, found the text "0000-01-01""#
      ],
      onlyDecoder: "the calendar is not known to it"),
    DefinitionCase(
      "an empty pattern for names", "suppress: [{rule: os-junk, reason: r, archives: ''}]",
      [
        #"4:49 suppress[0].archives: expected a name or a pattern with * and ?, found the text """#
      ]),
    DefinitionCase(
      "a pattern for names that is a number", "suppress: [{rule: os-junk, reason: r, work_orders: 19}]",
      [
        #"4:52 suppress[0].work_orders: expected a name or a pattern with * and ?, found the number 19; put it in quotes: "19""#
      ]),
    DefinitionCase(
      "a misspelt key in a suppression", "suppress: [{rule: os-junk, reason: r, workorders: a}]",
      [
        #"4:39 suppress[0].workorders: unknown key "workorders"; did you mean "work_orders"?"#
      ]),
  ]
}

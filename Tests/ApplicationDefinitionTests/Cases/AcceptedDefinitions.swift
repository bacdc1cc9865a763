import ApplicationDefinition

/// Definitions that are proper, however unusual.
enum AcceptedDefinitions {
  static let all: [DefinitionCase] =
    file + taskGroups + images + keys + levels + rules + suppressions + limits

  static let file: [DefinitionCase] = [
    DefinitionCase("nothing but what is required", ""),
    DefinitionCase(
      "JSON is YAML",
      file: #"{"schema_version": 1, "application": {"name": "a", "version": "1"}, "task_groups": ["m"]}"#),
    DefinitionCase("a comment and a document mark first", file: "# hello\n---\n" + DefinitionCase.head),
    DefinitionCase(
      "keys in any order",
      file: "task_groups:\n- m\napplication:\n  version: '1'\n  name: a\nschema_version: 1\n"),
    DefinitionCase(
      "a whole number with a point is whole",
      file: "schema_version: 1.0\napplication: {name: a, version: '1'}\ntask_groups: [m]\n"),
    DefinitionCase(
      "a version of three parts is a text",
      file: "schema_version: 1\napplication: {name: a, version: 1.2.3}\ntask_groups: [m]\n"),
    DefinitionCase(
      "a name of several lines",
      file: "schema_version: 1\napplication:\n  name: |\n    a\n    b\n  version: v1\ntask_groups: [m]\n"),
    DefinitionCase("free keys hold anything", "x-notes: [1, {a: ~}]\nx-: null\nx-more: text"),
    DefinitionCase(
      "anchors in free keys",
      "x-text: &text {type: text, required: true}\nmetadata:\n  keys: {a: *text, b: *text}"),
    DefinitionCase("all sections empty", "images: {}\nmetadata: {}\nparameters: {}\nrules: {}\nsuppress: []"),
    DefinitionCase(
      "CRLF line ends",
      file: "schema_version: 1\r\napplication: {name: a, version: '1'}\r\ntask_groups: [m]\r\n"),
    DefinitionCase("a byte order mark", file: "\u{feff}" + DefinitionCase.head),
  ]

  static let taskGroups: [DefinitionCase] = [
    .taskGroups("bare names", "[splice_box, PM-ferme-apres, box-2]"),
    .taskGroups("names with blanks and other letters", "[Zähler zu, 電気]"),
    .taskGroups("names that differ in case", "[meter, Meter]"),
    .taskGroups("names that differ in normalisation", "[\"\\u00e9\", \"e\\u0301\"]"),
    .taskGroups("a name that begins like a number", "[2nd_box]"),
    .taskGroups("a quoted number", "['12']"),
    .taskGroups("words that YAML 1.1 takes for booleans", "[yes, no, on, off]"),
    .taskGroups("a dictionary with a name", "[{name: meter}]"),
    .taskGroups("bare names beside dictionaries", "[a, {name: b}]"),
    .taskGroups("everything", "[{name: m, description: A meter, required: true, images: {min: 1, max: 4}}]"),
    .taskGroups("an empty description", "[{name: m, description: ''}]"),
    .taskGroups("only the fewest images", "[{name: m, images: {min: 2}}]"),
    .taskGroups("only the most images", "[{name: m, images: {max: 10}}]"),
    .taskGroups("no bounds", "[{name: m, images: {}}]"),
    .taskGroups("equal bounds", "[{name: m, images: {min: 3, max: 3}}]"),
    .taskGroups("the greatest bound", "[{name: m, images: {max: 1000000}}]"),
    .taskGroups("a bound in hexadecimal", "[{name: m, images: {max: 0x10}}]"),
    .taskGroups("a bound with an exponent", "[{name: m, images: {max: 1e2}}]"),
    .taskGroups("TRUE is true", "[{name: m, required: TRUE}]"),
    .taskGroups("a block list", "\n  - a\n  - name: b\n    required: false"),
  ]

  static let images: [DefinitionCase] = [
    DefinitionCase("one format", "images: {formats: [jpg]}"),
    DefinitionCase("formats in upper case", "images: {formats: [JPG, Png, heic, mp4]}"),
    DefinitionCase("a size", "images: {max_bytes: 5000000}"),
    DefinitionCase("a size with underlines", "images: {max_bytes: 5_000_000}"),
    DefinitionCase("a quoted size with underlines", "images: {max_bytes: '12_000'}"),
    DefinitionCase("the smallest size", "images: {max_bytes: 1}"),
    DefinitionCase("the greatest size", "images: {max_bytes: 999_999_999_999_999}"),
    DefinitionCase("the greatest size without underlines", "images: {max_bytes: 999999999999999}"),
    DefinitionCase("a size with an exponent", "images: {max_bytes: 5e6}"),
    DefinitionCase("bounds of the sides", "images: {min_side: 600, max_side: 12_000}"),
    DefinitionCase("equal bounds of the sides", "images: {min_side: 600, max_side: 600}"),
    DefinitionCase("the smallest and the greatest side", "images: {min_side: 1, max_side: 999999}"),
  ]

  static let keys: [DefinitionCase] = [
    DefinitionCase("a document without keys", "metadata: {keys: {}}"),
    DefinitionCase("a size of a document", "parameters: {max_bytes: 65_536}"),
    .key("nothing", ""),
    .key("null", "~"),
    .key("an empty dictionary", "{}"),
    .key("a bare type", "text"),
    .key("a quoted type", "\"list\""),
    .key("a type in a dictionary", "{type: boolean}"),
    .key("required without a type", "{required: true, description: Any value}"),
    .key("words", "{type: text, enum: [north, south, 'no', \"1\"]}"),
    .key("words that differ in normalisation", "{type: text, enum: [\"\\u00e9\", \"e\\u0301\"]}"),
    .key("values of any type", "{enum: [north, 1, true, 2.5, '1', 'true']}"),
    .key("numbers", "{type: number, enum: [1, 2.5, -3e2, .5, 7.]}"),
    .key("whole numbers", "{type: integer, enum: [1, 2.0, 0x1F]}"),
    .key("truth", "{type: boolean, enum: [true]}"),
    .key("a pattern", "{type: text, pattern: '^PB-[0-9]+$'}"),
    .key("an empty pattern", "{type: text, pattern: ''}"),
    .key("bounds of an integer", "{type: integer, minimum: 1, maximum: 144}"),
    .key("equal bounds", "{type: number, minimum: 2.50, maximum: 2.5}"),
    .key("only a least number", "{type: number, minimum: -0.5}"),
    .key("a whole bound with a point", "{type: integer, maximum: 10.0}"),
    .key("a bound beyond 64 bits", "{type: integer, maximum: 123456789012345678901234567890}"),
    .key("bounds of a length", "{type: text, min_length: 0, max_length: 0}"),
    .key("bounds of a list", "{type: list, min_length: 1, max_length: 10}"),
    .key("a dictionary", "{type: dictionary}"),
    .key("nested keys", "{type: dictionary, keys: {a: text, b: {required: true}}, unknown_keys: off}"),
    .key("nested keys without a type", "{keys: {a: {keys: {b: {unknown_keys: error}}}}}"),
    .key("no nested keys", "{keys: {}, unknown_keys: error}"),
    DefinitionCase(
      "keys with blanks, dots and other letters", "metadata: {keys: {ID PB: , 'a.b': , région: , '': }}"),
    DefinitionCase("a quoted number as key", "metadata: {keys: {'2024': integer}}"),
    DefinitionCase("no is a text", "metadata: {keys: {no: text}}"),
  ]

  /// Everywhere where a severity can stand, each of them can.
  static let levels: [DefinitionCase] = ["off", "note", "warning", "error", "'off'"].flatMap { level in
    [
      DefinitionCase("unknown keys: \(level)", "parameters: {unknown_keys: \(level)}"),
      DefinitionCase("a rule set to \(level)", "rules: {missing-key: \(level)}"),
      DefinitionCase("a rule with severity \(level)", "rules: {missing-key: {severity: \(level)}}"),
    ]
  }

  static let rules: [DefinitionCase] = [
    DefinitionCase("an empty dictionary for a rule", "rules: {missing-key: {}}"),
    DefinitionCase("a former name", "rules: {folder-name: off}"),
    DefinitionCase(
      "options", "rules: {work-order-name: {severity: error, max_length: 255, pattern: '^WO_'}}"),
    DefinitionCase(
      "a list of texts and a boolean", "rules: {os-junk: {names: [a, b, a], in_folders: false}}"),
    DefinitionCase("an empty list of texts", "rules: {os-junk: {names: []}}"),
  ]

  static let suppressions: [DefinitionCase] = [
    DefinitionCase("a suppression of all findings", "suppress: [{rule: missing-key, reason: It is so}]"),
    DefinitionCase("a former name in a suppression", "suppress: [{rule: extra-key, reason: r}]"),
    DefinitionCase(
      "a suppression with everything",
      "suppress:\n  - rule: unknown-key\n    archives: '*.zip'\n    work_orders: WO_19*\n    entries: '*/meter-?.jpg'\n"
        + "    reason: imported\n    expires: 2027-01-31"),
    DefinitionCase("a quoted day", "suppress: [{rule: unknown-key, reason: r, expires: '2028-02-29'}]"),
    DefinitionCase(
      "the same suppression twice",
      "suppress:\n" + String(repeating: "- {rule: os-junk, reason: r}\n", count: 2)),
  ]

  static let limits: [DefinitionCase] =
    [DefinitionCase("no limits", "limits: {}")]
    + Limit.all.flatMap { limit in
      let greatest = limit.range.upperBound
      return [
        DefinitionCase("the least \(limit.name)", "limits: {\(limit.name): \(limit.range.lowerBound)}"),
        DefinitionCase("the standard \(limit.name)", "limits: {\(limit.name): \(limit.standardText)}"),
        DefinitionCase("the greatest \(limit.name)", "limits: {\(limit.name): \(greatest)}"),
        DefinitionCase("a \(limit.name) with underlines", "limits: {\(limit.name): 12_000}"),
      ]
    }
}

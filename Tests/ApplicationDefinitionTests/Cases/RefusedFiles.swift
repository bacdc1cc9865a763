extension RefusedDefinitions {
  /// Files that are wrong as a whole, or whose sections are.
  static let file: [DefinitionCase] = [
    DefinitionCase(
      "an empty file", file: "",
      [
        "1:1: the file is empty; expected an application definition: a dictionary with schema_version, application and task_groups"
      ],
      onlyDecoder: "there is no document"),
    DefinitionCase(
      "nothing but a comment", file: "# nothing\n",
      [
        "1:1: the file is empty; expected an application definition: a dictionary with schema_version, application and task_groups"
      ],
      onlyDecoder: "there is no document"),
    DefinitionCase(
      "null", file: "~\n",
      [
        "1:1: expected an application definition: a dictionary with schema_version, application and task_groups, found nothing"
      ]),
    DefinitionCase(
      "a text", file: "hello\n",
      [
        #"1:1: expected an application definition: a dictionary with schema_version, application and task_groups, found the text "hello""#
      ]),
    DefinitionCase(
      "a list", file: "- schema_version: 1\n",
      [
        "1:1: expected an application definition: a dictionary with schema_version, application and task_groups, found a list"
      ]),
    DefinitionCase(
      "an empty dictionary", file: "{}\n",
      [
        #"1:1: the key "schema_version" is missing"#,
        #"1:1: the key "application" is missing"#,
        #"1:1: the key "task_groups" is missing"#,
      ]),
    DefinitionCase(
      "broken YAML", file: "schema_version: 1\napplication: {name: a\ntask_groups: [m]\n",
      [
        "3:12: did not find expected ',' or '}' while parsing a flow mapping that begins at line 2, column 14"
      ],
      onlyDecoder: "there is no document"),
    DefinitionCase(
      "two documents", file: DefinitionCase.head + "---\na: 1\n",
      [
        "4:1: a second document begins here; only one is read from a text"
      ],
      onlyDecoder: "there is no document"),
    DefinitionCase(
      "another version", file: "schema_version: 2\napplication: {name: a, version: '1'}\ntask_groups: [m]\n",
      [
        "1:17 schema_version: expected 1, found the number 2; batchlint reads no other version"
      ]),
    DefinitionCase(
      "a quoted version",
      file: "schema_version: '1'\napplication: {name: a, version: '1'}\ntask_groups: [m]\n",
      [
        #"1:17 schema_version: expected 1, found the text "1"; write 1, without quotes"#
      ]),
    DefinitionCase(
      "a version of the application that is a number",
      file: "schema_version: 1\napplication: {name: a, version: 2.30}\ntask_groups: [m]\n",
      [
        #"2:33 application.version: expected a text that is not blank, found the number 2.30; put it in quotes: "2.30""#
      ]),
    DefinitionCase(
      "a name that is a boolean",
      file: "schema_version: 1\napplication: {name: true, version: '1'}\ntask_groups: [m]\n",
      [
        #"2:21 application.name: expected a text that is not blank, found true; put it in quotes: "true""#
      ]),
    DefinitionCase(
      "a blank name", file: "schema_version: 1\napplication: {name: ' ', version: ''}\ntask_groups: [m]\n",
      [
        #"2:21 application.name: expected a text that is not blank, found the text " ""#,
        #"2:35 application.version: expected a text that is not blank, found the text """#,
      ]),
    DefinitionCase(
      "an application without a version",
      file: "schema_version: 1\napplication: {name: a}\ntask_groups: [m]\n",
      [
        #"2:14 application: the key "version" is missing"#
      ]),
    DefinitionCase(
      "an application that is a text", file: "schema_version: 1\napplication: ftth\ntask_groups: [m]\n",
      [
        #"2:14 application: expected a dictionary with name and version, found the text "ftth""#
      ]),
    DefinitionCase(
      "an application that is nothing", file: "schema_version: 1\napplication:\ntask_groups: [m]\n",
      [
        "2:13 application: expected a dictionary with name and version, found nothing"
      ]),
    DefinitionCase(
      "a misspelt key that is required is not missing, too",
      file: "schema_version: 1\naplication: {name: a, version: '1'}\ntask_groups: [m]\n",
      [
        #"2:1 aplication: unknown key "aplication"; did you mean "application"?"#
      ]),
    DefinitionCase(
      "all mistakes at once, in reading order",
      file: "schema_version: 0\ntask_groups: [{}, a/b]\napplication: {nam: a}\nsupress: []\n",
      [
        "1:17 schema_version: expected 1, found the number 0; batchlint reads no other version",
        #"2:15 task_groups[0]: the key "name" is missing"#,
        #"2:19 task_groups[1]: expected a name without / and control characters, found the text "a/b""#,
        #"3:14 application: the key "version" is missing"#,
        #"3:15 application.nam: unknown key "nam"; did you mean "name"?"#,
        #"4:1 supress: unknown key "supress"; did you mean "suppress"?"#,
      ]),
    DefinitionCase(
      "an unknown key", "colour: red",
      [
        #"4:1 colour: unknown key "colour"; known here: schema_version, application, task_groups, images, metadata, parameters, rules, suppress and limits"#
      ]),
    DefinitionCase(
      "a misspelt key", "metdata: {}",
      [
        #"4:1 metdata: unknown key "metdata"; did you mean "metadata"?"#
      ]),
    DefinitionCase(
      "the same key twice", "images: {}\nimages: {}",
      [
        #"5:1: the key "images" already stands at line 4, column 1; a mapping holds a key once"#
      ],
      onlyDecoder: "a JSON reader keeps the last of equal keys"),
    DefinitionCase(
      "a key that is a number", "12: x",
      [
        #"4:1: expected a text as key, found the number 12; put it in quotes: "12""#
      ]),
    DefinitionCase(
      "a key that is a list", "[a]: x",
      [
        "4:1: expected a text as key, found a list"
      ]),
    DefinitionCase(
      "a mistake in an anchor's node is reported once",
      "x-key: &key {typ: text}\nmetadata: {keys: {a: *key, b: *key}}",
      [
        #"4:14 metadata.keys.a.typ: unknown key "typ"; did you mean "type"?"#
      ]),
    DefinitionCase(
      "a misspelt anchor", "metadata: {keys: {a: *nothing}}",
      [
        #"4:22: no node before this has the anchor of the alias "*nothing""#
      ]),
    DefinitionCase(
      "a section that is nothing", "images:",
      [
        "4:8 images: expected a dictionary with formats, max_bytes, min_side and max_side, found nothing"
      ]),
  ]
}

extension RefusedDefinitions {
  /// Document requirements that are wrong.
  static let documents: [DefinitionCase] = [
    DefinitionCase(
      "metadata that are a list", "metadata: [region]",
      [
        "4:11 metadata: expected a dictionary with keys, unknown_keys and max_bytes, found a list"
      ]),
    DefinitionCase(
      "keys that are a list", "metadata: {keys: [region]}",
      [
        "4:18 metadata.keys: expected a dictionary of keys, found a list"
      ]),
    DefinitionCase(
      "keys at the wrong level", "metadata: {region: text}",
      [
        #"4:12 metadata.region: unknown key "region"; known here: keys, unknown_keys and max_bytes"#
      ]),
    DefinitionCase(
      "unknown keys set to a boolean", "metadata: {unknown_keys: false}",
      [
        #"4:26 metadata.unknown_keys: expected off, note, warning or error, found false; did you mean "off"?"#
      ]),
    DefinitionCase(
      "unknown keys misspelt", "metadata: {unknown_keys: eror}",
      [
        #"4:26 metadata.unknown_keys: expected off, note, warning or error, found the text "eror"; did you mean "error"?"#
      ]),
    DefinitionCase(
      "unknown keys that warn", "metadata: {unknown_keys: warn}",
      [
        #"4:26 metadata.unknown_keys: expected off, note, warning or error, found the text "warn"; did you mean "warning"?"#
      ]),
    DefinitionCase(
      "an unknown severity", "metadata: {unknown_keys: 3}",
      [
        "4:26 metadata.unknown_keys: expected off, note, warning or error, found the number 3"
      ]),
    DefinitionCase(
      "a key of a document that is a number", "metadata: {keys: {2024: text}}",
      [
        #"4:19 metadata.keys: expected a text as key, found the number 2024; put it in quotes: "2024""#
      ],
      onlyDecoder: "keys of JSON are always texts"),
    DefinitionCase(
      "the same key of a document twice", "metadata: {keys: {a: text, a: text}}",
      [
        #"4:28: the key "a" already stands at line 4, column 19; a mapping holds a key once"#
      ],
      onlyDecoder: "a JSON reader keeps the last of equal keys"),
    DefinitionCase(
      "a key path with blanks", "metadata: {keys: {ID PB: {type: txt}}}",
      [
        #"4:33 metadata.keys["ID PB"].type: expected text, number, integer, boolean, list or dictionary, found the text "txt"; did you mean "text"?"#
      ]),
  ]

  /// Descriptions of keys that are wrong.
  static let keys: [DefinitionCase] = [
    .key(
      "an unknown type", "txt",
      [
        #"6:12 parameters.keys["a key"]: expected text, number, integer, boolean, list or dictionary, found the text "txt"; did you mean "text"?"#
      ]),
    .key(
      "a type by another name", "string",
      [
        #"6:12 parameters.keys["a key"]: expected text, number, integer, boolean, list or dictionary, found the text "string"; did you mean "text"?"#
      ]),
    .key(
      "a type in another case", "Text",
      [
        #"6:12 parameters.keys["a key"]: expected text, number, integer, boolean, list or dictionary, found the text "Text"; did you mean "text"?"#
      ]),
    .key(
      "a list", "[text]",
      [
        #"6:12 parameters.keys["a key"]: expected a type, a dictionary that describes the key, or nothing, found a list"#
      ]),
    .key(
      "a number", "3",
      [
        #"6:12 parameters.keys["a key"]: expected text, number, integer, boolean, list or dictionary, found the number 3"#
      ]),
    .key(
      "an unknown type in a dictionary", "{type: int}",
      [
        #"6:19 parameters.keys["a key"].type: expected text, number, integer, boolean, list or dictionary, found the text "int"; did you mean "integer"?"#
      ]),
    .key(
      "a type that is nothing", "{type: }",
      [
        #"6:19 parameters.keys["a key"].type: expected text, number, integer, boolean, list or dictionary, found nothing"#
      ]),
    .key(
      "a misspelt key", "{type: text, requierd: true}",
      [
        #"6:25 parameters.keys["a key"].requierd: unknown key "requierd"; did you mean "required"?"#
      ]),
    .key(
      "a pattern of an integer", "{type: integer, pattern: x}",
      [
        #"6:28 parameters.keys["a key"].pattern: "pattern" is only for type text, but type is integer"#
      ]),
    .key(
      "a pattern without a type", "{pattern: x}",
      [
        #"6:13 parameters.keys["a key"].pattern: "pattern" needs the key "type" beside it, set to text"#
      ]),
    .key(
      "a pattern with a misspelt type is one mistake", "{typ: text, pattern: x}",
      [
        #"6:13 parameters.keys["a key"].typ: unknown key "typ"; did you mean "type"?"#
      ]),
    .key(
      "a pattern of an unknown type is one mistake", "{type: txt, pattern: x}",
      [
        #"6:19 parameters.keys["a key"].type: expected text, number, integer, boolean, list or dictionary, found the text "txt"; did you mean "text"?"#
      ]),
    .key(
      "a pattern that does not compile", "{type: text, pattern: 'é('}",
      [
        #"6:34 parameters.keys["a key"].pattern: "é(" is not a regular expression: missing closing parenthesis, after character 2"#
      ],
      onlyDecoder: "patterns are not compiled"),
    .key(
      "a pattern that is a number", "{type: text, pattern: 12}",
      [
        #"6:34 parameters.keys["a key"].pattern: expected a text, found the number 12; put it in quotes: "12""#
      ]),
    .key(
      "bounds of a text", "{type: text, minimum: 1, maximum: 2}",
      [
        #"6:25 parameters.keys["a key"].minimum: "minimum" is only for type number or integer, but type is text"#,
        #"6:37 parameters.keys["a key"].maximum: "maximum" is only for type number or integer, but type is text"#,
      ]),
    .key(
      "a bound without a type", "{maximum: 2}",
      [
        #"6:13 parameters.keys["a key"].maximum: "maximum" needs the key "type" beside it, set to number or integer"#
      ]),
    .key(
      "a bound that is a text", "{type: number, minimum: '1'}",
      [
        #"6:36 parameters.keys["a key"].minimum: expected a number, found the text "1"; write 1, without quotes"#
      ]),
    .key(
      "a bound that is not a number", "{type: number, minimum: .nan}",
      [
        #"6:36 parameters.keys["a key"].minimum: expected a number, found the number .nan"#
      ],
      onlyDecoder: "JSON has no such number"),
    .key(
      "a bound of an integer with a fraction", "{type: integer, minimum: 0.5}",
      [
        #"6:37 parameters.keys["a key"].minimum: expected a whole number, found the number 0.5; the type is integer"#
      ]),
    .key(
      "bounds that exclude each other", "{type: number, minimum: 2.5, maximum: 2.4}",
      [
        #"6:50 parameters.keys["a key"].maximum: expected at least 2.5, as "minimum" says, found the number 2.4"#
      ],
      onlyDecoder: "two values are compared"),
    .key(
      "a greatest value of an integer with a fraction", "{type: integer, maximum: 1.5}",
      [
        #"6:37 parameters.keys["a key"].maximum: expected a whole number, found the number 1.5; the type is integer"#
      ]),
    .key(
      "a greatest length of a boolean", "{type: boolean, max_length: 1}",
      [
        #"6:28 parameters.keys["a key"].max_length: "max_length" is only for type text or list, but type is boolean"#
      ]),
    .key(
      "a length of a number", "{type: number, min_length: 1}",
      [
        #"6:27 parameters.keys["a key"].min_length: "min_length" is only for type text or list, but type is number"#
      ]),
    .key(
      "a negative length", "{type: text, min_length: -1}",
      [
        #"6:37 parameters.keys["a key"].min_length: expected a whole number from 0 to 1000000000, found the number -1"#
      ]),
    .key(
      "lengths that exclude each other", "{type: list, min_length: 3, max_length: 2}",
      [
        #"6:52 parameters.keys["a key"].max_length: expected at least 3, as "min_length" says, found the number 2"#
      ],
      onlyDecoder: "two values are compared"),
    .key(
      "no values", "{type: text, enum: []}",
      [
        #"6:31 parameters.keys["a key"].enum: expected a list of at least one value, found an empty list"#
      ]),
    .key(
      "values that are a text", "{type: text, enum: north}",
      [
        #"6:31 parameters.keys["a key"].enum: expected a list of at least one value, found the text "north""#
      ]),
    .key(
      "a value that is nothing", "{enum: [~]}",
      [
        #"6:20 parameters.keys["a key"].enum[0]: expected a text, a number, true or false, found nothing"#
      ]),
    .key(
      "a value that is a list", "{enum: [[a]]}",
      [
        #"6:20 parameters.keys["a key"].enum[0]: expected a text, a number, true or false, found a list"#
      ]),
    .key(
      "values of another type", "{type: text, enum: [north, 1, true]}",
      [
        #"6:39 parameters.keys["a key"].enum[1]: expected a text, found the number 1; the type is text"#,
        #"6:42 parameters.keys["a key"].enum[2]: expected a text, found true; the type is text"#,
      ]),
    .key(
      "whole values", "{type: integer, enum: [1, 1.5, '2']}",
      [
        #"6:38 parameters.keys["a key"].enum[1]: expected a whole number, found the number 1.5; the type is integer"#,
        #"6:43 parameters.keys["a key"].enum[2]: expected a whole number, found the text "2"; the type is integer"#,
      ]),
    .key(
      "a value that is no number", "{type: number, enum: [.inf]}",
      [
        #"6:34 parameters.keys["a key"].enum[0]: expected a text, a number, true or false, found the number .inf"#
      ],
      onlyDecoder: "JSON has no such number"),
    .key(
      "values of a boolean", "{type: boolean, enum: ['yes']}",
      [
        #"6:35 parameters.keys["a key"].enum[0]: expected true or false, found the text "yes"; the type is boolean"#
      ]),
    .key(
      "the same value twice", "{type: text, enum: [a, b, a]}",
      [
        #"6:38 parameters.keys["a key"].enum[2]: "a" is listed already, on line 6"#
      ]),
    .key(
      "the same number twice", "{type: number, enum: [1, 1.0]}",
      [
        #"6:37 parameters.keys["a key"].enum[1]: the number 1.0 is listed already, on line 6"#
      ]),
    .key(
      "values of a list", "{type: list, enum: [a]}",
      [
        #"6:25 parameters.keys["a key"].enum: "enum" is only for type text, number, integer or boolean, but type is list"#
      ]),
    .key(
      "values of a dictionary", "{enum: [a], keys: {}, unknown_keys: off}",
      [
        #"6:13 parameters.keys["a key"].enum: "enum" has no place beside the keys of a dictionary"#
      ]),
    .key(
      "keys of a text", "{type: text, keys: {a: text}}",
      [
        #"6:25 parameters.keys["a key"].keys: "keys" is only for type dictionary, but type is text"#
      ]),
    .key(
      "unknown keys of a list", "{type: list, unknown_keys: off}",
      [
        #"6:25 parameters.keys["a key"].unknown_keys: "unknown_keys" is only for type dictionary, but type is list"#
      ]),
    .key(
      "a mistake in a nested key", "{keys: {a: {keys: {b: {typ: text}}}}}",
      [
        #"6:35 parameters.keys["a key"].keys.a.keys.b.typ: unknown key "typ"; did you mean "type"?"#
      ]),
  ]
}

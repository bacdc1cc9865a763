extension RefusedDefinitions {
  /// Task groups that are wrong.
  static let taskGroups: [DefinitionCase] = [
    .taskGroups(
      "none", "[]",
      [
        "3:14 task_groups: expected a list of at least one task group, found an empty list"
      ]),
    .taskGroups(
      "nothing", "",
      [
        "3:13 task_groups: expected a list of at least one task group, found nothing"
      ]),
    .taskGroups(
      "a text", "meter",
      [
        #"3:14 task_groups: expected a list of at least one task group, found the text "meter""#
      ]),
    .taskGroups(
      "a dictionary", "{meter: {}}",
      [
        "3:14 task_groups: expected a list of at least one task group, found a dictionary"
      ]),
    .taskGroups(
      "an empty name", "['']",
      [
        #"3:15 task_groups[0]: expected a name without / and control characters, found the text """#
      ]),
    .taskGroups(
      "a slash", "[a/b]",
      [
        #"3:15 task_groups[0]: expected a name without / and control characters, found the text "a/b""#
      ]),
    .taskGroups(
      "a control character", #"["a\u0007b"]"#,
      [
        "3:15 task_groups[0]: expected a name without / and control characters, found the text \"a\u{7}b\""
      ]),
    .taskGroups(
      "a number", "[12]",
      [
        #"3:15 task_groups[0]: expected a name without / and control characters, found the number 12; put it in quotes: "12""#
      ]),
    .taskGroups(
      "a boolean", "[true]",
      [
        #"3:15 task_groups[0]: expected a name without / and control characters, found true; put it in quotes: "true""#
      ]),
    .taskGroups(
      "nothing in the list", "[a, ~]",
      [
        "3:18 task_groups[1]: expected the name of a task group or a dictionary with at least name, found nothing"
      ]),
    .taskGroups(
      "a list in the list", "[[a]]",
      [
        "3:15 task_groups[0]: expected the name of a task group or a dictionary with at least name, found a list"
      ]),
    .taskGroups(
      "the same name twice", "[a, b, a, a]",
      [
        #"3:21 task_groups[2]: "a" is listed already, on line 3"#,
        #"3:24 task_groups[3]: "a" is listed already, on line 3"#,
      ]),
    .taskGroups(
      "the same name in a dictionary", "\n  - a\n  - {required: true, name: a}\n",
      [
        #"5:5 task_groups[1]: "a" is listed already, on line 4"#
      ],
      onlyDecoder: "names are compared across both forms"),
    .taskGroups(
      "a dictionary without a name", "[{required: true}]",
      [
        #"3:15 task_groups[0]: the key "name" is missing"#
      ]),
    .taskGroups(
      "an unknown key", "[{name: a, requird: true}]",
      [
        #"3:25 task_groups[0].requird: unknown key "requird"; did you mean "required"?"#
      ]),
    .taskGroups(
      "a description that is a number", "[{name: a, description: 12}]",
      [
        #"3:38 task_groups[0].description: expected a text, found the number 12; put it in quotes: "12""#
      ]),
    .taskGroups(
      "yes", "[{name: a, required: yes}]",
      [
        #"3:35 task_groups[0].required: expected true or false, found the text "yes"; write true"#
      ]),
    .taskGroups(
      "a quoted boolean", "[{name: a, required: 'true'}]",
      [
        #"3:35 task_groups[0].required: expected true or false, found the text "true"; write true, without quotes"#
      ]),
    .taskGroups(
      "off", "[{name: a, required: off}]",
      [
        #"3:35 task_groups[0].required: expected true or false, found the text "off"; write false"#
      ]),
    .taskGroups(
      "a number as boolean", "[{name: a, required: 1}]",
      [
        "3:35 task_groups[0].required: expected true or false, found the number 1"
      ]),
    .taskGroups(
      "bounds that exclude each other", "[{name: a, images: {min: 3, max: 2}}]",
      [
        #"3:47 task_groups[0].images.max: expected at least 3, as "min" says, found the number 2"#
      ],
      onlyDecoder: "two values are compared"),
    .taskGroups(
      "a bound of zero", "[{name: a, images: {min: 0}}]",
      [
        "3:39 task_groups[0].images.min: expected a whole number from 1 to 1000000, found the number 0"
      ]),
    .taskGroups(
      "a bound with a fraction", "[{name: a, images: {max: 1.5}}]",
      [
        "3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the number 1.5"
      ]),
    .taskGroups(
      "a bound that is too large", "[{name: a, images: {max: 1000001}}]",
      [
        "3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the number 1000001"
      ]),
    .taskGroups(
      "a bound beyond 64 bits", "[{name: a, images: {max: 99999999999999999999}}]",
      [
        "3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the number 99999999999999999999"
      ]),
    .taskGroups(
      "a quoted bound", "[{name: a, images: {max: '4'}}]",
      [
        #"3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the text "4"; write 4, without quotes"#
      ]),
    .taskGroups(
      "a bound with an underline", "[{name: a, images: {max: 1_000}}]",
      [
        #"3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the text "1_000"; write 1000"#
      ]),
    .taskGroups(
      "a bound that is no number", "[{name: a, images: {max: .inf}}]",
      [
        "3:39 task_groups[0].images.max: expected a whole number from 1 to 1000000, found the number .inf"
      ]),
    .taskGroups(
      "bounds that are a number", "[{name: a, images: 4}]",
      [
        "3:33 task_groups[0].images: expected a dictionary with min and max, found the number 4"
      ]),
    .taskGroups(
      "a misspelt bound", "[{name: a, images: {maxx: 4}}]",
      [
        #"3:34 task_groups[0].images.maxx: unknown key "maxx"; did you mean "max"?"#
      ]),
  ]
}

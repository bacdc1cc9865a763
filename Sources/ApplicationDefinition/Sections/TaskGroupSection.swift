internal import Wording

/// The admitted kinds of photos.
enum TaskGroupSection {
  static let taskGroups = Shape<[TaskGroup]>.list(ofDistinct: taskGroup, "a list of at least one task group")

  private static let taskGroup = Shape<TaskGroup>.either(
    "the name of a task group or a dictionary with at least name",
    short: name.map { TaskGroup(name: $0, position: $1.position) },
    long: .dictionary(grammar) { TaskGroup(name: "", position: $0.position) })

  static let grammar = DictionaryGrammar<TaskGroup>(
    "a dictionary with at least name",
    [
      Field("name", name, \.name, "The name that photos bear; upper and lower case differ.").required,
      Field("description", .text, \.description, "What the photo shows."),
      Field("required", .boolean, \.isRequired, "Whether every work order must have at least one such image.")
        .standard(false),
      Field("images", imageCount, "How many such images a work order may have, if it has any."),
    ]
  ) { group, given, _ in
    if let name = given["name"] { group.position = name.position }
  }

  static let imageCount = DictionaryGrammar<TaskGroup>(
    "a dictionary with min and max",
    [
      Field("min", .wholeNumber(1...1_000_000), \.minimumImages, "The fewest images.").standard(1),
      Field("max", .wholeNumber(1...1_000_000), \.maximumImages, "The most images."),
    ]
  ) { group, given, diagnostics in
    diagnostics.checkOrder("min", group.minimumImages, "max", group.maximumImages, given)
  }

  private static let name = Shape<String>.text(
    "a name without / and control characters",
    schema: ["type": "string", "pattern": "^[^/\\x00-\\x1f\\x7f-\\x9f]+$"]
  ) { name in
    !name.isEmpty
      && name.unicodeScalars.allSatisfy { $0 != "/" && $0.properties.generalCategory != .control }
  }
}

extension TaskGroup: Distinguishable {
  /// The bytes of the name, in digits: names are compared byte for byte, and equal texts may have different bytes.
  var identity: String? { name.isEmpty ? nil : hexadecimal(name.utf8) }

  var shown: String { inQuotes(name) }
}

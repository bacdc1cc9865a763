/// Definitions for the examples of rules.
enum ExampleDefinition {
  /// A definition of one task group and these sections, which say what the example is about.
  static func with(_ sections: String) -> String {
    """
    schema_version: 1
    application: {name: demo, version: "1"}
    task_groups: [meter]

    """ + sections
  }
}

import Findings

/// A few rules, as a catalogue of rules would describe them.
enum SampleRules {
  static let all = [
    rule("unspecified-order", severity: .note, "Several images have no number."),
    rule("image-too-large", severity: .warning, "An image has more bytes than are admitted."),
    rule("missing-key", severity: .error, "A required key is missing."),
    rule("unknown-key", aliases: ["extra-key"], severity: .warning, "A key is not known."),
    rule(
      "work-order-name", aliases: ["folder-name", "work-order-id"], severity: .warning,
      "A work order's name is unusual.",
      options: [
        RuleOption("max_length", .integer(1...255), standard: .integer(128), summary: "The most characters."),
        RuleOption(
          "pattern", .pattern, standard: .text("^[A-Za-z0-9_-]+$"), summary: "What the name must match."),
      ]),
    rule(
      "os-junk", severity: .warning, "A file was left by an operating system.",
      options: [
        RuleOption("names", .texts, standard: .texts(["Thumbs.db"]), summary: "The names of such files."),
        RuleOption(
          "in_folders", .boolean, standard: .boolean(true), summary: "Whether to look into folders."),
      ]),
  ]

  private static func rule(
    _ id: RuleID, aliases: [RuleID] = [], severity: Severity, _ summary: String, options: [RuleOption] = []
  ) -> RuleDescription {
    RuleDescription(
      id: id, aliases: aliases, family: .layout, scope: .archive, severity: severity, summary: summary,
      rationale: "It matters.", remedy: "Mend it.", options: options, goodExample: RuleExample([]),
      badExample: RuleExample([]))
  }
}

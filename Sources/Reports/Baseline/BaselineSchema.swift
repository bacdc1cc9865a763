import Linting

extension BaselineReport {
  /// The JSON Schema (draft 2020-12) of a baseline: `Schemas/baseline.schema.json`.
  public static func schema() -> [UInt8] {
    let entry = JSONSchema.object(
      [
        .optional("archive", .text("The archive's file name. Absent for findings about the run itself.")),
        .optional("work_order", .text("The work order's id, for people who read this.")),
        .optional("entry", .text("The entry's whole name, for people who read this.")),
        .optional("pointer", .text("The JSON Pointer (RFC 6901) of the value, for people who read this.")),
        .required("rule", .matching("^[a-z0-9]+(-[a-z0-9]+)*$", "The id of the rule that is violated.")),
        .required(
          "count", .integer(minimum: 1, "How many equal findings are accepted. One more is reported.")),
        .required(
          "fingerprint", .matching("^[0-9a-f]{32}$", "The findings' fingerprint, as reports tell it.")),
      ], "Equal findings.")
    return JSONSchema.object(
      [
        .required(
          "schema_version",
          .matching(#"^1\.[0-9]+$"#, "The version of this file's shape.")),
        .required("findings", .array(of: entry, "The findings that are accepted, by archive and place.")),
      ], "Findings that batchlint lint --baseline accepts, as --write-baseline writes them."
    ).document(title: "batchlint baseline, version \(Baseline.schemaVersion)", definitions: [])
  }
}

import Linting

extension TimingJSONReport {
  /// The JSON Schema (draft 2020-12) of what a run took: `Schemas/timing.schema.json`.
  public static func schema() -> [UInt8] {
    JSONSchema.object(
      [
        .required("schema_version", .matching(#"^1\.[0-9]+$"#, "The version of this report's shape.")),
        .required("tool", ReportSchema.tool),
        .required("tasks", .integer(minimum: 1, "How many tasks may have worked at once (--jobs).")),
        .required(
          "elapsed_ms",
          .number(
            "Milliseconds of wall time from the run's beginning to its end. The start of the process is not in it."
          )),
        .required(
          "processor_ms",
          .number(
            "Milliseconds of processor time meanwhile, the process's own and the system's for it, on all processors together."
          )),
        .required(
          "processors",
          .number("How many processors were busy on the average: processor_ms divided by elapsed_ms.")),
        .required(
          "peak_memory_bytes", .integer(minimum: 0, "The most memory that the process ever had resident.")),
        .required(
          "archives",
          .integer(minimum: 0, "Archives, those included that could not be read.")),
        .required("entries", .integer(minimum: 0, "Entries in the archives' directories.")),
        .required("documents", .integer(minimum: 0, "Documents in the archives' work orders.")),
        .required(
          "bytes", .integer(minimum: 0, "The archives' sizes together. Most of them need not be read.")),
        .required("entries_per_second", .integer(minimum: 0, "entries, by the time that elapsed.")),
        .required("bytes_per_second", .integer(minimum: 0, "bytes, by the time that elapsed.")),
        .required("phases", .array(of: phase, phases)),
      ], "What a run took, as batchlint lint --timing json writes it. It differs from run to run."
    ).document(title: "batchlint timing, version \(schemaVersion)", definitions: [])
  }

  private static let phases =
    "All phases, in the order of the work. What a phase took is wall time, not processor time: what passed from its beginning in an archive to its end, waiting included, summed over the archives. Phases that go on beside each other, in one archive or in several, count each in full, so all together may be longer than elapsed_ms; what lies between two phases is in none."

  private static let phase = JSONSchema.object(
    [
      .required("phase", .oneOf(RunPhase.allCases.map(\.rawValue), names)),
      .required("ms", .number("Milliseconds of wall time; 0 if it did not take place.")),
      .required("share", .number("Which part of all phases together it is, from 0 to 1.")),
    ], "A phase of the run's work.")

  private static let names =
    "Which one: "
    + RunPhase.allCases.map { "\($0.rawValue) (\($0.summary))" }.joined(separator: ", ")
    + ". work-orders, images and documents are checked by several tasks in turns: the time that passes until all are checked is divided among them as the tasks' own time is."
}

import Linting
import Reports
import Uploading

extension HandoverJSONReport {
  /// The JSON Schema (draft 2020-12) of the report on uploads: `Schemas/upload.schema.json`.
  public static func schema() -> [UInt8] {
    JSONSchema.object(
      [
        .required("schema_version", .matching(#"^1\.[0-9]+$"#, "The version of this report's shape.")),
        .required(
          "tool",
          .object(
            [
              .required("name", .constant("batchlint", "The program.")),
              .required("version", .text("Its version.")),
            ], "What wrote the report.")),
        .required(
          "result",
          .oneOf(
            RunResult.allCases.map(\.rawValue),
            "passed: everything was sent, and processed without errors if it was followed. failed: something was found. incomplete: something could not be checked, sent or followed."
          )),
        .required("uploads", .array(of: upload, "The archives, in the order in which they were given.")),
      ],
      "What became of archives, as batchlint upload --output json writes it. It holds no key and no upload URL."
    ).document(
      title: "batchlint upload report, version \(schemaVersion)",
      definitions: [("site_finding", siteFinding)])
  }

  private static var upload: JSONSchema {
    .object(
      [
        .required("path", .text("The archive's path as it was given.")),
        .required("size", .nullable(.integer(minimum: 0, "Its size in bytes."))),
        .required("verdict", .oneOf(Verdict.allCases.map(\.rawValue), "What the linter says of it.")),
        .required("errors", .integer(minimum: 0, "How many errors were found.")),
        .required("warnings", .integer(minimum: 0, "How many warnings were found.")),
        .required("status", .oneOf(["uploaded", "held_back", "failed"], "What became of it.")),
        .optional(
          "reason",
          .oneOf(
            HandoverResult.Cause.allCases.map(\.name), "Why it was held back; only with that status.")),
        .optional(
          "batch_id", .nullable(.text("The site's name for the batch; null if it is not known."))),
        .optional("bytes", .integer(minimum: 0, "How many bytes arrived; only with the status uploaded.")),
        .optional("checksums", checksums),
        .optional("failure", failure),
        .optional("bytes_stored", .integer(minimum: 0, "How many bytes the site has, as it said last.")),
        .optional(
          "bytes_sent",
          .integer(minimum: 0, "How many bytes this run has sent, those included that were sent again.")
        ),
        .optional("attempts", .integer(minimum: 0, "How many requests the upload took in this run.")),
        .optional("duration_ms", .integer(minimum: 0, "How long it took, in milliseconds.")),
        .optional("remarks", .array(of: .text("A sentence."), "What else happened on the way.")),
        .optional(
          "batch",
          .nullable(
            .openObject(
              [.required("batch_id", .text("The site's name for the batch."))],
              "The batch as the site showed it last, without the upload URL; with --wait."))),
        .optional(
          "site_findings",
          .nullable(
            .array(
              of: .reference("site_finding"),
              "The lines of the site's error file; null if it is in a form that is not known."))),
        .optional("error_file", .text("Where the site's error file was saved.")),
        .optional("follow_failure", .text("Why the batch was not followed to its end.")),
      ], "An archive.")
  }

  private static var checksums: JSONSchema {
    .object(
      [
        .required(
          "crc32c", .matching("^[A-Za-z0-9+/]{6}==$", "The CRC-32C, in Base64, the highest byte first.")),
        .required("md5", .matching("^[A-Za-z0-9+/]{22}==$", "The MD5, in Base64.")),
        .required("confirmed", .boolean("Whether the site named one of them, and it was the same.")),
      ], "The checksums of what was sent; only with the status uploaded.")
  }

  private static var failure: JSONSchema {
    .object(
      [
        .required("kind", .matching("^[a-z0-9_]+$", "The word for it.")),
        .required("message", .text("What happened.")),
        .required("remedy", .text("What to do.")),
        .required("resumable", .boolean("Whether the same command goes on where the site is.")),
      ], "Why it did not arrive; only with the status failed.")
  }

  private static var siteFinding: JSONSchema {
    .openObject(
      [
        .optional("work_order", .text("The work order.")),
        .optional("entry", .text("The entry of the archive.")),
        .optional("rule", .text("The site's name for what is violated.")),
        .required("message", .text("What is wrong.")),
      ], "A line of the site's error file, with whatever else it holds.")
  }
}

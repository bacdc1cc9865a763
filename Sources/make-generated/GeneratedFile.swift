import ApplicationDefinition
import ByteSources
import ExampleArchives
import Glibc
import Handover
import Reports
import Rules
import Site

/// One file of a checkout that is generated, whole or in parts.
struct GeneratedFile {
  /// Its path in the checkout.
  let path: String
  /// What it should hold; given its path, for files that are generated only in parts.
  let content: (String) throws(GeneratedFileError) -> [UInt8]

  static var all: [GeneratedFile] {
    let rules = RuleCatalogue.descriptions
    return [
      GeneratedFile(path: "Schemas/application.schema.json") { _ in
        ApplicationDefinition.editorSchema(rules: rules)
      },
      GeneratedFile(path: "Schemas/report.schema.json") { _ in JSONReport.schema() },
      GeneratedFile(path: "Schemas/ndjson.schema.json") { _ in NDJSONReport.schema() },
      GeneratedFile(path: "Schemas/baseline.schema.json") { _ in BaselineReport.schema() },
      GeneratedFile(path: "Schemas/upload.schema.json") { _ in HandoverJSONReport.schema() },
      GeneratedFile(path: "Schemas/timing.schema.json") { _ in TimingJSONReport.schema() },
      GeneratedFile(path: "Schemas/site.openapi.json") { _ in APIDescription.json },
      GeneratedFile(path: "Documentation/Rules.md") { _ in Array(RuleDocumentation.markdown(for: rules).utf8)
      },
      GeneratedFile(path: "Documentation/ZipSafety.md") { _ in Array(ZipSafetyPage.markdown().utf8) },
      GeneratedFile(path: "Documentation/ApplicationDefinition.md") { path throws(GeneratedFileError) in
        try replacingTables(in: path)
      },
    ]
  }

  /// A document with its generated tables replaced; they stand between `<!-- generated: NAME -->` and `<!-- end -->`.
  private static func replacingTables(in path: String) throws(GeneratedFileError) -> [UInt8] {
    guard let bytes = try read(path) else { throw GeneratedFileError(message: "\(path) is missing") }
    var text = String(decoding: bytes, as: UTF8.self)
    for (name, markdown) in ApplicationDefinition.referenceTables() {
      let opening = "<!-- generated: \(name) -->\n"
      guard let start = text.firstRange(of: opening)?.upperBound,
        let end = text[start...].firstRange(of: "<!-- end -->")?.lowerBound
      else { throw GeneratedFileError(message: "\(path) has no place for the table \(name)") }
      text.replaceSubrange(start..<end, with: markdown.hasSuffix("\n") ? markdown : markdown + "\n")
    }
    return Array(text.utf8)
  }

  /// A file's bytes; nil if there is none.
  static func read(_ path: String) throws(GeneratedFileError) -> [UInt8]? {
    do throws(ByteSourceError) {
      return try FileContents.read(path: path, limit: 64 << 20)
    } catch {
      if error.kind == .notFound { return nil }
      throw GeneratedFileError(message: "\(path) \(error.message)")
    }
  }

  /// Replaces a file.
  static func write(_ bytes: [UInt8], to path: String) throws(GeneratedFileError) {
    func reason() -> GeneratedFileError {
      GeneratedFileError(message: "\(path) cannot be written: \(unsafe String(cString: strerror(errno)))")
    }
    // A checkout may lack the folder: git keeps none that is empty.
    if let slash = path.lastIndex(of: "/") { _ = unsafe mkdir(String(path[..<slash]), 0o777) }
    guard let file = unsafe fopen(path, "w") else { throw reason() }
    let written = unsafe bytes.withUnsafeBytes { unsafe fwrite($0.baseAddress, 1, $0.count, file) }
    guard unsafe fclose(file) == 0, written == bytes.count else { throw reason() }
  }
}

/// Why a file cannot be generated.
struct GeneratedFileError: Error {
  let message: String
}

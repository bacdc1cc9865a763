import Foundation
import TestSupport

/// Python's `jsonschema`, which checks JSON texts against a JSON Schema.
enum PythonSchemaJudge {
  /// Whether Python and its module are there.
  static let isAvailable = (try? Tool.python("import jsonschema")) != nil

  /// What is wrong with the schema itself, if anything, and for each document the first of its mistakes.
  struct Verdict: Decodable {
    let schema: String?
    let documents: [String?]
  }

  /// Checks all documents in one process.
  static func verdict(schema: [UInt8], documents: [String]) throws -> Verdict {
    var input = Data("{\"schema\":".utf8) + Data(schema)
    input += Data(",\"documents\":[\(documents.joined(separator: ","))]}".utf8)
    let answer = try Tool.python(script, input: Array(input))
    return try JSONDecoder().decode(Verdict.self, from: Data(answer.utf8))
  }

  private static let script = """
    import json, sys
    from jsonschema import Draft7Validator
    from jsonschema.exceptions import SchemaError
    task = json.loads(sys.stdin.buffer.read())
    try:
        Draft7Validator.check_schema(task["schema"])
        wrong = None
    except SchemaError as error:
        wrong = error.message
    validator = Draft7Validator(task["schema"])
    mistakes = []
    for document in task["documents"]:
        error = next(validator.iter_errors(document), None)
        mistakes.append(error and error.json_path + ": " + error.message)
    sys.stdout.buffer.write(json.dumps({"schema": wrong, "documents": mistakes}).encode())
    """
}

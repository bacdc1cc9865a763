import HTTPTypes
import JSONTree

/// The description of the API for programs (OpenAPI 3.1), made of the operations themselves.
public enum APIDescription {
  /// The description as JSON text.
  public static var json: [UInt8] {
    let operations = SiteOperations.described
    return JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("openapi", "3.1.0")
      writer.key("info")
      writer.beginObject()
      writer.member("title", "batchlint-site")
      writer.member("version", "0.2")
      writer.member(
        "description",
        "A stand-in for the site that takes batches of work orders: batches, upload sessions by Google Cloud Storage's protocol, and what came of the work orders."
      )
      writer.endObject()
      writer.key("paths")
      writer.beginObject()
      var paths: [String] = []
      for operation in operations where !paths.contains(operation.path.description) {
        paths.append(operation.path.description)
      }
      for path in paths {
        writer.key(path)
        writer.beginObject()
        for operation in operations where operation.path.description == path { write(operation, to: &writer) }
        writer.endObject()
      }
      writer.endObject()
      writer.key("components")
      writer.beginObject()
      writer.key("securitySchemes")
      writer.beginObject()
      writer.key("token")
      writer.beginObject(.inline)
      writer.member("type", "apiKey")
      writer.member("in", "header")
      writer.member("name", "Authorization")
      writer.member("description", "`Token KEY`, with a key that `batchlint-site token create` has made.")
      writer.endObject()
      writer.endObject()
      writer.key("schemas")
      writer.beginObject()
      for (name, schema) in SiteSchemas.all {
        writer.key(name)
        schema.write(to: &writer)
      }
      writer.endObject()
      writer.endObject()
      writer.endObject()
    }
  }

  private static func write(_ operation: OperationDescription, to writer: inout JSONWriter<Never>) {
    writer.key(operation.method.rawValue.lowercased())
    writer.beginObject()
    writer.member("operationId", operation.id)
    writer.member("summary", operation.summary)
    writer.key("security")
    writer.beginArray(.inline)
    if operation.needsToken {
      writer.beginObject(.inline)
      writer.key("token")
      writer.beginArray(.inline)
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
    if !operation.parameters.isEmpty {
      writer.key("parameters")
      writer.beginArray()
      for parameter in operation.parameters { write(parameter, to: &writer) }
      writer.endArray()
    }
    if let body = operation.body {
      writer.key("requestBody")
      writer.beginObject()
      writer.key("required")
      writer.bool(false)
      writer.key("content")
      content([(body.mediaType, body.schema)], to: &writer)
      writer.endObject()
    }
    writer.key("responses")
    writer.beginObject()
    for answer in operation.answers.sorted(by: { $0.status < $1.status }) { write(answer, to: &writer) }
    writer.endObject()
    writer.endObject()
  }

  private static func write(_ parameter: ParameterDescription, to writer: inout JSONWriter<Never>) {
    writer.beginObject()
    writer.member("name", parameter.name)
    writer.member("in", parameter.place.rawValue)
    if parameter.place == .path {
      writer.key("required")
      writer.bool(true)
    }
    writer.member("description", parameter.summary)
    writer.key("schema")
    parameter.schema.write(to: &writer)
    writer.endObject()
  }

  private static func write(_ answer: AnswerDescription, to writer: inout JSONWriter<Never>) {
    writer.key(String(answer.status))
    writer.beginObject()
    writer.member("description", answer.summary)
    if !answer.headers.isEmpty {
      writer.key("headers")
      writer.beginObject()
      for header in answer.headers {
        writer.key(header.name)
        writer.beginObject()
        writer.member("description", header.summary)
        writer.key("schema")
        DescribedSchema.text().write(to: &writer)
        writer.endObject()
      }
      writer.endObject()
    }
    if !answer.bodies.isEmpty {
      writer.key("content")
      content(answer.bodies.map { ($0.mediaType, $0.schema) }, to: &writer)
    }
    writer.endObject()
  }

  private static func content(
    _ bodies: [(mediaType: String, schema: DescribedSchema?)], to writer: inout JSONWriter<Never>
  ) {
    writer.beginObject()
    for body in bodies {
      writer.key(body.mediaType)
      writer.beginObject()
      if let schema = body.schema {
        writer.key("schema")
        schema.write(to: &writer)
      }
      writer.endObject()
    }
    writer.endObject()
  }
}

import JSONTree

/// A JSON Schema (draft 2020-12), as far as reports need one. Objects are closed: a property that is not named is refused.
package indirect enum JSONSchema: Sendable {
  case text(String)
  case matching(_ pattern: String, String)
  case oneOf([String], String)
  case constant(String, String)
  case integer(minimum: Int, String)
  /// A number that is not negative.
  case number(String)
  case boolean(String)
  case array(of: JSONSchema, String)
  case object([Property], String)
  /// An object with any keys of a form.
  case dictionary(keys: String, values: JSONSchema, String)
  case nullable(JSONSchema)
  /// Exactly one of some schemas.
  case one(of: [JSONSchema], String)
  /// An object of which only some properties are known.
  case openObject([Property], String)
  /// One of the schema's `$defs`.
  case reference(String)

  /// A property of an object.
  package struct Property: Sendable {
    let name: String
    let schema: JSONSchema
    let isRequired: Bool

    package static func required(_ name: String, _ schema: JSONSchema) -> Property {
      Property(name: name, schema: schema, isRequired: true)
    }

    package static func optional(_ name: String, _ schema: JSONSchema) -> Property {
      Property(name: name, schema: schema, isRequired: false)
    }
  }

  /// The whole schema document.
  package func document(title: String, definitions: [(name: String, schema: JSONSchema)]) -> [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("$schema", "https://json-schema.org/draft/2020-12/schema")
      writer.member("title", title)
      writeMembers(to: &writer)
      writer.key("$defs")
      writer.beginObject()
      for definition in definitions {
        writer.key(definition.name)
        definition.schema.write(to: &writer)
      }
      writer.endObject()
      writer.endObject()
    }
  }

  private func write(to writer: inout JSONWriter<Never>) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  private func writeMembers(to writer: inout JSONWriter<Never>) {
    switch self {
    case .text(let description):
      Self.begin("string", description, &writer)
    case .matching(let pattern, let description):
      Self.begin("string", description, &writer)
      writer.member("pattern", pattern)
    case .oneOf(let values, let description):
      writer.member("description", description)
      writer.key("enum")
      writer.beginArray(.inline)
      for value in values { writer.string(value) }
      writer.endArray()
    case .constant(let value, let description):
      writer.member("description", description)
      writer.member("const", value)
    case .integer(let minimum, let description):
      Self.begin("integer", description, &writer)
      writer.member("minimum", minimum)
    case .number(let description):
      Self.begin("number", description, &writer)
      writer.member("minimum", 0)
    case .boolean(let description):
      Self.begin("boolean", description, &writer)
    case .array(let items, let description):
      Self.begin("array", description, &writer)
      writer.key("items")
      items.write(to: &writer)
    case .object(let properties, let description):
      Self.begin("object", description, &writer)
      Self.write(properties, isOpen: false, to: &writer)
    case .openObject(let properties, let description):
      Self.begin("object", description, &writer)
      Self.write(properties, isOpen: true, to: &writer)
    case .dictionary(let keys, let values, let description):
      Self.begin("object", description, &writer)
      writer.key("propertyNames")
      writer.beginObject(.inline)
      writer.member("pattern", keys)
      writer.endObject()
      writer.key("additionalProperties")
      values.write(to: &writer)
    case .nullable(let schema):
      writer.key("anyOf")
      writer.beginArray(.joined)
      schema.write(to: &writer)
      writer.beginObject(.inline)
      writer.member("type", "null")
      writer.endObject()
      writer.endArray()
    case .one(let schemas, let description):
      writer.member("description", description)
      writer.key("oneOf")
      writer.beginArray(.joined)
      for schema in schemas { schema.write(to: &writer) }
      writer.endArray()
    case .reference(let name):
      writer.member("$ref", "#/$defs/\(name)")
    }
  }

  private static func begin(_ type: String, _ description: String, _ writer: inout JSONWriter<Never>) {
    writer.member("description", description)
    writer.member("type", type)
  }

  private static func write(_ properties: [Property], isOpen: Bool, to writer: inout JSONWriter<Never>) {
    writer.key("properties")
    writer.beginObject()
    for property in properties {
      writer.key(property.name)
      property.schema.write(to: &writer)
    }
    writer.endObject()
    writer.key("required")
    writer.beginArray(.inline)
    for property in properties where property.isRequired { writer.string(property.name) }
    writer.endArray()
    writer.key("additionalProperties")
    writer.bool(isOpen)
  }
}

import JSONTree

/// What a JSON value looks like, as the description of the API says it (JSON Schema 2020-12, as OpenAPI 3.1 has it).
indirect enum DescribedSchema: Sendable {
  /// One that is described once and named elsewhere.
  case reference(String)
  /// A text. Its form may be named, and its bounds.
  case text(format: String? = nil, pattern: String? = nil, longest: Int? = nil, about: String? = nil)
  /// One of some texts.
  case words([String])
  /// A whole number from a least one on.
  case integer(least: Int = 0, most: Int? = nil, about: String? = nil)
  /// A list.
  case list(of: DescribedSchema)
  /// An object.
  case object([Property], isOpen: Bool = false)
  /// A value that may be `null`.
  case optional(DescribedSchema)

  /// A key of an object.
  struct Property: Sendable {
    let name: String
    let schema: DescribedSchema
    var isRequired = true

    init(_ name: String, _ schema: DescribedSchema, isRequired: Bool = true) {
      self.name = name
      self.schema = schema
      self.isRequired = isRequired
    }
  }

  func write(to writer: inout JSONWriter<Never>) {
    writer.beginObject()
    members(to: &writer, orNull: false)
    writer.endObject()
  }

  private func members(to writer: inout JSONWriter<Never>, orNull: Bool) {
    func type(_ name: String) {
      writer.key("type")
      guard orNull else { return writer.string(name) }
      writer.beginArray(.inline)
      writer.string(name)
      writer.string("null")
      writer.endArray()
    }
    switch self {
    case .reference(let name): writer.member("$ref", "#/components/schemas/\(name)")
    case .text(let format, let pattern, let longest, let about):
      type("string")
      writer.memberIfPresent("format", format)
      writer.memberIfPresent("pattern", pattern)
      if let longest { writer.member("maxLength", longest) }
      writer.memberIfPresent("description", about)
    case .words(let words):
      type("string")
      writer.key("enum")
      writer.beginArray(.inline)
      for word in words { writer.string(word) }
      writer.endArray()
    case .integer(let least, let most, let about):
      type("integer")
      writer.member("minimum", least)
      if let most { writer.member("maximum", most) }
      writer.memberIfPresent("description", about)
    case .list(let element):
      type("array")
      writer.key("items")
      element.write(to: &writer)
    case .object(let properties, let isOpen):
      type("object")
      writer.key("required")
      writer.beginArray(.inline)
      for property in properties where property.isRequired { writer.string(property.name) }
      writer.endArray()
      writer.key("properties")
      writer.beginObject()
      for property in properties {
        writer.key(property.name)
        property.schema.write(to: &writer)
      }
      writer.endObject()
      writer.key("additionalProperties")
      writer.bool(isOpen)
    case .optional(let schema): schema.members(to: &writer, orNull: true)
    }
  }
}

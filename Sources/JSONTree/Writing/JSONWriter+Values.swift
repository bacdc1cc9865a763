extension JSONWriter {
  /// Writes a value that was read: keys and their order, numbers as they were written, texts escaped anew.
  public mutating func value(_ value: JSONValue) throws(Failure) {
    switch value.kind {
    case .object:
      try beginObject(.inline)
      for member in value.members {
        try key(member.key)
        try self.value(member.value)
      }
      try endObject()
    case .array:
      try beginArray(.inline)
      for element in value.elements { try self.value(element) }
      try endArray()
    case .string: try string(value.string ?? "")
    // What was read is a number, so it can be written as it is.
    case .number: try write(ascii: value.numberText ?? "0")
    case .boolean: try bool(value.boolean ?? false)
    case .null: try null()
    }
  }
}

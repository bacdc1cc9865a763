public import JSONTree
public import Uploading

extension JSONWriter<Never> {
  /// Writes what a site says of a batch: whatever it is, without the upload URL.
  public mutating func fields(_ fields: [SiteBatch.Field]) {
    beginObject()
    for field in fields { member(field.name, json: field.json) }
    endObject()
  }

  /// Writes a key and a value that was taken from a JSON text.
  mutating func member(_ name: String, json: [UInt8]) {
    key(name)
    if let value = try? JSONTree.parse(json).root { self.value(value) } else { null() }
  }
}

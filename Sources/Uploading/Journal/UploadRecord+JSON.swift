import ByteSources
import JSONTree

extension UploadRecord {
  /// The form of the file. What a later version writes in another form, this one does not guess at.
  private static let version = 1

  /// The record as a JSON text.
  var json: [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("version", Self.version)
      writer.member("archive", archive)
      writer.member("destination", destination)
      if let batchID { writer.member("batch_id", batchID) }
      writer.member("device", String(identity.device))
      writer.member("inode", String(identity.inode))
      writer.member("size", String(identity.size))
      writer.member("modified_seconds", identity.modified.seconds)
      writer.member("modified_nanoseconds", identity.modified.nanoseconds)
      writer.member("stored", String(stored))
      writer.member("began", began)
      writer.endObject()
    }
  }

  /// Reads a record; nil if the text is none.
  init?(json: [UInt8]) {
    guard let root = try? JSONTree.parse(json, limits: JSONLimits(bytes: 1 << 20, depth: 4, values: 64)).root,
      root.integer("version") == Self.version,
      let archive = root.text("archive"), let destination = root.text("destination"),
      let device = root.text("device").flatMap({ UInt64($0) }),
      let inode = root.text("inode").flatMap({ UInt64($0) }),
      let size = root.text("size").flatMap({ UInt64($0) }),
      let stored = root.text("stored").flatMap({ UInt64($0) }),
      let seconds = root.integer("modified_seconds"), let nanoseconds = root.integer("modified_nanoseconds"),
      let began = root.integer("began")
    else { return nil }
    self.init(
      archive: archive, destination: destination, batchID: root.text("batch_id"),
      identity: FileIdentity(
        device: device, inode: inode, size: size,
        modified: FileIdentity.ModificationTime(seconds: seconds, nanoseconds: nanoseconds)),
      stored: stored, began: began)
  }
}

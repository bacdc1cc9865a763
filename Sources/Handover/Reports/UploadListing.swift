import ByteSources
import JSONTree
public import Uploading
import Wording

/// Uploads that were begun and not finished, as they are listed. Nothing in the text acts on a terminal.
public struct UploadListing {
  private let records: [UploadRecord]

  /// A list of uploads.
  public init(_ records: [UploadRecord]) { self.records = records }

  /// The list for people.
  public var text: String {
    guard !records.isEmpty else { return "no upload was begun that is not finished\n" }
    return records.map { record in
      let size = Quantity.size(Double(record.identity.size))
      let stored = Quantity.size(Double(record.stored))
      return """
        \(VisibleText.escaping(record.archive))
          \(stored) of \(size) stored, begun \(Timestamp.text(secondsSince1970: record.began))
          to \(VisibleText.escaping(record.destination))\(record.batchID.map { VisibleText.escaping(", batch \($0)") } ?? "")

        """
    }.joined()
  }

  /// The list for programs, as a JSON text.
  public var json: [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.member("schema_version", HandoverJSONReport.schemaVersion)
      writer.key("uploads")
      writer.beginArray()
      for record in records {
        writer.beginObject()
        writer.member("archive", record.archive)
        writer.member("destination", record.destination)
        writer.memberOrNull("batch_id", record.batchID)
        writer.key("bytes")
        writer.int(record.identity.size)
        writer.key("bytes_stored")
        writer.int(record.stored)
        writer.member("began", Timestamp.text(secondsSince1970: record.began))
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
  }
}

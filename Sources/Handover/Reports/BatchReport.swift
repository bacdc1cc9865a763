import JSONTree
public import Uploading
import Wording

/// Batches, as they are shown. Nothing in a text acts on a terminal.
public enum BatchReport {
  /// A line for each key that the site knows.
  public static func lines(_ batch: SiteBatch) -> String {
    batch.fields.map { "\(VisibleText.escaping($0.name)): \(text($0))\n" }.joined()
  }

  /// A table of ids, statuses, times and names.
  public static func table(_ batches: [SiteBatch]) -> String {
    guard !batches.isEmpty else { return "there is no batch\n" }
    let columns = ["batch_id", "status", "created_at", "filename"].map { name in
      [name] + batches.map { batch in batch.fields.first { $0.name == name }.map(text) ?? "" }
    }
    let widths = columns.map { $0.map(\.count).max() ?? 0 }
    return (0...batches.count).map { row in
      let cells = zip(columns, widths).map { column, width in
        column[row] + String(repeating: " ", count: width - column[row].count)
      }
      return cells.joined(separator: "  ").trimmingEnd + "\n"
    }.joined()
  }

  /// A JSON object.
  public static func json(_ batch: SiteBatch) -> [UInt8] {
    JSONWriter.bytes(.pretty) { $0.fields(batch.fields) }
  }

  /// A JSON object in a line.
  public static func jsonLine(_ batch: SiteBatch) -> [UInt8] {
    JSONWriter.bytes(.compact) { $0.fields(batch.fields) }
  }

  /// A JSON object with an array.
  public static func json(_ batches: [SiteBatch]) -> [UInt8] {
    JSONWriter.bytes(.pretty) { writer in
      writer.beginObject()
      writer.key("batches")
      writer.beginArray()
      for batch in batches { writer.fields(batch.fields) }
      writer.endArray()
      writer.endObject()
    }
  }

  /// Lines, with what would act on a terminal made visible.
  public static func visible(_ bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(
      omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return Array(lines.map { VisibleText.escaping(String($0)) }.joined(separator: "\n").utf8)
  }

  private static func text(_ field: SiteBatch.Field) -> String {
    let value = try? JSONTree.parse(field.json).root
    return VisibleText.escaping(value?.string ?? String(decoding: field.json, as: UTF8.self))
  }
}

extension String {
  fileprivate var trimmingEnd: String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

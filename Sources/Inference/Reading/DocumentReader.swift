import Batch
import ByteSources
import JSONTree
import ZipArchive

/// Reads documents, one after the other.
enum DocumentReader {
  /// The largest document that is read, in bytes.
  static let largest = 1 << 20

  /// What became of a document.
  enum Outcome {
    /// The dictionary that it holds.
    case dictionary(JSONValue)
    /// Why nothing is learned from it.
    case skipped(SkippedDocument)
  }

  /// Hands every document to the caller.
  ///
  /// - Throws: `ByteSourceError`, if the archive's bytes cannot be read.
  static func read(
    _ documents: [Document], of archive: ZipArchive, _ body: (DocumentKind, Outcome) -> Void
  ) throws(ByteSourceError) {
    var parser = JSONParser(limits: JSONLimits(bytes: largest))
    var buffer: [UInt8] = []
    for start in stride(from: 0, to: documents.count, by: ContentReader.capacity) {
      let part = documents[start..<min(start + ContentReader.capacity, documents.count)]
      let entries = part.map { archive.entries[$0.entry] }
      do throws(ContentError) {
        var reader = ContentReader(archive, entries: entries)
        for (number, document) in part.enumerated() {
          body(document.kind, try outcome(of: number, entries[number], &reader, &buffer, &parser))
        }
      } catch {
        if case .source(let failure) = error.kind { throw failure }
      }
    }
  }

  /// Reads one document.
  ///
  /// - Throws: `ContentError` with `.source` only; everything else is an outcome.
  private static func outcome(
    of number: Int, _ entry: Entry, _ reader: inout ContentReader, _ buffer: inout [UInt8],
    _ parser: inout JSONParser
  ) throws(ContentError) -> Outcome {
    guard entry.size <= largest else { return .skipped(.tooLarge) }
    do throws(ContentError) {
      try reader.read(number, into: &buffer)
    } catch {
      if case .source = error.kind { throw error }
      return .skipped(.unreadable)
    }
    do throws(JSONSyntaxError) {
      let root = try parser.parse(buffer).root
      return root.kind == .object ? .dictionary(root) : .skipped(.notADictionary)
    } catch {
      return .skipped(.notJSON)
    }
  }
}

/// Why nothing is learned from a document.
enum SkippedDocument: CaseIterable, Sendable {
  case tooLarge, unreadable, notJSON, notADictionary

  /// What is wrong with the document: "2 documents …".
  var reason: String {
    switch self {
    case .tooLarge: "larger than \(DocumentReader.largest) bytes"
    case .unreadable: "damaged or encrypted"
    case .notJSON: "not valid JSON"
    case .notADictionary: "not a JSON dictionary"
    }
  }
}

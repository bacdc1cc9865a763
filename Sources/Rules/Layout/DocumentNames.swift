package import Batch
import Wording

/// Recognises the misspelt names of the two documents.
package enum DocumentNames {
  /// The document that a file was probably meant to be: `Metadata.json`, `parameter.json`, `metadata.json.txt`, `metadata (1).json`.
  package static func likelyMeant(by name: String) -> DocumentKind? {
    guard name.utf8.count <= 64 else { return nil }
    // The stem alone is compared: in the whole name, ".json" would hide how different the rest is.
    let parts = name.lowercased().split(separator: ".", omittingEmptySubsequences: false)
    guard let first = parts.first, parts.count > 1, parts.dropFirst().allSatisfy(extensions.contains) else {
      return nil
    }
    let stem = String(first.prefix { $0 != "(" }).trimmingSpaces()
    let stems = DocumentKind.allCases.map(\.rawValue)
    guard let likely = stems.contains(stem) ? stem : NearestWord.of(stem, in: stems) else { return nil }
    return DocumentKind(rawValue: likely)
  }

  private static let extensions: Set<Substring> = ["json", "txt", "jsn", "js", "jsonc", "json5", "jason"]
}

extension String {
  /// The text without spaces at its ends.
  fileprivate func trimmingSpaces() -> String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}

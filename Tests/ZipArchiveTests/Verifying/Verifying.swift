import Testing

@testable import ZipArchive

/// What verifying an entry gave.
struct Verified: Equatable {
  var content: [UInt8] = []
  var problems: [ContentProblem] = []
  var error: ContentError.Kind?

  /// The pieces of content that were handed on.
  var pieceCount = 0

  static func == (left: Verified, right: Verified) -> Bool {
    left.content == right.content && left.problems == right.problems && left.error == right.error
  }
}

/// Verifies all entries of an archive with one verifier, in their order.
func verifyAll(_ archive: ZipArchive) -> [Verified] {
  var verifier = ContentVerifier(archive)
  return (0..<archive.entries.count).map { index in
    var result = Verified()
    do throws(ContentError) {
      result.problems = try verifier.verify(archive.entries[index]) { piece in
        result.pieceCount += 1
        unsafe piece.withUnsafeBytes { unsafe result.content.append(contentsOf: $0) }
      }
    } catch {
      result.error = error.kind
    }
    return result
  }
}

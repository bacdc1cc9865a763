import ByteSources
import Findings
import ZipArchive

extension Failure {
  /// What an error of a file's bytes is for the run.
  init(_ error: ByteSourceError, path: String) {
    let kind = Kind(error.kind)
    let hint = kind == .notFound ? Self.encodingHint(for: path) : ""
    self.init(kind, path: path, message: error.message + hint)
  }

  /// The failure that a problem of the structure is, if it is a limit of batchlint's and not a fault of the archive.
  init?(_ problem: StructuralProblem, path: String) {
    guard case .end(.directoryTooLarge(let size, let limit)) = problem.kind else { return nil }
    self.init(
      .limit, path: path,
      message:
        "has a central directory of \(size) bytes, and batchlint reads \(limit) at most; split the batch")
  }
}

extension Failure.Kind {
  /// What an error of a file's bytes is for the run.
  init(_ kind: ByteSourceError.Kind) {
    self =
      switch kind {
      case .notFound: .notFound
      case .permissionDenied: .permissionDenied
      case .notAFile: .notAFile
      case .changed: .changed
      case .tooLarge: .limit
      case .outOfBounds, .system: .inputOutput
      }
  }
}

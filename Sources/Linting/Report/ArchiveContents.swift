import Rules
import ZipArchive

/// The contents of a linted archive's entries, for reports that show some of them. The archive's file stays open as long as there is a value of this.
public struct ArchiveContents: Sendable {
  private let archive: ZipArchive
  private let admission: ContentAdmission

  /// Nil if nothing of the archive is to be read.
  init?(_ subject: ArchiveSubject) {
    guard let admission = ContentAdmission(subject) else { return nil }
    self.admission = admission
    archive = subject.archive
  }

  /// A reader for one task.
  public func makeReader() -> Reader { Reader(archive, admission) }

  /// Reads contents one after the other; it is fastest in the order in which they lie in the file.
  public struct Reader: ~Copyable {
    private let archive: ZipArchive
    private let admission: ContentAdmission
    private var verifier: ContentVerifier

    fileprivate init(_ archive: ZipArchive, _ admission: ContentAdmission) {
      self.archive = archive
      self.admission = admission
      verifier = ContentVerifier(archive)
    }

    /// An entry's content, or as much of it as can be had if it is damaged: what is wrong with it, findings say.
    ///
    /// - Parameters:
    ///   - index: the entry's index in the archive.
    ///   - limit: the most bytes that are worth having.
    /// - Returns: nil if it is longer than that, beyond a limit of the run, or cannot be read at all.
    public mutating func content(ofEntry index: Int, atMost limit: Int) -> [UInt8]? {
      let entry = archive.entries[index]
      guard entry.size <= UInt64(limit), admission.admits(entry) else { return nil }
      var content: [UInt8] = []
      content.reserveCapacity(Int(entry.size))
      do throws(ContentError) {
        // Damage is not this reader's business: reading all contents makes findings of it.
        _ = try verifier.verify(entry) { piece in
          unsafe piece.withUnsafeBytes { unsafe content.append(contentsOf: $0) }
        }
      } catch {
        return nil
      }
      return content
    }
  }
}

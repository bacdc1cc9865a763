extension UploadRecord {
  /// The address of the session that the upload was begun in.
  ///
  /// - Parameters:
  ///   - given: the upload URL, for an upload that was begun with one.
  ///   - site: makes the API of the site that the upload goes to.
  /// - Throws: `UploadAbortError`, if there is none.
  public func session(
    given: Secret?, asking site: (SiteAddress) throws(UploadAbortError) -> SiteAPI
  ) async throws(UploadAbortError) -> Secret {
    if let given {
      guard given.withText({ UploadDestination.uploadURL($0).description }) == destination else {
        throw UploadAbortError("was begun with another upload URL")
      }
      return given
    }
    guard let batchID, let address = self.site else {
      throw UploadAbortError("was begun with an upload URL; give it by --upload-url")
    }
    let batch: SiteBatch
    let api = try site(address)
    do throws(SiteError) { batch = try await api.batch(batchID) } catch {
      throw UploadAbortError(error.message)
    }
    guard let url = batch.uploadURL else {
      throw UploadAbortError("the site names no session of batch \(batchID)")
    }
    return url
  }
}

extension UploadSessionConnection {
  /// Cancels the session, so that nothing more can be stored in it. One that is gone needs no cancelling.
  ///
  /// - Throws: `UploadAbortError`, if it may still be there.
  public func abort() async throws(UploadAbortError) {
    let answer: UploadAnswer
    do throws(NoAnswer) { answer = try await cancel() } catch { throw UploadAbortError(error.reason) }
    guard [204, 404, 410, 499].contains(answer.status) else { throw UploadAbortError(answer.reason) }
  }
}

/// Why a session was not cancelled.
public struct UploadAbortError: Error, Sendable, Hashable {
  /// What is wrong, as it is said of the archive. May hold what the site says: every output escapes it.
  public let message: String

  /// Why a session was not cancelled.
  public init(_ message: String) { self.message = message }
}

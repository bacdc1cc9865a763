public import ByteSources

/// What is kept of an upload, so that the same command goes on with it after whatever ended the one before.
///
/// There is nothing secret in it: neither the key nor an upload URL. Who goes on has the key, and asks the site for the URL, or gives
/// the URL again.
public struct UploadRecord: Sendable, Hashable {
  /// The archive's path, from the root.
  public var archive: String
  /// Where it goes, as far as that may be written down: see `UploadDestination`.
  public var destination: String
  /// The site's name for the batch; nil for an upload to a URL.
  public var batchID: String?
  /// Which file is uploaded, and in what state it was.
  public var identity: FileIdentity
  /// How many bytes the site has stored, as it said last. Only what it says when it is asked again counts.
  public var stored: UInt64
  /// When the upload began: seconds since 1970.
  public var began: Int

  /// What is kept of an upload.
  public init(
    archive: String, destination: String, batchID: String?, identity: FileIdentity, stored: UInt64, began: Int
  ) {
    self.archive = archive
    self.destination = destination
    self.batchID = batchID
    self.identity = identity
    self.stored = stored
    self.began = began
  }

  /// Why the archive is not the one whose upload began; nil if it is.
  public func difference(to now: FileIdentity) -> String? {
    if now.size != identity.size { return "it had \(identity.size) bytes and has \(now.size)" }
    if !now.isSameFile(as: identity) { return "it was replaced by another file" }
    if now.modified != identity.modified { return "it was written to" }
    return nil
  }
}

extension UploadRecord {
  /// The site that the upload goes to; nil for an upload URL.
  public var site: SiteAddress? {
    // A destination begins with it: see `UploadDestination`.
    destination.split(separator: " ").first.flatMap { try? SiteAddress(endpoint: String($0)) }
  }
}

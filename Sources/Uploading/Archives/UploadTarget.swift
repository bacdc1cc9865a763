/// Where an archive is to go.
public enum UploadTarget: Sendable {
  /// A batch that is made for it on the site.
  case newBatch(SiteAPI, at: SiteAddress)
  /// A batch that the site has.
  case batch(String, SiteAPI, at: SiteAddress)
  /// An upload session that somebody else has made.
  case uploadURL(Secret)

  /// The same, as the journal has it.
  public var destination: UploadDestination {
    switch self {
    case .newBatch(_, let address): .newBatch(at: address.description)
    case .batch(let id, _, let address): .batch(id, at: address.description)
    case .uploadURL(let url): url.withText { .uploadURL($0) }
    }
  }
}

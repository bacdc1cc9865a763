/// Why a site did not do what it was asked. What sites say is untrusted: every output escapes it.
public enum SiteError: Error, Sendable, Hashable {
  /// The key is missing, unknown, or not allowed to do this.
  case keyRefused(status: Int, String)
  /// There is no such batch.
  case notFound(String)
  /// The site refuses, and would again.
  case refused(status: Int, String)
  /// The answer to a request that must not be sent twice was lost: it may have been done.
  case unknownOutcome(String)
  /// It was tried for too long; the last reason.
  case gaveUp(String)
  /// The answer is not what it must be.
  case incomprehensible(String)
  /// Whoever answers at the address cannot prove to be the site.
  case untrusted(String)
  /// The user stopped it.
  case interrupted
}

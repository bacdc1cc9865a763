/// What the site knows of a batch.
public struct StoredBatch: Sendable, Hashable {
  /// Where it stands in the order in which batches were made.
  public let number: Int64
  /// Its name.
  public let id: BatchID
  /// What its archive is called, if whoever made it said so. Untrusted: every output escapes it.
  public let filename: String?
  /// How far the site is with it.
  public let status: BatchStatus
  /// Why it is so, where the status does not say enough. Plain text; may hold untrusted names.
  public let detail: String?
  /// When it was made, in seconds since 1970.
  public let created: Int64
  /// When its status changed last, in seconds since 1970.
  public let changed: Int64
  /// How many bytes of its archive are stored.
  public let stored: UInt64
  /// How many bytes its archive has; nil as long as nobody said.
  public let size: UInt64?
  /// The token of its upload session, as long as that takes bytes, or tells what it took. It is a secret.
  public let uploadToken: String?
  /// What came of its work orders; nil as long as they are not known.
  public let outcome: Outcome?

  /// What came of a batch's work orders.
  public struct Outcome: Sendable, Hashable {
    /// How many there are.
    public var workOrders: Int
    /// How many of them the site is through with.
    public var processed: Int
    /// How many of them cannot be processed.
    public var invalid: Int
    /// Photos in all of them.
    public var images: Int
    /// Findings of severity `error`.
    public var errors: Int
    /// Findings of severity `warning`.
    public var warnings: Int
    /// Findings of severity `note`.
    public var notes: Int
    /// How many of the findings are counted but not kept one by one.
    public var omitted: Int
  }
}

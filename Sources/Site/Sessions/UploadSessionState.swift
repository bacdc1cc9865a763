import Checksums

/// What is known of an upload session, as the database has it.
struct UploadSessionState: Sendable, Hashable {
  /// How far it is.
  enum Phase: String, Sendable {
    /// It takes bytes.
    case open
    /// All bytes are stored.
    case complete
    /// Whoever had it cancelled it.
    case cancelled
    /// It is beyond repair: what arrived was not what was meant, or is lost.
    case failed
    /// Its time was over before all bytes were there.
    case expired
  }

  var phase: Phase
  /// The batch, by number.
  var batchNumber: Int64
  /// The batch, by name.
  var batchID: BatchID
  /// What the archive is called.
  var filename: String?
  /// How many bytes it is to have; nil as long as nobody said.
  var total: UInt64?
  /// How many bytes are stored, and were acknowledged.
  var stored: UInt64
  /// When it stops taking bytes, in seconds since 1970.
  var expires: Int64
  /// The checksums that whoever sends has named.
  var declared: ObjectChecksums
  /// The checksums of what is stored, if it is complete.
  var checksums: ObjectChecksums
  /// When it was completed, in seconds since 1970.
  var completed: Int64?
}

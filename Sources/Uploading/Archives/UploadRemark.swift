/// Something that happened on an upload's way, and that its result does not tell.
public enum UploadRemark: Sendable, Hashable {
  /// An earlier run had begun: the upload goes on.
  case resumed
  /// An earlier run had begun, with an archive that is another one now. Why, and the batch that it had made.
  case beganAnew(String, formerBatch: String?)
  /// The batch of an earlier run is not on the site any more.
  case batchGone(String)
  /// The session was gone, and a new batch was made.
  case sessionReplaced(by: String)
  /// The journal could not be kept; the upload went on.
  case journal(UploadFailure)
}

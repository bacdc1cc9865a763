/// How an upload goes about its work.
public struct UploadPolicy: Sendable, Hashable {
  /// Every chunk but the last has a multiple of this many bytes; others are refused.
  public static let chunkUnit: UInt64 = 256 << 10

  /// How many bytes are sent before the site is heard: a multiple of `chunkUnit`. Each request that breaks off halves it for the next one, and each that does not
  /// doubles it again.
  public var chunkSize: UInt64
  /// The pause after the first setback; it doubles with each further one.
  public var firstPause: Duration
  /// The longest pause, but for one that the site asks for.
  public var longestPause: Duration
  /// For how long an upload goes on while nothing new is stored.
  public var patience: Duration
  /// How many times a session that is gone may be replaced by a new one.
  public var replacements: Int

  /// The pauses are those that the protocol's documentation recommends: 1 s, doubled up to 64 s, 600 s in all. A site that waits for its disk after every chunk takes 5 GB
  /// in chunks of 128 MiB about as fast as in one request, and in chunks of 8 MiB at half that rate.
  public init(
    chunkSize: UInt64 = 128 << 20, firstPause: Duration = .seconds(1), longestPause: Duration = .seconds(64),
    patience: Duration = .seconds(600), replacements: Int = 3
  ) {
    self.chunkSize = chunkSize
    self.firstPause = firstPause
    self.longestPause = longestPause
    self.patience = patience
    self.replacements = replacements
  }

  /// How long to pause after some setbacks in a row: somewhere in the second half of what is due, but not less than the site asks for.
  func pause(
    afterSetbacks setbacks: Int, atLeast least: Duration?, using random: inout some RandomNumberGenerator
  ) -> Duration {
    var due = firstPause
    for _ in 0..<setbacks where due < longestPause { due = min(longestPause, due * 2) }
    return max(due * Double.random(in: 0.5...1, using: &random), least ?? .zero)
  }
}

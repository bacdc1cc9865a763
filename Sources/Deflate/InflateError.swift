/// Why a deflate stream (RFC 1951) does not give what it should.
public struct InflateError: Error, Hashable, Sendable {
  /// What is wrong with a stream.
  public enum Kind: Sendable, Hashable {
    /// There are bits that no encoder writes.
    case invalidData
    /// The bytes end before the stream does.
    case endsEarly
    /// The stream goes on where the expected number of bytes has come out.
    case moreThanExpected
  }

  /// What is wrong.
  public let kind: Kind
  /// How many bytes of content came out before it showed; with `.moreThanExpected` this is the expected number.
  public let producedCount: UInt64

  /// Why a stream does not give what it should.
  public init(_ kind: Kind, producedCount: UInt64) {
    self.kind = kind
    self.producedCount = producedCount
  }
}

extension Array where Element == UInt8 {
  /// A copy of the input that libFuzzer hands to `LLVMFuzzerTestOneInput`.
  public init(fuzzInput data: UnsafePointer<UInt8>?, _ count: Int) {
    self = unsafe Array(UnsafeBufferPointer(start: data, count: count))
  }

  /// Appends bytes that a function shows.
  public mutating func append(copying bytes: RawSpan) {
    unsafe bytes.withUnsafeBytes { unsafe append(contentsOf: $0) }
  }
}

import Deflate

/// Adds up an entry's content as it comes, and compares it with the record.
struct ContentTally {
  private let declaredSize: UInt64
  private let declaredChecksum: UInt32
  private var size: UInt64 = 0
  private var checksum = CRC32Checksum()

  init(_ entry: Entry) {
    declaredSize = entry.size
    declaredChecksum = entry.crc32
  }

  mutating func take(_ piece: RawSpan) {
    size += UInt64(piece.byteCount)
    checksum.update(piece)
  }

  /// What is wrong with content that came to its end.
  ///
  /// - Parameter unused: how many bytes of the data lie behind the end of the stream.
  func problems(unused: UInt64 = 0) -> [ContentProblem] {
    var problems: [ContentProblem] = []
    if size != declaredSize {
      problems.append(.sizeDiffers(declared: declaredSize, found: size, orMore: size > declaredSize))
    } else if checksum.value != declaredChecksum {
      // The checksum of content of another length says nothing more.
      problems.append(.checksumDiffers(declared: declaredChecksum, found: checksum.value))
    }
    if unused > 0 { problems.append(.bytesAfterStream(count: unused)) }
    return problems
  }

  /// What an error of an inflater means.
  func problem(of error: InflateError) -> ContentProblem {
    switch error.kind {
    case .invalidData: .invalidData
    case .endsEarly: .endsEarly(found: error.producedCount)
    case .moreThanExpected: .sizeDiffers(declared: declaredSize, found: declaredSize + 1, orMore: true)
    }
  }
}

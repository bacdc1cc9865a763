import ArgumentParser
import ByteSources
import Wording

/// Small files that the command line names.
enum TextFile {
  /// The most bytes of such a file: a list of a million paths is far smaller.
  private static let largest: UInt64 = 1 << 30

  /// The bytes of a file; what goes wrong is said on standard error.
  static func read(_ path: String) throws -> [UInt8] {
    do throws(ByteSourceError) {
      let source = try FileByteSource(path: path)
      guard source.size <= largest else {
        throw ByteSourceError(.outOfBounds, "is larger than \(largest) bytes")
      }
      return try source.bytes(at: 0, count: Int(source.size))
    } catch {
      Terminal.complain("batchlint: \(VisibleText.escaping(path)) \(error.message)")
      throw Exit.usage
    }
  }
}

import Findings
import Foundation
import Linting
import Rules
import Testing

/// Every flipped bit and every cut of small sound archives, with all contents read: each change is found, or is of a kind that no reader sees.
///
/// `EVERY_CHANGE=1` tries all of them; without it, every cut and every fifth bit are tried, which is each bit of a byte in turn.
@Suite struct SmallChangesTests {
  private static let isWhole = ProcessInfo.processInfo.environment["EVERY_CHANGE"] == "1"

  @Test(arguments: SoundArchive.allCases)
  func isSound(_ archive: SoundArchive) async throws {
    let report = try await CollectedReport.linting([("batch.zip", archive.bytes)], readsContents: true)
    #expect(report.findings.filter { $0.finding.severity != .note }.map(\.finding.message) == [])
    #expect(report.archives.map(\.status) == [.complete])
  }

  @Test(arguments: SoundArchive.allCases)
  func everyFlippedBitIsFound(_ archive: SoundArchive) async throws {
    let bytes = archive.bytes
    let map = ByteMap(bytes)
    try #require(map.places.count == bytes.count)
    let flips = Array(stride(from: 0, to: 8 * bytes.count, by: Self.isWhole ? 1 : 5))
    let unfound = try await changesWithoutFinding(flips) { flip in
      var flipped = bytes
      flipped[flip / 8] ^= 1 << UInt8(flip % 8)
      return flipped
    }
    var counts: [UnseenChange: Int] = [:]
    for flip in unfound {
      let (byte, bit) = (flip / 8, flip % 8)
      let place = map.places[byte]
      guard let kind = UnseenChange(bit: bit, of: place, endsStream: map.endsStream(byte)) else {
        Issue.record("bit \(bit) of byte \(byte) (\(place.field), byte \(place.index)) is not found")
        continue
      }
      counts[kind, default: 0] += 1
    }
    guard Self.isWhole else { return }
    #expect(counts == archive.unseenChanges)
  }

  @Test(arguments: SoundArchive.allCases)
  func everyCutIsFound(_ archive: SoundArchive) async throws {
    let bytes = archive.bytes
    let unfound = try await changesWithoutFinding(Array(0..<bytes.count)) { Array(bytes.prefix($0)) }
    #expect(unfound == [])
  }

  /// Those of some changes of which no rule says anything that is about bytes.
  private func changesWithoutFinding(
    _ changes: [Int], _ apply: @escaping @Sendable (Int) -> [UInt8]
  ) async throws -> [Int] {
    try await withThrowingTaskGroup(of: [Int].self) { group in
      for part in 0..<2 {
        group.addTask {
          var unfound: [Int] = []
          for index in stride(from: part, to: changes.count, by: 2) {
            if try await !isFound(apply(changes[index])) { unfound.append(changes[index]) }
          }
          return unfound
        }
      }
      return try await group.reduce(into: []) { $0 += $1 }.sorted()
    }
  }

  private func isFound(_ bytes: [UInt8]) async throws -> Bool {
    let report = try await CollectedReport.linting([("batch.zip", bytes)], tasks: 1, readsContents: true)
    return report.findings.contains { RuleCatalogue.description(for: $0.finding.rule)?.isAboutBytes == true }
  }
}

extension RuleDescription {
  /// Whether it is about the archive's structure, about documents, or about photos' contents.
  fileprivate var isAboutBytes: Bool {
    family == .container || family == .documents || id == "image-damaged" || id == "image-content"
  }
}

extension SoundArchive {
  /// How many flipped bits no reader sees, by kind.
  fileprivate var unseenChanges: [UnseenChange: Int] {
    // Three entries, each with two bits in either header; and the last seven bits of the one deflate stream.
    var counts: [UnseenChange: Int] = [
      .internalAttributes: 2 * 3, .compressionEffort: 2 * 2 * 3, .bitsBehindStream: 7,
      .writer: 16 * 3,
      // Of 32 bits each, without those that make something else of the entry or give it rights of its own.
      .externalAttributes: 32 * 3 - 14,
    ]
    switch self {
    case .plain:
      counts[.comment] = 8 * ("sent on Monday".utf8.count + 3 * "as seen".utf8.count)
      // The tag, the flags and the time of each entry, in either header.
      counts[.timeInExtraField] = 8 * (2 + 1 + 4) * 2 * 3
    case .zip64:
      counts[.versionOfZip64End] = 16
      counts[.writer, default: 0] += 16
    case .dataDescriptors: break
    }
    return counts
  }
}

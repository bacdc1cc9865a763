import ApplicationDefinition
import Batch
import ByteSources
import ExampleArchives
import Findings
import Rules
import Testing
import ZipArchive

@testable import Linting

/// Entries that cannot be read for one reason are one failure.
@Suite struct EntryFailuresTests {
  private let gone = ByteSourceError(.changed, "has become shorter")
  private let refused = ByteSourceError(.system(5), "cannot be read")

  private func failures(_ failures: EntryFailures) async throws -> [String] {
    let entries = (0..<10).map { ZipEntry("W/meter-\($0).jpg", .empty) }
    let archive = try await ZipArchive.audit(MemoryByteSource(ZipWriter.archive(of: entries)))
    let subject = ArchiveSubject(
      path: "batch.zip", archive: archive, batch: Batch(unsorted: archive.entries),
      definition: ApplicationDefinition(name: "", version: ""))
    return failures.failures(in: subject).map { failure in
      "\(failure.kind) \(failure.path) \(failure.entry?.index ?? -1) \(failure.entry?.name ?? ""): \(failure.message)"
    }
  }

  @Test func oneEntryIsNamed() async throws {
    var one = EntryFailures()
    one.add(gone, entry: 3)
    #expect(try await failures(one) == ["changed batch.zip 3 W/meter-3.jpg: has become shorter"])
    #expect(try await failures(EntryFailures()) == [])
  }

  /// Each kind is counted by itself, and named at its first entry, in whatever order and parts they came.
  @Test func partsAreAddedUp() async throws {
    var first = EntryFailures()
    for entry in [7, 4, 9] { first.add(gone, entry: entry) }
    var second = EntryFailures()
    for entry in [5, 8] { second.add(gone, entry: entry) }
    for entry in [6, 2] { second.add(refused, entry: entry) }
    let expected = [
      "inputOutput batch.zip 2 W/meter-2.jpg: cannot be read; 1 more entry could not be read either",
      "changed batch.zip 4 W/meter-4.jpg: has become shorter; 4 more entries could not be read either",
    ]
    for parts in [[first, second], [second, first]] {
      var whole = EntryFailures()
      for part in parts { whole.add(part) }
      #expect(try await failures(whole) == expected)
    }
  }
}

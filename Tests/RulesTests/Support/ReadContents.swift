import ApplicationDefinition
import Batch
import ExampleArchives
import ImageStructure
import Testing
import ZipArchive

@testable import Rules

/// The contents of an archive's work orders, read to their last byte as a run with `--deep` reads them.
func contents(of archive: ArchiveSubject) throws -> [ContentSubject] {
  var verifier = ContentVerifier(archive.archive)
  let batch = archive.batch
  var places: [Int: ContentSubject.Role] = [:]
  for image in batch.images { places[image.entry] = .image }
  for document in batch.documents { places[document.entry] = .document }
  return (0..<archive.entries.count).map { index in
    let entry = archive.entries[index]
    let role = places[index] ?? .other
    var probe = ImageProbe()
    var outcome: ContentSubject.Outcome
    do throws(ContentError) {
      outcome = .read(try verifier.verify(entry) { probe.feed($0) })
    } catch {
      outcome = .unreadable(error)
    }
    return ContentSubject(
      archive: archive, entry: entry, workOrder: 0, role: role, outcome: outcome,
      image: role == .image ? probe.finish() : nil)
  }
}

/// The content of the only entry of an archive.
func content(
  _ entry: ZipEntry, definition: ApplicationDefinition = ApplicationDefinition(name: "", version: "")
) async throws -> ContentSubject {
  let archive = try await subject(ZipWriter.archive(of: [entry]), definition: definition)
  return try #require(try contents(of: archive).first)
}

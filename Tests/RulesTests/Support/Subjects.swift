import ApplicationDefinition
import Batch
import ByteSources
import ExampleArchives
import Findings
import JSONTree
import Testing
import ZipArchive

@testable import Rules

/// An archive of an example, ready for rules.
func subject(
  _ archive: RuleExample.Archive,
  definition: ApplicationDefinition = ApplicationDefinition(name: "", version: "")
) async throws -> ArchiveSubject {
  try await subject(archive.bytes(), definition: definition)
}

/// An archive's bytes, ready for rules.
func subject(
  _ bytes: [UInt8], definition: ApplicationDefinition = ApplicationDefinition(name: "", version: "")
) async throws -> ArchiveSubject {
  let archive = try await ZipArchive.audit(MemoryByteSource(bytes))
  let batch = Batch(
    entries: archive.entries, taskGroups: definition.taskGroups.map(\.name),
    formats: definition.images.formats)
  return ArchiveSubject(path: "batch.zip", archive: archive, batch: batch, definition: definition)
}

/// The documents of an archive, read as a run reads them.
func documents(of archive: ArchiveSubject) throws -> [DocumentSubject] {
  let documents = archive.batch.documents
  let entries = documents.map { archive.entries[$0.entry] }
  var reader = ContentReader(archive.archive, entries: entries)
  return documents.indices.map { index in
    DocumentSubject(
      archive: archive, document: documents[index], entry: entries[index],
      content: content(of: entries[index], number: index, from: &reader, archive, documents[index].kind))
  }
}

private func content(
  of entry: Entry, number: Int, from reader: inout ContentReader, _ archive: ArchiveSubject,
  _ kind: DocumentKind
) -> DocumentSubject.Content {
  guard entry.size <= archive.maximumBytes(of: kind) else { return .tooLarge }
  var bytes: [UInt8] = []
  let limits = JSONLimits(depth: archive.definition.limits[.nesting])
  do throws(ContentError) { try reader.read(number, into: &bytes) } catch { return .unreadable(error) }
  do throws(JSONSyntaxError) { return .tree(try JSONTree.parse(bytes, limits: limits)) } catch {
    return .invalid(error)
  }
}

/// A `metadata.json` in the work order `WO_1`.
func metadata(
  _ json: String, _ requirements: KeyRequirements = KeyRequirements(),
  limits: Limits = Limits(), _ configure: (inout DocumentRequirements) -> Void = { _ in }
) async throws -> DocumentSubject {
  var definition = ApplicationDefinition(name: "demo", version: "1")
  definition.metadata.keys = requirements
  definition.limits = limits
  configure(&definition.metadata)
  let archive = try await subject(
    RuleExample.Archive("batch.zip", [.text("WO_1/metadata.json", json)]), definition: definition)
  return try #require(try documents(of: archive).first)
}

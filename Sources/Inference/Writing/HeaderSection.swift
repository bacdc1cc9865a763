import Batch
import Wording

/// The comment at the top: what the definition was inferred from, and what was left out.
struct HeaderSection {
  private let definition: InferredDefinition
  private let schema: String

  init(_ definition: InferredDefinition, schema: String) {
    self.definition = definition
    self.schema = schema
  }

  func write(to text: inout DefinitionText) {
    text.comment(0, "yaml-language-server: $schema=\(schema)")
    text.comment(0, "")
    text.comment(
      0, "An application definition that `batchlint init` inferred from archives which are taken to be good.")
    text.comment(
      0, "A sample is not a law: read every line, and keep what is meant. The comments say what was seen.")
    text.comment(0, "")
    text.comment(0, "Inferred from \(counted(definition.workOrders, "work order")):")
    writeSources(to: &text)
    writeOmissions(to: &text)
    text.blank()
  }

  private func writeSources(to text: inout DefinitionText) {
    let sources = definition.sources
    for source in sources.named {
      switch source {
      case .learned(let archive):
        let contents = [
          counted(archive.workOrders, "work order"), counted(archive.images, "image"),
          counted(archive.documents, "document"),
        ]
        text.comment(0, "  \(quoted(archive.fileName)): \(contents.joined(separator: ", "))")
      case .damaged(let fileName):
        text.comment(0, "  \(quoted(fileName)): nothing, because its structure is damaged")
      }
    }
    guard sources.unnamedCount > 0 else { return }
    text.comment(
      0,
      "  and \(sources.unnamedCount) more: \(sources.learnedCount + sources.damagedCount) archives in all, "
        + "\(sources.damagedCount) of them damaged")
  }

  /// What was left out, so that nobody takes the sample for larger than it is.
  private func writeOmissions(to text: inout DefinitionText) {
    var omissions: [String] = []
    if definition.emptyWorkOrders > 0 {
      omissions.append(counted(definition.emptyWorkOrders, "work order") + " without images and documents")
    }
    for kind in DocumentKind.allCases {
      for reason in SkippedDocument.allCases {
        guard let count = definition.documents[kind]?.skipped[reason] else { continue }
        omissions.append("\(count) \(kind.fileName): \(reason.reason)")
      }
    }
    if definition.taskGroups.namelessImages > 0 {
      omissions.append(
        counted(definition.taskGroups.namelessImages, "image")
          + " whose names cannot be those of task groups: empty, too long or not plain text")
    }
    if definition.taskGroups.forgottenImages > 0 {
      omissions.append(
        counted(definition.taskGroups.forgottenImages, "image")
          + " with rare names, more than the \(TaskGroupCensus.mostNames) names that are remembered")
    }
    guard !omissions.isEmpty else { return }
    text.comment(0, "Left out (`batchlint lint` says where):")
    for omission in omissions { text.comment(0, "  \(omission)") }
  }
}

import ApplicationDefinition
import ExampleArchives
import Findings
import Testing

@testable import Rules

@Suite struct MissingDocumentTests {
  @Test func onlyADocumentWithRequiredKeysIsMissed() async throws {
    let workOrder = try await workOrder([.image("WO_1/meter-1.jpg")]) {
      $0.metadata.keys = keys(key("region"), key("town"))
      $0.parameters.keys = keys(key("a", required: true), key("b"), key("c", required: true))
      $0.parameters.position = SourcePosition(line: 8, column: 1)
    }
    #expect(findings(of: MissingMetadata.self, in: workOrder).isEmpty)
    let found = findings(of: MissingParameters.self, in: workOrder)
    #expect(
      found.map(\.message) == ["parameters.json is missing; the application requires \"a\" and \"c\" in it"])
    #expect(found.map(\.location) == [Location(workOrder: "WO_1")])
    #expect(found.map(\.definition) == [SourcePosition(line: 8, column: 1)])
  }

  @Test func aDocumentThatIsThereIsNotMissed() async throws {
    let workOrder = try await workOrder([.text("WO_1/metadata.json", "not JSON")]) {
      $0.metadata.keys = keys(key("region", required: true))
      $0.parameters.keys = keys(key("a", required: true))
    }
    #expect(findings(of: MissingMetadata.self, in: workOrder).isEmpty)
    #expect(findings(of: MissingParameters.self, in: workOrder).count == 1)
  }

  @Test func keysOfAnOptionalDictionaryRequireNoDocument() async throws {
    let workOrder = try await workOrder([.image("WO_1/meter-1.jpg")]) {
      $0.metadata.keys = keys(key("address", .dictionary) { $0.keys = keys(key("street", required: true)) })
    }
    #expect(findings(of: MissingMetadata.self, in: workOrder).isEmpty)
  }

  @Test func whatMayLieBehindABreakOfTheDirectoryIsNotMissed() async throws {
    let entries: [RuleExample.Entry] = [.image("WO_1/meter-1.jpg"), .text("WO_1/metadata.json", "{}")]
    let archive = RuleExample.Archive(
      "batch.zip", entries, damage: [.directoryRecord(ofFirst: ["WO_1/metadata.json"], 0, with: [0])])
    var definition = ApplicationDefinition(name: "demo", version: "1")
    definition.metadata.keys = keys(key("region", required: true))
    let workOrder = WorkOrderSubject(try await subject(archive, definition: definition), index: 0)
    #expect(workOrder.documents.isEmpty)
    #expect(findings(of: MissingMetadata.self, in: workOrder).isEmpty)
  }

  private func workOrder(
    _ entries: [RuleExample.Entry], _ configure: (inout ApplicationDefinition) -> Void
  ) async throws -> WorkOrderSubject {
    var definition = ApplicationDefinition(name: "demo", version: "1")
    configure(&definition)
    return WorkOrderSubject(try await subject(.init("batch.zip", entries), definition: definition), index: 0)
  }
}

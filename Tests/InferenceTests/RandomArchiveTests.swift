import ApplicationDefinition
import Batch
import TestSupport
import Testing
import ZipArchive

@testable import Inference

/// Definitions inferred from two hundred random archives with strange names are held against what reads them.
@Suite struct RandomArchiveTests {
  private static let archives = (0..<200).map { RandomArchive(seed: $0).archive }

  @Test func definitionsDecode() async throws {
    for archive in Self.archives {
      let yaml = try await InferredDefinition(from: archive).yaml(name: "random", version: "1.0")
      try expectDecodes(yaml)
      try expectDecodes(takingProposals(of: yaml))
    }
  }

  @Test func definitionsAdmitAllImages() async throws {
    var admitted = 0
    for sample in Self.archives {
      let archive = try await sample.audited()
      let inferred = try await InferredDefinition(from: sample)
      let rare = TaskGroupChoice(inferred.taskGroups.tallies, workOrders: inferred.workOrders).rare
      let definition = try expectDecodes(inferred.yaml(name: "random", version: "1.0"))
      let batch = Batch(
        entries: archive.entries, taskGroups: definition.taskGroups.map(\.name),
        formats: definition.images.formats)
      #expect(!batch.otherFiles.contains { $0.kind == .foreignImage })
      let unknown = batch.images.count { $0.taskGroup == nil }
      #expect(unknown == inferred.taskGroups.namelessImages + rare.reduce(0) { $0 + $1.images })
      admitted += batch.images.count - unknown

      var counts = [Int](repeating: 0, count: definition.taskGroups.count)
      for image in batch.images { if let group = image.taskGroup { counts[group] += 1 } }
      let tallies = TaskGroupChoice(inferred.taskGroups.tallies, workOrders: inferred.workOrders).admitted
      if !tallies.isEmpty { #expect(counts == tallies.map(\.images)) }
    }
    #expect(admitted > 3_000)
  }

  @Test func theLargestDefinitionIsStillRead() async throws {
    // Soft hyphens and control characters take most room when they are escaped.
    var archive = SampleArchive()
    let filling = String(repeating: "\u{ad}", count: 120)
    for workOrder in 1...TaskGroupChoice.fewWorkOrders {
      for group in 0..<2 * TaskGroupChoice.mostGroups {
        archive.add("WO_\(workOrder)/\(filling)\(group)-222222.jpg", "")
      }
    }
    let members = (0..<DocumentCensus.mostKeys).map { key in
      "\"\(String(repeating: "\\u0001", count: 250))\(key)\": \"\""
    }
    for document in ["metadata.json", "parameters.json"] {
      archive.add("WO_1/\(document)", "{\(members.joined(separator: ","))}")
    }
    let definition = try await InferredDefinition(from: archive)
    let decoded = try expectDecodes(definition.yaml(name: "largest", version: "1.0"))
    #expect(decoded.taskGroups.count == TaskGroupChoice.mostGroups)
    #expect(decoded.parameters.keys.list.count == DocumentCensus.mostKeys)
  }

  @Test func definitionsAreTheSameEachTime() async throws {
    for archive in Self.archives.prefix(20) {
      let first = try await InferredDefinition(from: archive).yaml(name: "random", version: "1.0")
      let second = try await InferredDefinition(from: archive).yaml(name: "random", version: "1.0")
      #expect(first == second)
    }
  }

  @Test(.enabled("needs PyYAML", { (try? Tool.python("import yaml")) != nil }))
  func pythonReadsTheSameNames() async throws {
    var documents: [String] = []
    var expected: [String] = []
    for archive in Self.archives {
      let yaml = try await InferredDefinition(from: archive).yaml(name: "random", version: "1.0")
      documents.append(yaml)
      let definition = try expectDecodes(yaml)
      expected += definition.taskGroups.map(\.name)
      expected += definition.metadata.keys.list.map(\.name) + definition.parameters.keys.list.map(\.name)
    }
    let script = """
      import sys, yaml
      for document in yaml.load_all(sys.stdin.buffer.read().decode('utf-8'), Loader=yaml.CSafeLoader):
        groups = [g if type(g) is str else g['name'] for g in document['task_groups']]
        names = groups + list(document['metadata']['keys']) + list(document['parameters']['keys'])
        for name in names: print(name.encode('utf-8').hex())
      """
    let output = try Tool.python(script, input: Array(documents.joined(separator: "---\n").utf8))
    let lines = output.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    #expect(lines.elementsEqual(expected.map(hexadecimal)) { $0 == $1 })
  }
}

import ApplicationDefinition
import Findings
import TestSupport
import Testing

@Suite struct DefinitionMutationTests {
  /// Whatever happens to a definition's bytes, there is a definition or something to say, never both, and never twice the same.
  @Test(arguments: 1...8 as ClosedRange<UInt64>)
  func damagedDefinitionsAreReadOrRefused(_ seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let original = Array(FullDefinition.text.utf8)
    var refused = 0
    for _ in 0..<200 {
      var bytes = original
      for _ in 0...Int.random(in: 0..<4, using: &random) { mutate(&bytes, &random) }
      let decoded = ApplicationDefinition.decode(bytes, rules: SampleRules.all)
      let diagnostics = decoded.diagnostics
      if (decoded.definition == nil) == diagnostics.isEmpty {
        Issue.record(
          "neither a definition nor a diagnostic, or both: \(String(decoding: bytes, as: UTF8.self))")
      }
      refused += diagnostics.isEmpty ? 0 : 1
      #expect(diagnostics.map(\.position) == diagnostics.map(\.position).sorted())
      #expect(Set(diagnostics).count == diagnostics.count)
      #expect(diagnostics.allSatisfy { !$0.message.isEmpty })
    }
    #expect((20..<200).contains(refused))
  }

  /// A definition that is cut short anywhere is read or refused.
  @Test func definitionsThatAreCutShort() {
    let original = Array(FullDefinition.text.utf8)
    for length in stride(from: 0, to: original.count, by: 7) {
      let decoded = ApplicationDefinition.decode(Array(original.prefix(length)), rules: SampleRules.all)
      #expect((decoded.definition == nil) == !decoded.diagnostics.isEmpty, "cut after \(length) bytes")
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SplitMix64) {
    let telling = Array("{}[]:,-#&*!|>'\"%@`? \n\tyn0~".utf8)
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes[place] = telling[Int.random(in: 0..<telling.count, using: &random)]
    case 2: bytes.insert(telling[Int.random(in: 0..<telling.count, using: &random)], at: place)
    case 3: bytes.remove(at: place)
    default:
      let end = min(bytes.count, place + Int.random(in: 1..<30, using: &random))
      bytes.insert(contentsOf: Array(bytes[place..<end]), at: Int.random(in: 0..<bytes.count, using: &random))
    }
  }
}

import JSONTree
import TestSupport
import Testing

/// The same verdicts and the same values as Python's `json`. There are two differences, and each is meant:
///
/// - **Lone surrogates.** Python accepts `"\ud800"` and makes a text that cannot be encoded in UTF-8. Here it
///   is refused.
/// - **Depth.** Python goes on until its interpreter's recursion limit. Here the limit is stated (128 unless
///   set otherwise).
@Suite(.enabled(if: PythonJSON.isAvailable, "python3 is needed for the comparison"))
struct PythonAgreementTests {
  @Test func verdictsAndValuesAgree() throws {
    var generator = TextGenerator(seed: 8259)
    let valid = (0..<1_500).map { _ in generator.valid() }
    let mutated = (0..<2_500).map { _ in generator.mutated() }
    let texts = valid + mutated
    let verdicts = try PythonJSON.verdicts(on: texts)
    try #require(verdicts.count == texts.count)

    var parser = JSONParser()
    var (accepted, refused, surrogates) = (0, 0, 0)
    for (text, verdict) in zip(texts, verdicts) {
      do throws(JSONSyntaxError) {
        let tree = try parser.parse(text)
        accepted += 1
        if verdict != .accepted(Sample(tree.root).canonical) { record(text, "read", verdict) }
      } catch {
        refused += 1
        switch (error.kind, verdict) {
        case (.loneSurrogate, .accepted): surrogates += 1
        // All that lies before the first error is sound, so both stop at the same byte of broken UTF-8.
        case (.invalidUTF8, .notUTF8(at: error.offset)): break
        case (.invalidUTF8, _), (_, .accepted): record(text, error.message, verdict)
        case (_, .refused), (_, .notUTF8): break
        }
      }
    }
    // The comparison means something only if there are enough of each.
    #expect(accepted >= 1_500)
    #expect(refused >= 1_500)
    #expect(surrogates >= 5)
  }

  @Test func theTwoDifferencesAreReal() throws {
    let deep = String(repeating: "[", count: 200) + String(repeating: "]", count: 200)
    let texts = [#""\ud800""#, #"["\udc00\ud800"]"#, deep].map { Array($0.utf8) }
    let verdicts = try PythonJSON.verdicts(on: texts)
    #expect(verdicts == [.accepted("seda080"), .accepted("[sedb080eda080]"), .accepted(deep)])
    #expect(try texts.map { try refusal(of: $0).kind } == [.loneSurrogate, .loneSurrogate, .tooDeep])
  }

  @Test func whatIsWrittenIsReadByPython() throws {
    var random = SplitMix64(seed: 7159)
    let samples = (0..<500).map { _ in Sample(depth: 4, using: &random) }
    let texts = samples.map { sample in
      JSONWriter.bytes(.pretty) { sample.write(to: &$0, using: &random) }
    }
    #expect(try PythonJSON.verdicts(on: texts) == samples.map { .accepted($0.canonical) })
  }

  private func record(_ text: [UInt8], _ outcome: String, _ verdict: PythonJSON.Verdict) {
    Issue.record("\(String(decoding: text, as: UTF8.self).debugDescription): \(outcome); Python: \(verdict)")
  }
}

import ArgumentParser
import TestSupport
import Testing

@testable import batchlint

/// What is read without the parser means what the parser would have read.
@Suite struct PlainCommandLineTests {
  /// All there is to a run, as text.
  private func shown(_ run: LintRun?) -> String? {
    guard let run else { return nil }
    var text = ""
    dump(run, to: &text)
    return text
  }

  private func plainly(_ words: [String]) -> String? { shown(PlainCommandLine.lintRun(words)) }

  /// What the parser reads; nil if it refuses.
  private func parsed(_ words: [String]) -> String? {
    guard words.first == "lint" else { return nil }
    return shown((try? Lint.parse(Array(words.dropFirst())))?.lintRun)
  }

  private static let plain = [
    "lint a.zip",
    "lint outbox b.zip",
    "lint -a ftth.yaml a.zip",
    "lint a.zip --application ftth.yaml",
    "lint --no-application a.zip",
    "lint -o text -o json=report.json a.zip",
    "lint --output sarif a.zip",
    "lint -o html=with=signs.html a.zip",
    "lint -j 1 --deep -q a.zip",
    "lint --jobs 1024 --quiet a.zip",
    "lint -j2 --application=a.yaml --output=json=r.json --output=text a.zip",
    "lint --jobs=3 --application=a=b.yaml a.zip",
  ]

  @Test(arguments: plain) func isReadTheSame(_ line: String) {
    let words = line.split(separator: " ").map(String.init)
    #expect(plainly(words) != nil)
    #expect(plainly(words) == parsed(words))
  }

  private static let notPlain = [
    "", "a.zip", "order a.zip", "lint", "lint --deep", "lint --help", "lint --watch a.zip", "lint -- a.zip",
    "lint a.zip --", "lint - a.zip", "lint -x a.zip", "lint -qa x a.zip", "lint --application= a.zip",
    "lint --application=-q a.zip", "lint --deep=1 a.zip",
    "lint -a", "lint a.zip -a", "lint -a -q a.zip", "lint -a a.yaml -a b.yaml a.zip",
    "lint -a a.yaml --no-application a.zip",
    "lint -o pdf a.zip", "lint -o json= a.zip", "lint -o json a.zip -o text", "lint -o json=a -o csv=a a.zip",
    "lint -j 0 a.zip", "lint -j 1025 a.zip", "lint -j two a.zip", "lint -jx a.zip", "lint -j2x a.zip",
    "lint -j=2 a.zip", "lint --jobs=0 a.zip",
    "lint --deep --deep a.zip",
    "lint -q -q a.zip", "lint -q -v a.zip", "lint --color never a.zip", "lint --timing text a.zip",
    "lint --files-from - a.zip",
  ]

  @Test(arguments: notPlain) func isLeftToTheParser(_ line: String) {
    #expect(plainly(line.split(separator: " ").map(String.init)) == nil)
  }

  @Test func anEmptyWordIsLeftToTheParser() {
    #expect(plainly(["lint", ""]) == nil)
    #expect(plainly(["lint", "-a", "", "a.zip"]) == nil)
  }

  /// Words in any order: what is read plainly is read the same, so what the parser refuses is never read plainly.
  @Test func anyWords() {
    let words = [
      "a.zip", "b", "-a", "--application", "x.yaml", "--no-application", "-o", "--output", "json=r.json",
      "text",
      "csv", "-j", "--jobs", "3", "0", "-j4", "--jobs=5", "--output=tap", "--application=", "--deep", "-q",
      "--quiet", "-v", "--", "-", "",
    ]
    var random = SplitMix64(seed: 6)
    var plain = 0
    for _ in 0..<400 {
      let line =
        ["lint"]
        + (0..<Int.random(in: 1...6, using: &random)).map { _ in words.randomElement(using: &random) ?? "" }
      guard let read = plainly(line) else { continue }
      plain += 1
      #expect(read == parsed(line), "\(line)")
    }
    #expect(plain > 20)
  }
}

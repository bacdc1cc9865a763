import Findings
import Foundation
import Linting
import TestSupport
import Testing

@testable import Reports

/// What a reader of GitHub Flavored Markdown makes of the report.
@Suite struct MarkdownReportTests {
  private static let hasRenderer = Tool.exists("cmark-gfm") && Tool.exists("python3")

  /// The code spans of a document, and the other elements that it has, as GitHub's own library renders it.
  private func read(_ markdown: [UInt8]) throws -> (code: [String], elements: Set<String>, text: String) {
    let renderer = try #require(Tool("cmark-gfm"))
    let extensions = ["table", "autolink", "strikethrough", "tasklist"].flatMap { ["-e", $0] }
    let html = try renderer.run(["--unsafe"] + extensions, input: markdown)
    #expect(html.status == 0)
    let json = try Tool.python(
      """
      import html.parser, json, sys
      class Reader(html.parser.HTMLParser):
          code, elements, text, inside = [], set(), '', False
          def handle_starttag(self, tag, attributes):
              self.elements.add(tag)
              if tag == 'code': self.inside = True; self.code.append('')
          def handle_endtag(self, tag):
              if tag == 'code': self.inside = False
          def handle_comment(self, data): self.elements.add('comment')
          def handle_data(self, data):
              if self.inside: self.code[-1] += data
              else: self.text += data
      reader = Reader()
      reader.feed(sys.stdin.buffer.read().decode('utf-8'))
      print(json.dumps([reader.code, sorted(reader.elements), [reader.text]]))
      """, input: html.output)
    let parts = try JSONDecoder().decode([[String]].self, from: Data(json.utf8))
    return (parts[0], Set(parts[1]), parts[2][0])
  }

  private static let elements: Set = [
    "h2", "h3", "h4", "p", "table", "thead", "tbody", "tr", "th", "td", "ul", "li", "strong", "code", "br",
    "details", "summary", "blockquote",
  ]

  @Test(.enabled(if: hasRenderer, "needs cmark-gfm and python3"))
  func nothingActs() async throws {
    for archives in [SampleRun.archives, [CIRuns.odd], [SampleRun.flooded]] {
      let page = try read(try await CIRuns.rendered(archives) { MarkdownReport(to: $0) })
      #expect(page.elements.subtracting(Self.elements) == [])
      for trace in ["octocat", "script", "HYPERLINK", "example.com", "WO_", "::", "`", "|"] {
        #expect(!page.text.contains(trace), "\(trace) stands outside of code")
      }
      for finding in archives.flatMap(\.findings) {
        #expect(page.code.contains(finding.visibleMessage))
        #expect(page.code.contains(finding.visibleRemedy))
        if let place = finding.location.visiblePlace { #expect(page.code.contains(place)) }
      }
    }
  }

  /// Any mixture of what means something to Markdown stays what it is, in a list as well as in a table.
  @Test(.enabled(if: hasRenderer, "needs cmark-gfm and python3"))
  func codeSpansHoldAnything() throws {
    var random = SplitMix64(seed: 7)
    let letters = Array("`` |\\\\*_[]()<>&@#:!~$ab 1")
    let texts = (0..<400).map { _ in
      String((0..<Int.random(in: 1...12, using: &random)).map { _ in letters.randomElement(using: &random)! })
    }
    let list = texts.map { "- x \(MarkdownText.code($0)) y\n" }.joined()
    let rows = texts.map { "| \(MarkdownText.code($0, isInTable: true)) | y |\n" }.joined()
    let page = try read(Array("\(list)\n| a | b |\n| --- | --- |\n\(rows)".utf8))
    #expect(Array(page.code.prefix(texts.count)) == texts)
    #expect(page.code.count == 2 * texts.count)
    for (text, cell) in zip(texts, page.code.dropFirst(texts.count)) {
      #expect(cell == text || cell == text.replacingOccurrences(of: "\\|", with: "\\\\x7c"))
    }
    #expect(page.elements.subtracting(Self.elements) == [])
  }

  /// However much is found, the page stays below what GitHub takes, and says what is missing.
  @Test func theSizeIsLimited() async throws {
    let archives =
      [CIRuns.many(20_000, .note)]
      + (0..<4_000).map { SampleRun.archive("folder/\($0).zip", size: 1, nil, []) }
      + [CIRuns.many(20_000, .error, path: "b.zip")]
    let failures = (0..<4_000).map {
      Failure(.changed, path: "\($0).zip", message: "changed while it was read")
    }
    let output = try await CIRuns.rendered(archives, failures: failures) { MarkdownReport(to: $0) }
    #expect(output.count > 700_000 && output.count < 1_000_000)
    let text = String(decoding: output, as: UTF8.self)
    let lines = text.split(separator: "\n")
    let errors = lines.count { $0.hasPrefix("- **error**") }
    let notes = lines.count { $0.hasPrefix("- **note**") }
    let failed = lines.count { $0.hasPrefix("- `") && $0.hasSuffix("read`") }
    #expect(errors > 1_000 && notes > 1_000)
    #expect(
      text.contains(
        "> Left out: \(20_000 - errors) errors, \(20_000 - notes) notes, \(4_000 - failed) failures, because "
      ))
  }
}

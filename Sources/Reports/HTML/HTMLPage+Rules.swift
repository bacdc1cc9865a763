import Findings
import Linting
import Markup

extension HTMLPage {
  /// What the rules mean that found something.
  func rules(_ writer: inout HTMLWriter) {
    let found = (header?.rules ?? []).map(\.description).filter { summary.totals.rules[$0.id] != nil }
    guard !found.isEmpty else { return }
    writer.element(.section, .id("rules"), .labelled(by: "rules-name")) { writer in
      writer.element(.h2, .id("rules-name"), text: "What the rules mean")
      for rule in found {
        writer.element(.section, .id(rule.id.anchor), .class("rule"), .labelled(by: "\(rule.id.anchor)-name"))
        {
          writer in
          writer.element(.h3, .id("\(rule.id.anchor)-name")) { $0.element(.code, text: rule.id.rawValue) }
          writer.element(.p, .class("summary")) { $0.inlineMarkdown(rule.summary) }
          writer.markdown(rule.rationale)
          writer.element(.p) { writer in
            writer.element(.strong, text: "What to do: ")
            writer.inlineMarkdown(rule.remedy)
          }
        }
      }
    }
  }
}

extension HTMLWriter {
  /// The little Markdown that rationales are written in.
  mutating func markdown(_ text: String) {
    var blocks = MarkdownBlock.blocks(of: text)[...]
    while let first = blocks.first {
      let run = blocks.prefix { $0.kind == first.kind && first.kind != .paragraph }
      switch first.kind {
      case .paragraph: element(.p) { $0.inlineMarkdown(first.text) }
      case .item:
        element(.ul) { writer in
          for block in run { writer.element(.li) { $0.inlineMarkdown(block.text) } }
        }
      case .code: element(.pre) { $0.element(.code, text: run.map(\.text).joined(separator: "\n")) }
      }
      blocks = blocks.dropFirst(max(1, run.count))
    }
  }

  /// A text in which code stands between backticks.
  mutating func inlineMarkdown(_ source: String) {
    let parts = source.split(separator: "`", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() {
      let isCode = index % 2 == 1 && index < parts.count - 1
      if isCode {
        element(.code, text: String(part))
      } else {
        text(index % 2 == 1 ? "`\(part)" : String(part))
      }
    }
  }
}

import TestSupport
import Testing
import YAMLTree

/// The tree against the events and marks of PyYAML's two parsers: the one written in Python, and the one that wraps libyaml.
@Suite(.enabled(if: PyYAML.isAvailable, "python3 with PyYAML is not installed"))
struct PyYAMLAgreementTests {
  /// Every way in which a tree may differ from PyYAML's events, and why that is right.
  enum Difference: CaseIterable {
    /// libyaml ends the text on a line of its own even if the last line has no line break; a mark of the tree never lies on a line
    /// that the text does not have. The Python parser agrees with the tree.
    case lineBehindUnfinishedLine
    /// Where nothing follows a `:` or `?` in a flow mapping, libyaml puts the empty scalar before the next bracket or comma, the
    /// Python parser directly behind the sign. The tree keeps what libyaml says.
    case emptyScalarInFlow
    /// The Python parser refuses a tab between a colon and the value; YAML admits it.
    case tabBehindColon
    /// The Python parser points at the character behind the backslash of an unknown escape, libyaml at the backslash.
    case unknownEscape
    /// The Python parser lets half a surrogate pair through, which no UTF-8 text can hold.
    case halfSurrogatePair
  }

  @Test func properDocumentsGiveTheSameNodes() throws {
    var generator = DocumentGenerator(seed: 2027)
    let generated = (0..<400).map { _ in Array(generator.document().utf8) }
    let documents = properDocuments.map { Array($0.utf8) } + markedDocuments + generated
    var seen: Set<Difference> = []
    for (document, answer) in zip(documents, try PyYAML.read(documents)) {
      let shown = String(decoding: document, as: UTF8.self).debugDescription
      let tree = YAMLTree.parse(document)
      #expect(tree.diagnostics.isEmpty, "\(tree.diagnostics.map(\.sketch)) in \(shown)")
      let rows = tree.root?.rows ?? []
      for (reading, isPython) in answer.readings {
        if isPython, reading.error != nil, document == Array("a:    1   \nb:\t2\n".utf8) {
          seen.insert(.tabBehindColon)
          continue
        }
        #expect(reading.error == nil, "\(shown)")
        #expect(reading.rows.count == rows.count, "\(shown)")
        for (ours, theirs) in zip(rows, reading.rows) where ours != theirs {
          let difference = difference(ours, theirs, isPython: isPython, in: document)
          #expect(difference != nil, "\(ours) is \(theirs) for PyYAML in \(shown)")
          if let difference { seen.insert(difference) }
        }
      }
    }
    #expect(seen == [.lineBehindUnfinishedLine, .emptyScalarInFlow, .tabBehindColon])
  }

  @Test func mistakesAreAtTheSamePlace() throws {
    let documents = mistakenDocuments.map { Array($0.utf8) }
    var seen: Set<Difference> = []
    for (text, answer) in zip(mistakenDocuments, try PyYAML.read(documents)) {
      let mistake = try #require(YAMLTree.parse(text).diagnostics.first, "\(text.debugDescription)")
      #expect(mistake.kind == .syntax, "\(text.debugDescription)")
      for (reading, isPython) in answer.readings where reading.error != mistake.mark.numbers {
        let difference: Difference? =
          switch (isPython, text) {
          case (true, "\"\\q\"\n"): .unknownEscape
          case (true, "\"\\ud800\"\n"): .halfSurrogatePair
          case (false, _) where !text.hasSuffix("\n"): .lineBehindUnfinishedLine
          default: nil
          }
        #expect(
          difference != nil,
          "\(mistake.sketch) is at \(String(describing: reading.error)) for PyYAML in \(text.debugDescription)"
        )
        if let difference { seen.insert(difference) }
      }
    }
    #expect(seen == [.unknownEscape, .halfSurrogatePair, .lineBehindUnfinishedLine])
  }

  /// Generated documents with one character replaced: libyaml's verdict and, if there is a mistake, its place.
  @Test func damagedDocumentsAreRefusedAtTheSamePlace() throws {
    var generator = DocumentGenerator(seed: 11)
    var random = SplitMix64(seed: 12)
    let documents = (0..<300).map { _ in
      var text = Array(generator.document().unicodeScalars)
      let damage = Array(" \n\t[]{}:,-?&*!|>'\"%@#x".unicodeScalars)
      text[Int.random(in: text.indices, using: &random)] = damage.randomElement(using: &random) ?? " "
      return Array(String(String.UnicodeScalarView(text)).utf8)
    }
    var refused = 0
    for (document, answer) in zip(documents, try PyYAML.read(documents)) {
      let shown = String(decoding: document, as: UTF8.self).debugDescription
      guard let reading = answer.libyaml else { continue }
      let diagnostics = YAMLTree.parse(document).diagnostics
      // A chance dash may begin a second document, behind which the tree does not read.
      if diagnostics.contains(where: { $0.kind == .severalDocuments }) { continue }
      let mistake = diagnostics.first { $0.kind == .syntax }?.mark.numbers
      if mistake != nil { refused += 1 }
      // At the end of the text libyaml may be on a line of its own; see `lineBehindUnfinishedLine`.
      if mistake?[2] == document.count, document.last != 0x0A {
        #expect(reading.error?[2] == document.count, "\(shown)")
      } else {
        #expect(mistake == reading.error, "\(shown)")
      }
    }
    #expect(refused > 50)
  }

  /// Which of the differences it is; nil if none.
  private func difference(
    _ ours: PyYAML.Row, _ theirs: PyYAML.Row, isPython: Bool, in document: [UInt8]
  ) -> Difference? {
    guard ours.kind == theirs.kind, ours.text == theirs.text else { return nil }
    if isPython {
      let (from, to) = (theirs.start[2], ours.start[2])
      guard ours.kind == "scalar", ours.text.isEmpty, ours.start == ours.end, theirs.start == theirs.end,
        from < to, [UInt8(ascii: ":"), UInt8(ascii: "?")].contains(document[from - 1]),
        document[from..<to].allSatisfy({ $0 == UInt8(ascii: " ") })
      else { return nil }
      return .emptyScalarInFlow
    }
    let isAtEnd = ours.end[2] == document.count && theirs.end[2] == document.count
    guard ours.start == theirs.start, isAtEnd, document.last != UInt8(ascii: "\n"),
      theirs.end[0] == ours.end[0] + 1, theirs.end[1] == 1
    else { return nil }
    return .lineBehindUnfinishedLine
  }
}

extension PyYAML.Answer {
  /// What was read, and whether the Python parser read it.
  fileprivate var readings: [(PyYAML.Reading, isPython: Bool)] {
    [(python, true)] + (libyaml.map { [($0, false)] } ?? [])
  }
}

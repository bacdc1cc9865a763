internal import TextPatterns
internal import Wording
internal import YAMLTree

extension Shape<String> {
  /// Any text.
  static var text: Shape { text("a text", schema: ["type": "string"]) { _ in true } }

  /// A text that says something.
  static var nonBlankText: Shape {
    text("a text that is not blank", schema: ["type": "string", "pattern": "\\S"]) { text in
      text.unicodeScalars.contains { !$0.properties.isWhitespace }
    }
  }

  /// A text that is accepted by `isProper`. The hint is for texts that are not.
  static func text(
    _ noun: String, schema: SchemaValue,
    hint: @escaping @Sendable (String) -> String? = { _ in nil },
    isProper: @escaping @Sendable (String) -> Bool
  ) -> Shape {
    Shape(noun, schema: schema) { place, diagnostics in
      guard let text = place.text else {
        diagnostics.add(expected: noun, at: place, hint: place.scalar?.quotingHint)
        return nil
      }
      guard isProper(text) else {
        diagnostics.add(expected: noun, at: place, hint: hint(text))
        return nil
      }
      return text
    }
  }
}

extension Shape<TextPattern> {
  /// A regular expression that compiles.
  static var pattern: Shape {
    Shape("a regular expression (PCRE2 syntax)", schema: ["type": "string"]) { place, diagnostics in
      guard let source = Shape<String>.text.read(place, &diagnostics) else { return nil }
      do throws(TextPatternError) {
        return try TextPattern(source)
      } catch {
        let character = String(decoding: source.utf8.prefix(error.offset ?? 0), as: UTF8.self)
          .unicodeScalars.count
        diagnostics.add(
          "\(inQuotes(source)) is not a regular expression: \(error.message), after character \(character)",
          at: place.position, place.path)
        return nil
      }
    }
  }
}

extension Shape<GlobPattern> {
  /// A pattern for whole names.
  static var glob: Shape {
    Shape<String>.text(
      "a name or a pattern with * and ?",
      schema: ["type": "string", "minLength": 1]
    ) { !$0.isEmpty }.map { source, _ in GlobPattern(source) }
  }
}

extension Shape {
  /// One of a few words.
  ///
  /// - Parameter synonyms: Words that people write instead, and the word that they mean.
  static func choice(
    of words: [(word: String, value: Value)], schema: SchemaValue? = nil, synonyms: [String: String] = [:]
  ) -> Shape {
    let names = words.map(\.word)
    let noun = listed(names, limit: .max)
    return Shape(noun, schema: schema ?? ["enum": .texts(names)]) { place, diagnostics in
      if let text = place.text, let found = words.first(where: { $0.word == text }) { return found.value }
      let written = place.scalar?.text ?? ""
      let likely = synonyms[written.lowercased()] ?? nearestWord(to: written, in: names)
      diagnostics.add(expected: noun, at: place, hint: likely.map { "did you mean \(quoted($0))?" })
      return nil
    }
  }
}

/// The word that a misspelt one probably meant.
func nearestWord(to word: String, in candidates: [String]) -> String? {
  // No word of the grammar is nearly so long; comparing would only cost time.
  word.isEmpty || word.utf8.count > 256 ? nil : NearestWord.of(word, in: candidates)
}

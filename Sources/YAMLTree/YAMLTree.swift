/// A YAML text that was read: its tree, as far as there is one, and everything that is wrong with it.
///
/// The grammar is that of libyaml, YAML 1.1; scalars mean what the YAML 1.2 core schema says. The text is UTF-8, or UTF-16 if a
/// byte order mark says so, as section 5.2 of YAML 1.2.2 asks.
public struct YAMLTree: Sendable {
  /// The root of the first document; nil when there is none, as in an empty text, or when reading stopped inside it.
  ///
  /// Where a diagnostic names a duplicate key, an alias or a tag and the root is there nevertheless, the tree holds both
  /// members, the alias as the text that was written, and the node as if it had no tag.
  public let root: YAMLNode?
  /// Everything that is wrong, in reading order; empty for a proper text.
  public let diagnostics: [YAMLDiagnostic]

  /// Reads one document.
  ///
  /// Reading stops at the first mistake of grammar or encoding, at a second document and at the first limit that is reached;
  /// duplicate keys, aliases to nothing and wrong tags are all reported. Two keys are duplicates if they are scalars of
  /// the same type and value: `1` and `0x1` are, `1` and `"1"` are not. Keys that are lists or mappings are not compared.
  public static func parse(_ bytes: [UInt8], limits: YAMLLimits = YAMLLimits()) -> YAMLTree {
    var builder = TreeBuilder(limits: limits)
    do throws(YAMLDiagnostic) {
      guard bytes.count <= limits.bytes else {
        throw YAMLDiagnostic(
          .limit, "the text has \(bytes.count) bytes; at most \(limits.bytes) are read",
          at: YAMLMark(line: 1, column: 1, offset: 0))
      }
      var parser = try EventParser(bytes)
      while let event = try parser.next() { try builder.take(event) }
    } catch {
      builder.report(error)
    }
    return YAMLTree(root: builder.root, diagnostics: builder.diagnostics)
  }
}

import CLibYAML

/// libyaml's parser over bytes in memory: `yaml_parser_t`, freed when the value goes.
@safe
struct EventParser: ~Copyable {
  /// libyaml keeps pointers into the parser and into its input, so both lie where they do not move.
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let input: UnsafeMutablePointer<UInt8>
  private let characters: CharacterMap

  /// Prepares to read a text; calls `yaml_parser_initialize` and `yaml_parser_set_input_string`.
  ///
  /// - Throws: `.limit` if the text has too many directives, or if memory has run out.
  init(_ bytes: [UInt8]) throws(YAMLDiagnostic) {
    let characters = CharacterMap(bytes)
    if let place = characters.excessDirective {
      throw YAMLDiagnostic(
        .limit, "more than \(YAMLLimits.directives) lines begin with %, as directives do", at: place)
    }
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    guard unsafe yaml_parser_initialize(parser) != 0 else {
      unsafe parser.deallocate()
      throw Self.outOfMemory(at: YAMLMark(line: 1, column: 1, offset: 0))
    }
    let input = UnsafeMutablePointer<UInt8>.allocate(capacity: max(1, bytes.count))
    unsafe bytes.withUnsafeBufferPointer { source in
      guard let start = source.baseAddress else { return }
      unsafe input.initialize(from: start, count: source.count)
    }
    unsafe yaml_parser_set_input_string(parser, input, bytes.count)
    unsafe self.parser = parser
    unsafe self.input = input
    self.characters = characters
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event, or nil at the end of the text; calls `yaml_parser_parse`. After an error there is no next event.
  ///
  /// - Throws: `.syntax` or `.encoding` with the place of the mistake, `.limit` if memory has run out.
  mutating func next() throws(YAMLDiagnostic) -> Event? {
    while true {
      var event = unsafe yaml_event_t()
      guard unsafe yaml_parser_parse(parser, &event) != 0 else { throw failure() }
      defer { unsafe yaml_event_delete(&event) }
      if unsafe event.type == YAML_STREAM_END_EVENT || event.type == YAML_NO_EVENT { return nil }
      if let kind = unsafe Self.kind(of: event) {
        return unsafe Event(kind: kind, start: mark(event.start_mark), end: mark(event.end_mark))
      }
    }
  }

  /// What the event is; nil for one that a tree does not need.
  private static func kind(of event: yaml_event_t) -> Event.Kind? {
    switch unsafe event.type {
    case YAML_DOCUMENT_START_EVENT:
      return .documentStart
    case YAML_ALIAS_EVENT:
      return unsafe .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      return unsafe .scalar(
        String(decoding: bytes, as: UTF8.self),
        isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE,
        NodeProperties(anchor: string(scalar.anchor), tag: string(scalar.tag)))
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      return unsafe .sequenceStart(
        NodeProperties(anchor: string(sequence.anchor), tag: string(sequence.tag)))
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      return unsafe .mappingStart(
        NodeProperties(anchor: string(mapping.anchor), tag: string(mapping.tag)))
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
      return .collectionEnd
    default:
      return nil
    }
  }

  private static func string(_ text: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    guard let text = unsafe text else { return nil }
    return unsafe String(cString: text)
  }

  private func mark(_ mark: yaml_mark_t) -> YAMLMark {
    characters.mark(line: Int(mark.line), column: Int(mark.column), character: Int(mark.index))
  }

  /// What libyaml says went wrong in the last call.
  private func failure() -> YAMLDiagnostic {
    let problem = unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "cannot be read"
    switch unsafe parser.pointee.error {
    case YAML_MEMORY_ERROR:
      return unsafe Self.outOfMemory(at: mark(parser.pointee.mark))
    case YAML_READER_ERROR:
      return unsafe YAMLDiagnostic(
        .encoding,
        ProblemMessage.encoding(problem, value: Int(parser.pointee.problem_value)),
        at: characters.mark(ofByte: Int(parser.pointee.problem_offset)))
    default:
      let place = unsafe mark(parser.pointee.problem_mark)
      let context = unsafe parser.pointee.context.map { unsafe String(cString: $0) }
      let from = unsafe mark(parser.pointee.context_mark)
      return YAMLDiagnostic(
        .syntax, ProblemMessage.syntax(problem, at: place, context: context, from: from), at: place)
    }
  }

  private static func outOfMemory(at mark: YAMLMark) -> YAMLDiagnostic {
    YAMLDiagnostic(.limit, "there is not enough memory to read the text", at: mark)
  }
}

/// Builds a tree from events. What is open lies on a stack of its own, so nesting in the text costs no machine stack.
struct TreeBuilder {
  private(set) var root: YAMLNode?
  private(set) var diagnostics: [YAMLDiagnostic] = []

  private let limits: YAMLLimits
  private let depthLimit: Int
  private var open: [OpenCollection] = []
  private var anchors = Anchors()
  /// All nodes so far, with those that aliases repeated.
  private var nodes = 0
  /// The bytes of scalars that aliases repeated so far.
  private var repeatedText = 0

  init(limits: YAMLLimits) {
    self.limits = limits
    depthLimit = min(limits.depth, YAMLLimits.deepest)
  }

  /// Adds something that is wrong.
  mutating func report(_ diagnostic: YAMLDiagnostic) { diagnostics.append(diagnostic) }

  /// Adds the next event.
  ///
  /// - Throws: `.severalDocuments`, `.limit` or `.alias` if reading must stop here.
  mutating func take(_ event: Event) throws(YAMLDiagnostic) {
    switch event.kind {
    case .documentStart:
      guard root == nil else {
        throw YAMLDiagnostic(
          .severalDocuments, "a second document begins here; only one is read from a text", at: event.start)
      }
    case .alias(let name):
      try addAlias(name, at: event)
    case .scalar(let text, let isPlain, let properties):
      try count(event)
      let anchor = anchors.begin(properties.anchor)
      let scalar = resolve(text, isPlain: isPlain, tag: properties.tag, at: event.start)
      finish(.scalar(scalar), from: event.start, to: event.end, Weight(text: text.utf8.count), anchor)
    case .sequenceStart(let properties):
      try begin(isMapping: false, properties, event)
    case .mappingStart(let properties):
      try begin(isMapping: true, properties, event)
    case .collectionEnd:
      guard let collection = open.popLast() else { return }
      finish(
        collection.content, from: collection.start, to: event.end, collection.weight, collection.anchor)
    }
  }

  private mutating func begin(
    isMapping: Bool, _ properties: NodeProperties, _ event: Event
  ) throws(YAMLDiagnostic) {
    try count(event)
    guard open.count < depthLimit else {
      throw YAMLDiagnostic(
        .limit, "lists and mappings lie more than \(depthLimit) levels deep here", at: event.start)
    }
    if let tag = properties.tag, tag != CoreTag.nonSpecific,
      CoreTag(tag) != (isMapping ? .mapping : .sequence)
    {
      report(CoreTag.mismatch(tag, node: isMapping ? "a mapping" : "a list", at: event.start))
    }
    let anchor = anchors.begin(properties.anchor)
    open.append(OpenCollection(isMapping: isMapping, start: event.start, anchor: anchor))
  }

  /// Puts a finished node where it belongs: into the innermost open collection, or at the root.
  private mutating func finish(
    _ content: YAMLNode.Content, from start: YAMLMark, to end: YAMLMark, _ weight: Weight, _ anchor: Int?
  ) {
    anchors.finish(anchor, Anchors.Target(content: content, weight: weight))
    let node = YAMLNode(content: content, start: start, end: end)
    guard !open.isEmpty else {
      root = node
      return
    }
    if let duplicate = open[open.count - 1].add(node, weight) { report(duplicate) }
  }

  /// Counts a node that is written out.
  private mutating func count(_ event: Event) throws(YAMLDiagnostic) {
    guard nodes < limits.nodes else {
      throw YAMLDiagnostic(.limit, "the text holds more than \(limits.nodes) nodes", at: event.start)
    }
    nodes += 1
  }
}

extension TreeBuilder {
  /// Puts what the alias stands for in its place, once it is certain that it fits within the limits.
  private mutating func addAlias(_ name: String, at event: Event) throws(YAMLDiagnostic) {
    let written = "*\(name)"
    let problem: String
    switch anchors.lookUp(name) {
    case .target(let target):
      try count(target.weight, of: written, event)
      finish(target.content, from: event.start, to: event.end, target.weight, nil)
      return
    case .unknown:
      problem = "no node before this has the anchor of the alias \(shown(written))"
    case .unfinished:
      problem = "the alias \(shown(written)) lies inside the node that it repeats"
    }
    report(YAMLDiagnostic(.alias, problem, at: event.start))
    try count(event)
    let scalar = YAMLScalar(text: written, value: .text(written))
    finish(.scalar(scalar), from: event.start, to: event.end, Weight(text: written.utf8.count), nil)
  }

  /// Counts what an alias repeats. The sums never exceed the limits, so they cannot overflow.
  private mutating func count(
    _ weight: Weight, of alias: String, _ event: Event
  ) throws(YAMLDiagnostic) {
    func excess(_ what: String) -> YAMLDiagnostic {
      YAMLDiagnostic(.alias, "with what the alias \(shown(alias)) repeats, the text \(what)", at: event.start)
    }
    guard weight.nodes <= limits.nodes - nodes else { throw excess("holds more than \(limits.nodes) nodes") }
    guard weight.text <= limits.bytes - repeatedText else {
      throw excess("repeats more than \(limits.bytes) bytes of scalars")
    }
    guard weight.depth <= depthLimit - open.count else {
      throw excess("is more than \(depthLimit) levels deep")
    }
    nodes += weight.nodes
    repeatedText += weight.text
  }

  /// What a scalar means; if its tag asks for something that it is not, what it would mean without.
  private mutating func resolve(
    _ text: String, isPlain: Bool, tag: String?, at mark: YAMLMark
  ) -> YAMLScalar {
    do throws(NumberTooLong) {
      if let tag {
        let asked = tag == CoreTag.nonSpecific ? CoreTag.text : CoreTag(tag)
        if let value = try asked?.value(of: text) { return YAMLScalar(text: text, value: value) }
        report(CoreTag.mismatch(tag, node: shown(text), at: mark))
      }
      return YAMLScalar(text: text, value: isPlain ? try CoreSchema.value(ofPlain: text) : .text(text))
    } catch {
      report(
        YAMLDiagnostic(
          .limit,
          "this number has \(error.digits) digits; in hexadecimal or octal at most "
            + "\(NumberTooLong.limit) are read",
          at: mark))
      return YAMLScalar(text: text, value: .text(text))
    }
  }
}

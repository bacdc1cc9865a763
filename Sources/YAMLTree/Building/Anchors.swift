/// The anchors of a document and the nodes that they name.
///
/// A name may be given again; an alias means the last node before it that began with the name, so names point to numbered
/// definitions, and a definition is filled in when its node ends.
struct Anchors {
  /// A node that aliases may stand for.
  struct Target {
    let content: YAMLNode.Content
    let weight: Weight
  }

  /// What an alias finds.
  enum Lookup {
    case unknown
    /// The alias lies inside the node that it names.
    case unfinished
    case target(Target)
  }

  private var numbers: [String: Int] = [:]
  private var definitions: [Target?] = []

  /// Remembers that a node with this anchor begins, and returns the number to finish it with; nil without an anchor.
  mutating func begin(_ name: String?) -> Int? {
    guard let name else { return nil }
    numbers[name] = definitions.count
    definitions.append(nil)
    return definitions.count - 1
  }

  /// Fills in the node; does nothing for one without an anchor.
  mutating func finish(_ number: Int?, _ target: Target) {
    if let number { definitions[number] = target }
  }

  /// What an alias of this name stands for.
  func lookUp(_ name: String) -> Lookup {
    guard let number = numbers[name] else { return .unknown }
    guard let target = definitions[number] else { return .unfinished }
    return .target(target)
  }
}

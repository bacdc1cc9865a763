/// A `metadata.json` or `parameters.json` that is being made up.
struct RandomDocument: Sendable {
  /// What is wrong with the entry, not with the text.
  enum Damage: Sendable {
    /// The checksum is another than the content's.
    case checksum
    /// The compressed bytes cannot be inflated.
    case stream
  }

  /// Keys and values, each value as it stands in the text.
  private(set) var members: [(key: String, value: String)]
  /// What stands in the file instead of the members.
  var replacement: String?
  var isMissing = false
  var damage: Damage?

  init(_ members: KeyValuePairs<String, String>) {
    self.members = members.map { ($0.key, $0.value) }
  }

  /// All that is asked for, with nothing wrong in it.
  static let soundMetadata = RandomDocument(["region": #""north""#, "id": #""PB-17""#])
  /// All that is asked for, with nothing wrong in it.
  static let soundParameters = RandomDocument(["work_type": #""repair""#, "nb_fibers": "12"])

  /// Gives a key another value, or adds it.
  mutating func set(_ key: String, _ value: String) {
    if let index = members.firstIndex(where: { $0.key == key }) {
      members[index].value = value
    } else {
      members.append((key, value))
    }
  }

  /// Adds a key, whether or not it is there already.
  mutating func add(_ key: String, _ value: String) { members.append((key, value)) }

  /// Adds a key once more, with the value that it has.
  mutating func repeatKey(_ key: String) {
    if let member = members.first(where: { $0.key == key }) { members.append(member) }
  }

  mutating func remove(_ key: String) { members.removeAll { $0.key == key } }

  mutating func rename(_ key: String, to name: String) {
    if let index = members.firstIndex(where: { $0.key == key }) { members[index].key = name }
  }

  var text: String {
    replacement ?? "{" + members.map { "\"\($0.key)\": \($0.value)" }.joined(separator: ", ") + "}\n"
  }
}

internal import Findings
internal import Wording

/// The keys that a dictionary of the definition may have.
struct DictionaryGrammar<Target: Sendable>: Sendable {
  /// What is expected, as messages and tables say it: "a dictionary with min and max".
  let noun: String
  /// The keys, in the order in which documentation shows them.
  let fields: [Field<Target>]
  /// What messages call one of the keys.
  let keyNoun: String
  /// Where to look up the keys when they are too many for a message.
  let catalogue: String?
  /// How keys begin that may be used for anything; nil if there are none.
  let freePrefix: String?
  /// What editors check beside the fields; the counterpart of what `finish` checks, as far as JSON Schema can say it.
  let furtherSchema: [(String, SchemaValue)]
  /// Checks what is about several fields at once.
  let finish: @Sendable (inout Target, GivenFields, inout DiagnosticList) -> Void

  /// Which of the fields has a name.
  private let numbers: [String: Int]

  init(
    _ noun: String, keyNoun: String = "key", catalogue: String? = nil, freePrefix: String? = nil,
    _ fields: [Field<Target>], furtherSchema: [(String, SchemaValue)] = [],
    finish: @escaping @Sendable (inout Target, GivenFields, inout DiagnosticList) -> Void = { _, _, _ in }
  ) {
    self.noun = noun
    self.keyNoun = keyNoun
    self.catalogue = catalogue
    self.freePrefix = freePrefix
    self.fields = fields
    self.furtherSchema = furtherSchema
    self.finish = finish
    var numbers = [String: Int](minimumCapacity: fields.count)
    for (number, field) in fields.enumerated() {
      for name in [field.name] + field.formerNames where numbers[name] == nil { numbers[name] = number }
    }
    self.numbers = numbers
  }

  /// Reads the dictionary that stands at a place into a target, and reports everything that is wrong with it.
  ///
  /// - Returns: Whether a dictionary stands there at all.
  @discardableResult
  func read(_ place: Place, into target: inout Target, _ diagnostics: inout DiagnosticList) -> Bool {
    guard let members = place.members(expecting: noun, &diagnostics) else { return false }
    var given = GivenFields()
    for member in members {
      guard let key = member.key else { continue }
      if let number = numbers[key.value] {
        read(fields[number], member, into: &target, &given, &diagnostics)
      } else if !isFree(key.value) {
        reportUnknown(key, member, &given, &diagnostics)
      }
    }
    for field in fields {
      if field.isRequired, !given.isMeant(field.name) {
        diagnostics.add("the \(keyNoun) \"\(field.name)\" is missing", at: place.position, place.path)
      }
      check(field.condition, of: field, given, &diagnostics)
    }
    finish(&target, given, &diagnostics)
    return true
  }

  private func isFree(_ key: String) -> Bool { freePrefix.map { key.hasPrefix($0) } ?? false }

  private func read(
    _ field: Field<Target>, _ place: Place, into target: inout Target, _ given: inout GivenFields,
    _ diagnostics: inout DiagnosticList
  ) {
    // Only a former name can make the same field come twice.
    if let earlier = given[field.name]?.key, let key = place.key {
      diagnostics.add(
        "\(inQuotes(key.value)) and \(inQuotes(earlier.value)), on line \(earlier.position.line), are names of the "
          + "same \(keyNoun); keep \"\(field.name)\" only",
        at: place.namePosition, place.path)
    } else {
      let isReadable = field.read(place, &target, &diagnostics)
      given.add(place, as: field.name, isReadable: isReadable)
    }
  }

  private func reportUnknown(
    _ key: Located<String>, _ place: Place, _ given: inout GivenFields, _ diagnostics: inout DiagnosticList
  ) {
    let names = fields.map(\.name)
    let hint: String
    if let likely = nearestWord(to: key.value, in: names) {
      given.addMisspelt(likely)
      hint = "did you mean \"\(likely)\"?"
    } else {
      hint = catalogue ?? "known here: \(listed(names, limit: .max, conjunction: "and"))"
    }
    diagnostics.add("unknown \(keyNoun) \(inQuotes(key.value)); \(hint)", at: key.position, place.path)
  }

  private func check(
    _ condition: FieldCondition?, of field: Field<Target>, _ given: GivenFields,
    _ diagnostics: inout DiagnosticList
  ) {
    guard let condition, let place = given[field.name] else { return }
    let admitted = listed(condition.values)
    if let other = given[condition.key] {
      // What cannot be read is reported already; whether the condition holds is then anyone's guess.
      guard given.isReadable(condition.key), let value = other.text, !condition.values.contains(value) else {
        return
      }
      diagnostics.add(
        "\"\(field.name)\" is only for \(condition.key) \(admitted), but \(condition.key) is \(value)",
        at: place.namePosition, place.path)
    } else if !condition.holdsWithoutKey, !given.isMeant(condition.key) {
      diagnostics.add(
        "\"\(field.name)\" needs the key \"\(condition.key)\" beside it, set to \(admitted)",
        at: place.namePosition, place.path)
    }
  }
}

/// Which fields of a dictionary stand in the file.
struct GivenFields {
  private var places: [String: Place] = [:]
  private var unreadable: Set<String> = []
  private var misspelt: Set<String> = []

  /// The value of a field, readable or not; nil if the field is not there.
  subscript(_ name: String) -> Place? { places[name] }

  /// Whether the field is there with a value that could be read.
  func isReadable(_ name: String) -> Bool { places[name] != nil && !unreadable.contains(name) }

  /// Whether the field is there, or was meant by a misspelt key, which is reported already.
  func isMeant(_ name: String) -> Bool { places[name] != nil || misspelt.contains(name) }

  mutating func add(_ place: Place, as name: String, isReadable: Bool) {
    places[name] = place
    if !isReadable { unreadable.insert(name) }
  }

  mutating func addMisspelt(_ name: String) { misspelt.insert(name) }
}

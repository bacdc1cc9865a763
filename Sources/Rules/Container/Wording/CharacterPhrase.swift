import Wording

/// "U+200B (zero width space)": how messages name a character that does not show.
func characterPhrase(_ scalar: Unicode.Scalar) -> String {
  let digits = String(scalar.value, radix: 16, uppercase: true)
  let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  guard let name = controlNames[scalar] ?? scalar.properties.name?.lowercased() else { return code }
  return "\(code) (\(name))"
}

/// What people call the control characters that they know; Unicode gives them no names.
private let controlNames: [Unicode.Scalar: String] = [
  "\0": "NUL", "\t": "tab", "\n": "line feed", "\r": "carriage return", "\u{1b}": "escape",
  "\u{7f}": "delete",
]

/// The first few of some characters by their codes and names, and how many more there are.
func characterList(_ scalars: [Unicode.Scalar]) -> String {
  let limit = 8
  let phrases = scalars.prefix(limit).map(characterPhrase)
  guard scalars.count > limit else { return listed(phrases, limit: limit, conjunction: "and") }
  return phrases.joined(separator: ", ") + " and \(scalars.count - limit) more"
}

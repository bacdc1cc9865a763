import ExampleArchives
import TestSupport

/// An archive of random work orders, whose names and keys are drawn from a few that are hard to write in YAML.
struct RandomArchive {
  private(set) var archive = SampleArchive()
  private var generator: SplitMix64
  private let groups: [String]
  private let keys: [String]

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
    let groupCount = Int.random(in: 1...8, using: &generator)
    groups = Self.names.shuffled(using: &generator).prefix(groupCount).map { $0 }
    keys = Self.names.shuffled(using: &generator).prefix(5).map { $0 } + ["a\nb", "tab\t", "\u{0}"]
    for workOrder in 1...Int.random(in: 1...12, using: &generator) { addWorkOrder("WO_\(workOrder)") }
  }

  private static let names = [
    "meter", "box", "box-2", "box-2-3", "PM-ferme-apres", "no", "Null", "1.0", "~", " leading", "trailing ",
    "#", "a #b",
    "a: b", "it's", "say \"hi\"", "back\\slash", "[x]", "{x}", "- a", "&a", "*a", "!t", "%d", "@x", "`x`",
    "?", ":",
    "a,b", "<<", "=", "---", "...", "'", "\"", "caf\u{e9}", "cafe\u{301}", "\u{202e}rtl", "\u{200b}",
    "\u{feff}bom",
    "\u{2028}", "日本", "😀", "\u{e0001}", "x\u{600}", "line\nbreak", "\u{1b}[31m",
    String(repeating: "long", count: 60),
    String(repeating: "4k", count: 2_048), "IMG_2034", "-", "--", "-5", "5", "12:30", "0x1F", "y",
  ]

  private mutating func addWorkOrder(_ name: String) {
    var taken: Set<[UInt8]> = []
    for _ in 0..<Int.random(in: 0...10, using: &generator) {
      var stem = groups.randomElement(using: &generator) ?? ""
      if Bool.random(using: &generator) { stem += "-\(Int.random(in: 0...4, using: &generator))" }
      let fileName =
        stem + (["", ".jpg", ".JPG", ".png", ".heic", ".txt"].randomElement(using: &generator) ?? "")
      // A name that stands twice would damage the archive's structure.
      if taken.insert(Array(fileName.utf8)).inserted { archive.add("\(name)/\(fileName)") }
    }
    for document in ["metadata.json", "parameters.json"] where Int.random(in: 0..<5, using: &generator) > 0 {
      archive.add("\(name)/\(document)", json(depth: 0))
    }
  }

  private mutating func json(depth: Int) -> String {
    let kind = depth == 0 ? 7 : Int.random(in: 0...(depth < 5 ? 7 : 5), using: &generator)
    switch kind {
    case 0: return "null"
    case 1: return ["true", "false"].randomElement(using: &generator) ?? ""
    case 2:
      return ["0", "-7", "144", "2.50", "1e3", "-0.5E-2", "99999999999999999999999"]
        .randomElement(using: &generator) ?? ""
    case 3: return "[]"
    case 4, 5: return quoted(keys.randomElement(using: &generator) ?? "")
    default:
      let members = (0..<Int.random(in: 0...5, using: &generator)).map { _ in
        "\(quoted(keys.randomElement(using: &generator) ?? "")): \(json(depth: depth + 1))"
      }
      return "{\(members.joined(separator: ", "))}"
    }
  }

  private func quoted(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case _ where scalar.value < 0x20:
        result += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(result)\""
  }
}

internal import ExampleArchives
internal import Findings
internal import Rules

/// An input that a fuzzer starts from.
struct Seed {
  /// What the bytes are; the name of the folder.
  enum Kind: String {
    case zip, json, yaml, images, deflate
  }

  /// The largest archive that is taken, in bytes. Short inputs are mutated faster, and what they show is easier to see.
  static let largestArchive = 32 << 10

  let kind: Kind
  /// The file's name, one of its kind.
  let name: String
  let bytes: [UInt8]

  init(_ kind: Kind, _ name: String, _ bytes: [UInt8]) {
    self.kind = kind
    self.name = name
    self.bytes = bytes
  }

  /// All seeds that need no files from elsewhere.
  static func all() -> [Seed] {
    ofFixtures() + RuleCatalogue.descriptions.flatMap(of) + ofContainers() + ofHostileArchives()
      + ofImages() + ofJSON() + ofStreams()
  }

  private static func ofFixtures() -> [Seed] {
    FixtureFile.all().compactMap { file in
      if file.name.hasSuffix(".zip") { return Seed(.zip, "fixture-\(file.name)", file.bytes) }
      if file.name.hasSuffix(".yaml") { return Seed(.yaml, "fixture-\(file.name)", file.bytes) }
      return nil
    }
  }

  /// The archives, the documents in them and the definitions of a rule's two examples.
  private static func of(_ rule: RuleDescription) -> [Seed] {
    var seeds: [Seed] = []
    for (kind, example) in [("good", rule.goodExample), ("bad", rule.badExample)] {
      let name = "\(rule.id)-\(kind)"
      if let definition = example.definition {
        seeds.append(Seed(.yaml, "\(name).yaml", Array(definition.utf8)))
      }
      for (number, archive) in example.archives.enumerated() {
        seeds.append(Seed(.zip, "\(name)-\(number).zip", archive.bytes()))
        for (position, entry) in archive.entries.enumerated() where entry.name.hasSuffix(".json") {
          guard case .text(let text) = entry.content else { continue }
          seeds.append(Seed(.json, "\(name)-\(number)-\(position).json", Array(text.utf8)))
        }
      }
    }
    return seeds
  }

  /// The hostile archives, as far as they are short.
  private static func ofHostileArchives() -> [Seed] {
    HostileArchive.all.compactMap { archive in
      let bytes = archive.bytes()
      return bytes.count <= largestArchive ? Seed(.zip, "hostile-\(archive.name).zip", bytes) : nil
    }
  }

  private static func ofImages() -> [Seed] {
    (0..<4 as Range<UInt8>).flatMap { number in
      let image = SampleImage.tiny(seed: number)
      return [
        Seed(.images, "tiny-\(number).jpg", image.jpeg()), Seed(.images, "tiny-\(number).png", image.png()),
      ]
    }
  }
}

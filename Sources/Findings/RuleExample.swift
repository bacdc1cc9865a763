/// A small run that shows a rule at work: archives written as listings, a definition, and the findings to expect.
/// The tests build and lint every example; `batchlint explain` prints it.
public struct RuleExample: Sendable {
  /// One archive of the example.
  public struct Archive: Sendable {
    /// The archive's file name.
    public let name: String
    /// Its entries, in the order in which they lie in it.
    public let entries: [Entry]
    /// What is done to the archive's bytes after it was written properly.
    public let damage: [Damage]

    /// One archive of the example.
    public init(_ name: String, _ entries: [Entry], damage: [Damage] = []) {
      self.name = name
      self.entries = entries
      self.damage = damage
    }
  }

  /// One entry of an example's archive.
  public struct Entry: Sendable {
    /// What the entry holds.
    public enum Content: Sendable, Hashable {
      /// A small valid JPEG image; equal seeds give equal bytes.
      case jpeg(seed: UInt8)
      /// A small valid PNG image; equal seeds give equal bytes.
      case png(seed: UInt8)
      /// A text, in UTF-8.
      case text(String)
      /// Any bytes.
      case bytes([UInt8])
      /// So many bytes, the first of them a JPEG image's.
      case jpegOfSize(Int)
      /// A directory entry, without content.
      case folder
    }

    /// Something special in how an entry is written.
    public enum Trait: Sendable, Hashable {
      /// Its sizes and its checksum stand in a data descriptor behind the content; the descriptor begins with a signature.
      case dataDescriptor
      /// Its local header has these bytes for extra fields.
      case localExtraFields([UInt8])
      /// Its record in the directory has these bytes for extra fields.
      case directoryExtraFields([UInt8])
      /// The file's type and permissions are these, as Unix has them.
      case mode(UInt16)
      /// The name's bytes are not the name in UTF-8, or say other things of it; the name is what batchlint reads.
      case nameBytes([UInt8], isMarkedAsUTF8: Bool)
    }

    /// The whole name, with `/`; a folder's ends with one.
    public let name: String
    /// What it holds.
    public let content: Content
    /// What is special in how it is written.
    public private(set) var traits: [Trait]
    /// One entry of an example's archive.
    public init(_ name: String, _ content: Content) {
      self.name = name
      self.content = content
      traits = []
    }

    /// The entry, written in a special way.
    public func with(_ trait: Trait) -> Entry {
      var entry = self
      entry.traits.append(trait)
      return entry
    }

    /// A photo: a small valid JPEG image, or PNG if the name ends so. Different names give different bytes.
    public static func image(_ name: String) -> Entry {
      var hash: UInt8 = 7
      for byte in name.utf8 { hash = hash &* 31 &+ byte }
      return Entry(name, name.hasSuffix(".png") ? .png(seed: hash) : .jpeg(seed: hash))
    }

    /// A text file.
    public static func text(_ name: String, _ text: String) -> Entry { Entry(name, .text(text)) }

    /// A directory entry; the name ends with `/`.
    public static func folder(_ name: String) -> Entry { Entry(name, .folder) }

    /// A symbolic link.
    public static func link(_ name: String, to target: String) -> Entry {
      Entry(name, .bytes(Array(target.utf8))).with(.mode(0o120777))
    }
  }

  /// Something that happened to an archive's bytes.
  public enum Damage: Sendable, Hashable {
    /// So many bytes at the end are lost.
    case cutShort(by: Int)
    /// Bytes are replaced from an offset on; a negative offset counts from the end.
    case overwritten(at: Int, with: [UInt8])
    /// Bytes are put in before the byte at an offset; a negative offset counts from the end.
    case inserted(at: Int, [UInt8])
    /// Bytes are put behind the end.
    case appended([UInt8])
    /// The archive, which has no comment yet, is given one.
    case comment([UInt8])
  }

  /// A finding that the example must give.
  public struct Expectation: Sendable, Hashable {
    /// The archive it is in; nil is the first one.
    public let archive: String?
    /// The name of the entry it is at, if it is at one.
    public let entry: String?
    /// The whole message.
    public let message: String

    /// A finding that the example must give.
    public init(archive: String? = nil, at entry: String? = nil, _ message: String) {
      self.archive = archive
      self.entry = entry
      self.message = message
    }
  }

  /// The application definition's text; nil is a run without one.
  public let definition: String?
  /// The archives, in the order in which they are linted.
  public let archives: [Archive]
  /// The findings of the rule, in the order of the report; empty in a good example.
  public let findings: [Expectation]

  /// A small run of one archive.
  public init(
    definition: String? = nil, _ entries: [Entry], damage: [Damage] = [], findings: [Expectation] = []
  ) {
    self.init(
      definition: definition, archives: [Archive("batch.zip", entries, damage: damage)], findings: findings)
  }

  /// A small run of several archives.
  public init(definition: String? = nil, archives: [Archive], findings: [Expectation] = []) {
    self.definition = definition
    self.archives = archives
    self.findings = findings
  }
}

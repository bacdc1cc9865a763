/// A bound on how much of an archive is admitted, read or reported. The definition's section `limits` sets it, and the option `--limit`.
///
/// The list below is the only place that knows the limits: the grammar, the editor schema, the reference and the help are made from it.
public struct Limit: Hashable, Sendable {
  /// The key in the definition and the name on the command line: `entry_bytes`.
  public let name: String
  /// What the values are: "a number of bytes".
  let noun: String
  /// The value if no other one is set.
  public let standard: Int
  /// The values that can be set.
  public let range: ClosedRange<Int>
  /// What is bounded, in one line.
  public let summary: String

  private init(
    _ name: String, _ standard: Int, in range: ClosedRange<Int>, noun: String = "a whole number",
    _ summary: String
  ) {
    self.name = name
    self.noun = noun
    self.standard = standard
    self.range = range
    self.summary = summary
  }

  private static let bytes = "a number of bytes"

  // MARK: What is admitted

  /// How many entries an archive may have.
  public static let entries = Limit(
    "entries", 10_000_000, in: 1...999_999_999,
    "The most entries of an archive. The work orders of one that has more are not checked.")

  /// How many bytes of content one entry may have, as the directory declares them.
  public static let entryBytes = Limit(
    "entry_bytes", 17_179_869_184, in: 1...999_999_999_999_999, noun: bytes,
    "The most bytes of content of one entry, as the directory declares them.")

  /// How many bytes of content all entries of an archive may have together, as the directory declares them.
  public static let totalBytes = Limit(
    "total_bytes", 1_099_511_627_776, in: 1...999_999_999_999_999, noun: bytes,
    "The most bytes of content of all entries of an archive together, as the directory declares them.")

  /// How many times as many bytes of content as of data an entry or archive may have.
  public static let ratio = Limit(
    "ratio", 100, in: 1...999_999,
    "How many times as many bytes an entry, or a whole archive, may unpack to as it takes up; counted only beyond `ratio_floor_bytes`."
  )

  /// Up to how many bytes of content the ratio does not count.
  public static let ratioFloorBytes = Limit(
    "ratio_floor_bytes", 67_108_864, in: 0...999_999_999_999_999, noun: bytes,
    "Up to so many bytes of content, any `ratio` is admitted: little that packs well does no harm.")

  /// How many bytes the whole name of an entry may have.
  public static let nameBytes = Limit(
    "name_bytes", 4_096, in: 1...999_999, noun: bytes, "The most bytes of the whole name of an entry.")

  // MARK: What is read

  /// How many bytes a document may have that the definition sets no bound of its own.
  public static let documentBytes = Limit(
    "document_bytes", 1_048_576, in: 1...999_999_999, noun: bytes,
    "The most bytes of a `metadata.json` or `parameters.json`, where its section sets no `max_bytes`. Larger ones are not read."
  )

  /// How deep the values of a document may nest.
  public static let nesting = Limit(
    "nesting", 128, in: 1...999_999,
    "How many levels deep the dictionaries and lists of a document may nest. Deeper ones are not read to their end."
  )

  // MARK: What is reported

  /// How many findings of one archive are reported one by one.
  public static let findings = Limit(
    "findings", 20_000, in: 0...999_999_999,
    "The most findings of one archive that are reported one by one. Counts and verdicts are exact in any case."
  )

  /// All limits, in the order in which documentation shows them.
  public static let all = [
    entries, entryBytes, totalBytes, ratio, ratioFloorBytes, nameBytes, documentBytes, nesting, findings,
  ]
}

extension Limit {
  /// What can be set, in words: "a whole number from 1 to 999_999".
  public var phrase: String { shape.noun }

  /// The standard value as it is written in a definition: `10_000_000`.
  public var standardText: String { GroupedNumber.text(standard) }

  /// The value that a text stands for, digits alone or grouped by three with underlines; nil if it is none that can be set.
  public func value(of text: String) -> Int? {
    let isPlain =
      !text.isEmpty && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    return (isPlain ? Int(text) : GroupedNumber.value(of: text)).flatMap { range.contains($0) ? $0 : nil }
  }

  /// What may stand in a definition.
  var shape: Shape<Int> { .groupedNumber(noun, range) }
}

public import Findings

/// An archive in the directory `Fixtures`: a sound one, or one with a mistake that people really make.
///
/// No two fixtures share a work order or a photo, so that all can be linted in one run.
public struct Fixture: Sendable {
  /// What linting the archive with the fixtures' definition gives.
  public enum Outcome: Sendable, Hashable {
    /// No findings.
    case clean
    /// Findings of these rules and of no others.
    case findings([RuleID])
  }

  /// The archive's file name.
  public let name: String
  /// What happened to it, in a sentence or two.
  public let story: String
  /// What linting it gives.
  public let outcome: Outcome
  /// The rules that find something besides when all contents are read.
  public let deepFindings: [RuleID]
  private let makeBytes: @Sendable () -> [UInt8]

  init(
    _ name: String, _ story: String, _ outcome: Outcome, deepFindings: [RuleID] = [],
    bytes: @escaping @Sendable () -> [UInt8]
  ) {
    self.name = name
    self.story = story
    self.outcome = outcome
    self.deepFindings = deepFindings
    makeBytes = bytes
  }

  /// A fixture in which some rules find something.
  init(
    _ name: String, _ story: String, finds rules: RuleID..., entries: @escaping @Sendable () -> [ZipEntry]
  ) {
    self.init(name, story, .findings(rules)) { ZipWriter.archive(of: entries()) }
  }

  /// A fixture in which something is found only when all contents are read.
  init(
    _ name: String, _ story: String, findsWhenDeep rules: RuleID...,
    entries: @escaping @Sendable () -> [ZipEntry]
  ) {
    self.init(name, story, .clean, deepFindings: rules) { ZipWriter.archive(of: entries()) }
  }

  /// The archive; the same bytes at every call.
  public func bytes() -> [UInt8] { makeBytes() }

  /// All fixtures, the sound one first.
  public static let all = [valid] + layout + images + order + documents + [cutShort]

  /// The work orders of a small sound archive.
  static let valid = Fixture("valid.zip", "Nothing: three work orders as they should be.", .clean) {
    ZipWriter.archive(of: validWorkOrders.flatMap { $0.entries(photoSize: .large) })
  }

  private static let validWorkOrders = [
    WorkOrder(
      "WO_123456",
      photos: [
        "PM-ferme-apres-10.jpg": .cabinet, "box-2-3.jpg": .spliceBox, "box-2.jpg": .spliceBox,
        "meter-0.jpg": .meter, "splice_box-1.jpg": .spliceBox, "splice_box-2.jpg": .spliceBox,
      ]),
    WorkOrder(
      "WO_789123",
      photos: [
        "IdPlate3-12.png": .plate, "PM-ouvert-avant-2.JPG": .openCabinet, "meter-1.jpeg": .meter,
        "splice_box.jpg": .spliceBox,
      ]),
    WorkOrder("FTTH-2026-0042", photos: ["meter-7.png": .meter, "splice_box-10.jpg": .spliceBox]),
  ]

  private static let cutShort = Fixture(
    "cut-short.zip",
    "The upload broke off: the last part of the archive is missing, and with it the list of entries.",
    .findings(["truncated-archive"])
  ) {
    let whole = ZipWriter.archive(of: WorkOrder("WO_241001").entries() + WorkOrder("WO_241002").entries())
    return Array(whole.prefix(whole.count * 2 / 3))
  }
}

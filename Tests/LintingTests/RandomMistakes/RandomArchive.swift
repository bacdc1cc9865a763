import ExampleArchives
import Findings
import TestSupport

/// An archive that is made up of sound work orders, into which mistakes are put. What linting it must give is known from the mistakes.
struct RandomArchive: Sendable {
  /// What only one mistake may change, because two would change each other's findings.
  enum Part: Hashable, Sendable {
    /// What lies at the root: an extra folder around all, or photos beside the work orders.
    case root
    /// The folder that the Mac's archiver adds.
    case macFolder
    /// The id of the first work order, which mistakes in work orders leave as it is.
    case firstName
    /// Names with backslashes, which are reported together.
    case backslashes
    /// Names in old code pages, which are reported together.
    case undeclaredNames
    case endRecord
  }

  /// The archive's number in the run; the first one, 0, is always sound.
  let number: Int
  var workOrders: [RandomWorkOrder]
  /// What lies beside the work orders.
  var others: [ZipEntry] = []
  /// What lies outside of everything, even of an extra folder around all work orders.
  var outside: [ZipEntry] = []
  /// The extra folder around all work orders, with a `/`.
  var wrapper = ""
  /// How many entries too many the end record counts.
  var miscount: UInt16 = 0
  /// Puts something else in the place of the finished bytes.
  var ruin: (@Sendable ([UInt8]) -> [UInt8])?

  /// The mistakes that were put in, by name.
  private(set) var mistakes: [String] = []
  /// What linting the archive must give: how many findings by rule.
  private(set) var findings: [RuleID: Int] = [:]

  private var taken: Set<Part> = []
  /// Decides the order of the entries; nil leaves them work order by work order.
  private var orderSeed: UInt64?

  /// The file's name.
  var name: String { "batch-\(number).zip" }

  /// The definition that the archives are linted with. libzip is not asked: its opinion counts only where nothing else is wrong with the records, so
  /// what comes of one mistake would depend on the others.
  static let definition = """
    schema_version: 1
    application: {name: random, version: "1"}
    task_groups:
      - {name: meter, required: true, images: {max: 3}}
      - {name: splice_box, required: true}
      - {name: cabinet, images: {min: 2}}
      - box
      - box-2
      - plate
    images: {formats: [jpg, jpeg, png], max_bytes: 64}
    rules: {libzip-disagreement: off}
    metadata:
      max_bytes: 600
      keys:
        region: {type: text, required: true, enum: [north, south]}
        id: {type: text, pattern: '^PB-[0-9]+$'}
    parameters:
      max_bytes: 600
      keys:
        work_type: {type: text, required: true, enum: [install, repair]}
        nb_fibers: {type: integer, required: true, minimum: 1, maximum: 144}
        cable_m: {type: number, minimum: 0}
        indoor: boolean
    """

  /// A sound archive of one to four work orders. No id and no content of a photo occurs in an archive of another number.
  private init(sound number: Int, _ random: inout SplitMix64) {
    self.number = number
    workOrders = (0..<Int.random(in: 1...4, using: &random)).map { index in
      RandomWorkOrder(
        "WO_\(number)_\(index)", isNamed: index == 0, content: Self.firstContent(number, index), &random)
    }
    if Int.random(in: 0..<4, using: &random) == 0 { orderSeed = random.next() }
  }

  /// The archive with a number, with up to six of these mistakes, or ruined; the same at every call.
  init(number: Int, mistakes: [Mistake], ruins: [Mistake]) {
    var random = SplitMix64(seed: UInt64(number))
    self.init(sound: number, &random)
    guard number > 0 else { return }
    if !ruins.isEmpty, Int.random(in: 0..<20, using: &random) == 0 {
      put(ruins[Int.random(in: ruins.indices, using: &random)], &random)
      return
    }
    let count = Int.random(in: 0...6, using: &random)
    while self.mistakes.count < count {
      put(mistakes[Int.random(in: mistakes.indices, using: &random)], &random)
    }
  }

  /// The number of the first photo's content in a work order; at most five work orders of an archive have 256 numbers each.
  static func firstContent(_ archive: Int, _ workOrder: Int) -> UInt32 {
    UInt32(archive * 5 + workOrder) * 256
  }

  /// Puts a mistake in, if there is room for it.
  private mutating func put(_ mistake: Mistake, _ random: inout SplitMix64) {
    guard mistake.put(&self, &random) else { return }
    mistakes.append(mistake.name)
    findings.merge(mistake.findings, uniquingKeysWith: +)
  }

  /// Claims parts for one mistake alone; false if another has one of them.
  mutating func take(_ parts: [Part]) -> Bool {
    guard parts.allSatisfy({ !taken.contains($0) }) else { return false }
    taken.formUnion(parts)
    return true
  }

  /// A name for something that lies beside the work orders.
  func freshName(_ stem: String, _ ending: String = "") -> String { "\(stem)-\(others.count)\(ending)" }

  /// The archive as somebody sends it the next time: some work orders are gone, there are new mistakes, and its entries lie in another order.
  func edited(_ random: inout SplitMix64) -> RandomArchive {
    var result = shuffled(seed: random.next())
    if result.workOrders.count > 1, Bool.random(using: &random) { result.workOrders.remove(at: 1) }
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      result.put(Mistake.all[Int.random(in: Mistake.all.indices, using: &random)], &random)
    }
    return result
  }

  // MARK: Writing

  /// The archive's bytes.
  func bytes() -> [UInt8] {
    var entries = others + workOrders.flatMap { $0.zipEntries() }
    if !wrapper.isEmpty {
      for index in entries.indices { entries[index].name.insert(contentsOf: wrapper.utf8, at: 0) }
    }
    entries += outside
    if let orderSeed {
      var random = SplitMix64(seed: orderSeed)
      entries.shuffle(using: &random)
    }
    var writer = ZipWriter(to: MemorySink())
    for entry in entries { writer.add(entry) }
    let bytes = writer.finish { records in
      records.end.entryCount += miscount
      records.end.entriesOnDisk += miscount
    }.bytes
    return ruin?(bytes) ?? bytes
  }

  /// The archive with its entries in another order.
  func shuffled(seed: UInt64) -> RandomArchive {
    var result = self
    result.orderSeed = seed
    return result
  }
}

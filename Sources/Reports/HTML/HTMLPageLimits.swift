/// How much one page lists, and what is left of it. Up to here browsers stay quick: Chromium shows a page with 2,000 findings and the images of
/// their work orders (2.4 MB) in half a second, and filters it in a quarter of one. What is beyond is counted, and the page says so.
struct HTMLPageLimits {
  /// The most findings and failures.
  static let findings = 2_000
  /// The most photos in processing orders.
  static let images = 10_000
  /// The most archives with a section of their own although nothing was found in them.
  static let cleanArchives = 500
  /// The most bytes of the listing; long names can fill it before anything else does. It may be exceeded by one item.
  static let bytes = 8 << 20

  private var listedFindings = 0
  private var listedImages = 0
  private var listedCleanArchives = 0

  /// Whether there is room for anything more on a page of so many bytes.
  func hasRoom(at bytes: Int) -> Bool { listedFindings < Self.findings && bytes < Self.bytes }

  /// Whether there is room for a finding or a failure on a page of so many bytes; if so, it is taken.
  mutating func takeFinding(at bytes: Int) -> Bool {
    guard hasRoom(at: bytes) else { return false }
    listedFindings += 1
    return true
  }

  /// Whether there is room for a processing order; if so, it is taken. Half of the bytes are kept for findings.
  mutating func takeImages(_ count: Int, at bytes: Int) -> Bool {
    // A work order without images takes room on the page, too.
    guard listedImages + max(1, count) <= Self.images, bytes < Self.bytes / 2 else { return false }
    listedImages += max(1, count)
    return true
  }

  /// Whether there is room for an archive in which nothing was found; if so, it is taken.
  mutating func takeCleanArchive(at bytes: Int) -> Bool {
    guard listedCleanArchives < Self.cleanArchives, bytes < Self.bytes / 2 else { return false }
    listedCleanArchives += 1
    return true
  }
}

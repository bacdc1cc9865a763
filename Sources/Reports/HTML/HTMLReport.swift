public import Linting
import Markup
public import Outputs

extension ReportFormat {
  /// For whoever sends the batch and reads no logs.
  static let html = ReportFormat(
    "html", "for dispatchers: one page to open in a browser, print or send on", canShowPhotos: true
  ) {
    (output, settings) in
    HTMLReport(to: output, showsPhotos: settings.showsPhotos, tasks: settings.tasks)
  }
}

/// The report as one page that needs nothing else: no network, no other file, and no script to be read.
///
/// The verdict stands on top, but is known last. So the listing of the archives is kept in memory until the end: at most
/// `HTMLPageLimits.bytes` of it, since a longer page would be of no use to its reader either, and `HTMLPhotoAlbum.bytes` of photos. Nothing
/// else grows with the findings.
public struct HTMLReport: ReportWriter {
  private let output: any Output
  private var header: RunHeader?
  private var listing = HTMLListing(nil)
  private var tally = HTMLTally()
  /// Nil if photos are not shown.
  private var album: HTMLPhotoAlbum?

  /// A page that goes to an output, and finishes it.
  ///
  /// - Parameters:
  ///   - showsPhotos: whether photos are shown, small, where the report says what is in the archive.
  ///   - tasks: how many tasks may make them small at once.
  public init(to output: any Output, showsPhotos: Bool = false, tasks: Int = 1) {
    self.output = output
    album = showsPhotos ? HTMLPhotoAlbum(tasks: tasks) : nil
  }

  /// Nothing is written before the end.
  public mutating func begin(_ header: RunHeader) {
    self.header = header
    listing = HTMLListing(header)
  }

  /// Lists an archive, as far as there is room.
  public mutating func add(_ archive: ArchiveReport) async throws {
    tally.count(archive)
    let photos = listing.hasRoom ? try await album?.photos(of: archive) : nil
    listing.add(archive, photos ?? HTMLPhotos())
  }

  /// Writes the page, and finishes the output.
  public mutating func end(_ summary: RunSummary) throws(OutputError) {
    listing.addRun(summary.findings, summary.runFailures)
    let page = HTMLPage(
      header: header, summary: summary, tally: tally, listing: listing, isFullOfPhotos: album?.isFull ?? false
    )
    var writer = HTMLWriter()
    page.write(to: &writer)
    try output.write(writer.bytes.span)
    try output.finish()
  }
}

/// What the page counts as archives come, beside the totals that the run gives it in the end.
struct HTMLTally {
  /// Work orders that must be corrected.
  private(set) var invalidWorkOrders = 0
  /// Archives that must be corrected.
  private(set) var invalidArchives = 0
  /// Archives of which not everything was checked.
  private(set) var incompleteArchives = 0

  mutating func count(_ archive: ArchiveReport) {
    invalidWorkOrders += archive.workOrderVerdicts.count { $0 == .invalid }
    if archive.verdict == .invalid { invalidArchives += 1 }
    if archive.status != .complete { incompleteArchives += 1 }
  }
}

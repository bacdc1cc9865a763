import Batch
import Findings
import Linting
import Markup
import Wording

/// The page's listing of archives, as it comes: each with its findings and work orders, until the page is full.
struct HTMLListing {
  var writer = HTMLWriter()
  /// The rules that the page explains.
  let explainedRules: Set<RuleID>
  /// The names of the definition's task groups.
  let taskGroups: [String]
  /// The definition's path; nil if there is none.
  let application: String?
  /// What was counted but not listed.
  private(set) var omitted = Omissions()
  private var limits = HTMLPageLimits()
  private var archives = 0
  /// What is shown of the photos of the archive that is being listed.
  private(set) var photos = HTMLPhotos()
  /// How many bytes of the listing are photos.
  private var photoBytes = 0

  struct Omissions {
    var cleanArchives = 0
    var otherArchives = 0
    var findings = 0
    var failures = 0
  }

  init(_ header: RunHeader?) {
    explainedRules = Set(header?.rules.map(\.description.id) ?? [])
    taskGroups = header?.taskGroups ?? []
    application = header?.application?.path
  }

  /// Lists an archive, or counts it if the page is full.
  mutating func add(_ archive: ArchiveReport, _ photos: HTMLPhotos) {
    archives += 1
    self.photos = photos
    let isClean = archive.totals.findings == 0 && archive.failures.isEmpty && archive.status == .complete
    guard isClean ? limits.takeCleanArchive(at: size) : limits.hasRoom(at: size) else {
      if isClean { omitted.cleanArchives += 1 } else { omitted.otherArchives += 1 }
      omitted.findings += archive.totals.findings
      omitted.failures += archive.failures.count
      return
    }
    let id = "archive-\(archives)"
    writer.begin(.section, .id(id), .class("archive"), .labelled(by: "\(id)-name"))
    heading(of: archive, id: id)
    list(archive.failures)
    content(of: archive, id: id)
    writer.end()
  }

  /// Lists what concerns the run as a whole.
  mutating func addRun(_ findings: [Finding], _ failures: [Failure]) {
    guard !findings.isEmpty || !failures.isEmpty else { return }
    writer.begin(.section, .id("run"), .class("archive"), .labelled(by: "run-name"))
    writer.element(.h3, .id("run-name"), text: "The run itself")
    list(failures, isWithPath: true)
    let shown = take(findings[...])
    list(shown, inArchive: nil)
    tellRest(findings.count - shown.count)
    writer.end()
  }

  /// As many of the findings as there is room for.
  mutating func take(_ findings: ArraySlice<Finding>) -> ArraySlice<Finding> {
    var count = 0
    while count < findings.count, limits.takeFinding(at: size) { count += 1 }
    omitted.findings += findings.count - count
    return findings.prefix(count)
  }

  /// Whether there is room for an archive with findings.
  var hasRoom: Bool { limits.hasRoom(at: size) }

  /// Writes images in their processing order. The photos among them have room of their own.
  mutating func processingOrder(_ images: Range<Int>, of batch: Batch) {
    writer.processingOrder(images, of: batch, taskGroups: taskGroups, photos)
    photoBytes += batch.images[images].reduce(0) { $0 + (photos[$1.entry]?.size ?? 0) }
  }

  /// Whether there is room for a processing order of so many images; if so, it is taken.
  mutating func takeImages(_ count: Int) -> Bool { limits.takeImages(count, at: size) }

  /// Says that findings at this place are not listed.
  mutating func tellRest(_ count: Int) {
    guard count > 0 else { return }
    remark("\(counted(count, "more finding")) here \(count == 1 ? "is" : "are") counted but not listed.")
  }

  /// A remark of the page about itself.
  mutating func remark(_ text: String) { writer.element(.p, .class("remark"), text: text) }

  private var size: Int { writer.bytes.count - photoBytes }

  private mutating func heading(of archive: ArchiveReport, id: String) {
    writer.element(.h3, .id("\(id)-name")) { writer in
      writer.badge(archive.verdict)
      writer.text(" ")
      writer.name(archive.path)
    }
    let extent =
      switch archive.status {
      case .complete: archive.totals.contentPhrase
      case .partial: "\(archive.totals.contentPhrase); not everything could be checked"
      case .unreadable: "could not be read"
      }
    let findings = archive.totals.findingsPhrase ?? "nothing found"
    writer.element(
      .p, .class("extent"), text: archive.status == .unreadable ? extent : "\(extent): \(findings)")
  }

  /// Lists what could not be checked.
  private mutating func list(_ failures: [Failure], isWithPath: Bool = false) {
    var count = 0
    while count < failures.count, limits.takeFinding(at: size) { count += 1 }
    if count > 0 {
      writer.begin(.ul, .class("failures"))
      for failure in failures.prefix(count) {
        writer.element(.li) { writer in
          writer.element(.strong, text: "Not checked: ")
          for name in [isWithPath ? failure.path : nil, failure.entry?.name] {
            guard let name else { continue }
            writer.name(name)
            writer.text(": ")
          }
          writer.text(failure.message)
        }
      }
      writer.end()
    }
    let rest = failures.count - count
    omitted.failures += rest
    if rest > 0 { remark("\(counted(rest, "more failure")) here \(rest == 1 ? "is" : "are") not listed.") }
  }
}

import Batch
import Findings
import NameForms
import Wording
import ZipArchive

/// The same photo occurs twice in a run.
struct DuplicateImage: AcrossArchivesRule {
  static let description = RuleDescription(
    id: "duplicate-image", family: .images, scope: .run, severity: .note,
    summary: "Two photos of a run have the same content.",
    rationale: """
      The same photo under two names is usually a mistake: one of the two should show something else, or belongs to another work order. \
      Photos are the same if CRC-32 and size, as the archive records them, are equal; that they differ all the same is \
      possible, but hardly happens by chance.
      """,
    remedy: "Check which of the two places the photo belongs to.",
    goodExample: RuleExample([.image("WO_1/meter-0.jpg"), .image("WO_2/meter-0.jpg")]),
    badExample: RuleExample(
      archives: [
        .init(
          "monday.zip",
          [.init("WO_1/meter-0.jpg", .jpeg(seed: 1)), .init("WO_1/meter-1.jpg", .jpeg(seed: 1))]),
        .init("tuesday.zip", [.init("WO_2/meter-0.jpg", .jpeg(seed: 1))]),
      ],
      findings: [
        .init(
          archive: "monday.zip", at: "WO_1/meter-1.jpg",
          #"the photo has the same content as "WO_1/meter-0.jpg""#),
        .init(
          archive: "tuesday.zip", at: "WO_2/meter-0.jpg",
          #"the photo has the same content as "WO_1/meter-0.jpg" in the archive "monday.zip""#),
      ]))

  init(options: RuleOptions) {}

  func preview(_ archive: ArchiveSubject) -> any Sendable { PhotoIndex(of: archive) }

  func makeChecker() -> any AcrossArchivesChecker { Checker() }

  /// Remembers the photos of a run. Only fingerprints are kept, and the names of those photos that an archive was the first to show.
  private struct Checker: AcrossArchivesChecker {
    /// All photos so far, each content once.
    private var known = PhotoIndex()
    private var paths: [String] = []
    private var names = NameStore()
    /// The archive that was checked last. Its names are copied only when another one follows it, which is rare.
    private var last: (archive: ArchiveSubject, firstPhoto: Int)?

    mutating func check(
      _ archive: ArchiveSubject, _ preview: any Sendable, into findings: inout FindingCollector
    ) {
      guard let index = preview as? PhotoIndex else { preconditionFailure("another rule's preview is shown") }
      keepNamesOfLastArchive()
      last = (archive, known.photos.count)
      let current = UInt32(truncatingIfNeeded: paths.count)
      paths.append(archive.path)
      if current == 0 {
        known = index
        for repetition in index.repetitions {
          report(repetition.position, known.photos[repetition.photo], in: archive, current, into: &findings)
        }
      } else {
        compare(index, of: archive, current, into: &findings)
      }
    }

    /// Looks the photos of a further archive up among those that are known, in their order.
    private mutating func compare(
      _ index: PhotoIndex, of archive: ArchiveSubject, _ current: UInt32,
      into findings: inout FindingCollector
    ) {
      let entered = known.enter(index.photos, archive: current)
      func report(_ position: Int, _ original: PhotoIndex.Entered) {
        self.report(position, known.photos[original.number], in: archive, current, into: &findings)
      }
      var repetitions = index.repetitions[...]
      func reportRepetitions(before position: Int) {
        while let next = repetitions.first, next.position < position {
          report(next.position, entered[next.photo])
          repetitions.removeFirst()
        }
      }
      for (photo, original) in zip(index.photos, entered) where !original.isNew {
        reportRepetitions(before: Int(photo.position))
        report(Int(photo.position), original)
      }
      reportRepetitions(before: .max)
    }

    private func report(
      _ position: Int, _ original: PhotoIndex.Photo, in archive: ArchiveSubject, _ current: UInt32,
      into findings: inout FindingCollector
    ) {
      findings.add(
        "the photo has the same content as \(text(original, in: archive, current))",
        at: archive.location(
          ofEntry: archive.batch.images[position].entry, workOrder: archive.batch.workOrder(ofImage: position)
        ))
    }

    private func text(_ photo: PhotoIndex.Photo, in archive: ArchiveSubject, _ current: UInt32) -> String {
      if photo.archive == current {
        return quoted(archive.entries.name(of: archive.batch.images[Int(photo.position)].entry))
      }
      return "\(quoted(names.text(Int(photo.position)))) in the archive \(quoted(paths[Int(photo.archive)]))"
    }

    private mutating func keepNamesOfLastArchive() {
      guard let last else { return }
      let entries = last.archive.entries
      for number in last.firstPhoto..<known.photos.count {
        let entry = last.archive.batch.images[Int(known.photos[number].position)].entry
        known.renumber(number, to: names.count)
        names.append(entries.nameStorage[entries.nameRange(of: entry)])
      }
    }
  }
}

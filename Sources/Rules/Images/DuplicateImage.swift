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

  func makeChecker() -> any AcrossArchivesChecker { Checker() }

  /// Remembers each content and where it was first seen.
  private struct Checker: AcrossArchivesChecker {
    private struct Photo {
      let size: UInt64
      let crc32: UInt32
      /// The index of the archive that it was first seen in.
      let archive: UInt32
      /// The entry's index for the archive at hand, and the number of the entry's name in `names` for those before it.
      var place: UInt32
    }

    private var photos: [Photo] = []
    private var table = NameTable()
    private var paths: [String] = []
    private var names = NameStore()
    /// The archive that was checked last. Its names are copied only when another one follows it, which is rare.
    private var last: (archive: ArchiveSubject, firstPhoto: Int)?

    mutating func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
      keepNamesOfLastArchive()
      last = (archive, photos.count)
      let current = UInt32(truncatingIfNeeded: paths.count)
      paths.append(archive.path)
      let batch = archive.batch
      let entries = archive.entries
      for (index, workOrder) in batch.workOrders.enumerated() {
        for position in workOrder.images {
          let image = batch.images[position]
          let entry = entries[image.entry]
          // Nothing is known of an encrypted photo's content; its CRC-32 may be left out (APPNOTE appendix E).
          guard entry.size > 0, !entry.isEncrypted else { continue }
          if photos.isEmpty { makeRoom(for: batch.images.count) }
          let photo = Photo(
            size: entry.size, crc32: entry.crc32, archive: current,
            place: UInt32(truncatingIfNeeded: image.entry))
          guard let known = remember(photo) else { continue }
          findings.add(
            "the photo has the same content as \(text(known, in: archive, current))",
            at: archive.location(ofEntry: image.entry, workOrder: index))
        }
      }
    }

    /// Growing step by step costs more than the search itself when there are very many photos.
    private mutating func makeRoom(for count: Int) {
      photos.reserveCapacity(count)
      table = NameTable(capacity: count)
    }

    /// Remembers a photo, or gives the earlier one with the same content.
    private mutating func remember(_ photo: Photo) -> Photo? {
      var hasher = Hasher()
      hasher.combine(photo.size)
      hasher.combine(photo.crc32)
      let hash = UInt32(truncatingIfNeeded: hasher.finalize())
      if let known = table.find(
        hash, where: { photos[$0].crc32 == photo.crc32 && photos[$0].size == photo.size })
      {
        return photos[known]
      }
      table.insert(hash, number: photos.count)
      photos.append(photo)
      return nil
    }

    private func text(_ photo: Photo, in archive: ArchiveSubject, _ current: UInt32) -> String {
      if photo.archive == current { return quoted(archive.entries.name(of: Int(photo.place))) }
      return "\(quoted(names.text(Int(photo.place)))) in the archive \(quoted(paths[Int(photo.archive)]))"
    }

    private mutating func keepNamesOfLastArchive() {
      guard let last else { return }
      let entries = last.archive.entries
      for index in last.firstPhoto..<photos.count {
        let name = entries.nameStorage[entries.nameRange(of: Int(photos[index].place))]
        photos[index].place = UInt32(truncatingIfNeeded: names.count)
        names.append(name)
      }
    }
  }
}

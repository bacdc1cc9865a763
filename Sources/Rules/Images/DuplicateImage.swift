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

      func hasContent(of other: Photo) -> Bool { crc32 == other.crc32 && size == other.size }

      /// The upper half of a product is spread well by any odd multiplier, and by one that nobody knows also for contents that were made up.
      func hash(_ multiplier: UInt64) -> UInt32 {
        UInt32(truncatingIfNeeded: (UInt64(crc32) | size << 32) &* multiplier >> 32)
      }
    }

    private let multiplier = UInt64.random(in: 0...(.max)) | 1
    /// Keeps the visits to the table from being optimised away.
    private var visited: UInt32 = 0

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
      if photos.isEmpty { makeRoom(for: archive.batch.images.count) }
      var block: [Candidate] = []
      block.reserveCapacity(Self.blockLength)
      for (index, workOrder) in archive.batch.workOrders.enumerated() {
        for position in workOrder.images {
          let entry = archive.batch.images[position].entry
          guard let digest = archive.entries.contentDigest(of: entry) else { continue }
          let photo = Photo(
            size: digest.size, crc32: digest.crc32, archive: current, place: UInt32(truncatingIfNeeded: entry))
          block.append(Candidate(photo: photo, hash: photo.hash(multiplier), workOrder: index))
          if block.count == Self.blockLength { check(&block, in: archive, into: &findings) }
        }
      }
      check(&block, in: archive, into: &findings)
    }

    /// A photo of the archive at hand that may be known.
    private struct Candidate {
      let photo: Photo
      let hash: UInt32
      let workOrder: Int
    }

    /// How many photos are looked up together: the table's slots for all of them are fetched at the same time.
    private static let blockLength = 64

    private mutating func check(
      _ block: inout [Candidate], in archive: ArchiveSubject, into findings: inout FindingCollector
    ) {
      for candidate in block { visited &+= table.visit(candidate.hash) }
      for candidate in block {
        let photo = candidate.photo
        guard let known = find(candidate) else { continue }
        findings.add(
          "the photo has the same content as \(text(known, in: archive, photo.archive))",
          at: archive.location(ofEntry: Int(photo.place), workOrder: candidate.workOrder))
      }
      block.removeAll(keepingCapacity: true)
    }

    /// Growing step by step costs more than the search itself when there are very many photos.
    private mutating func makeRoom(for count: Int) {
      photos.reserveCapacity(count)
      table = NameTable(capacity: count)
    }

    /// The earlier photo with the same content; otherwise nil, and this one is remembered.
    private mutating func find(_ candidate: Candidate) -> Photo? {
      let known = table.find(candidate.hash, orInsert: photos.count) {
        photos[$0].hasContent(of: candidate.photo)
      }
      if let known { return photos[known] }
      photos.append(candidate.photo)
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

import ByteSources
import ExampleArchives
import TestSupport
import Testing

@testable import ZipArchive

/// Archives whose records are wrong in one place each, and the problem that each gives.
@Suite struct StructuralProblemTests {
  private static let photo = ZipEntry(
    "W/meter-1.jpg", ZipContent(stored: [0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
  private static let note = ZipEntry(
    "W/metadata.json", ZipContent(deflated: Array(#"{"a": "aaaaaaaaaaaaaaaaaaaa"}"#.utf8)))
  private static let sound = ZipWriter.archive(of: [photo, note])

  private func audit(_ bytes: [UInt8]) async throws -> ZipArchive {
    try await ZipArchive.audit(MemoryByteSource(bytes))
  }

  @Test func aSoundArchiveHasNone() async throws {
    let archive = try await audit(Self.sound)
    #expect(archive.problems == [])
    #expect(archive.extent == .whole)
    #expect(archive.entries.count == 2)
    #expect(archive.entries[0].leadingBytes.hasPrefix([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3, 4]))
    #expect(archive.entries[1].leadingBytes.count == 0, "the bytes in the file are compressed")
  }

  @Test func nothingAtAll() async throws {
    let archive = try await audit([])
    #expect(archive.problems == [.end(.emptyFile)])
    #expect(archive.extent == .none)
  }

  @Test func anArchiveWithoutEntries() async throws {
    let archive = try await audit(ZipWriter.archive(of: []))
    #expect(archive.problems == [])
    #expect(archive.extent == .whole)
    #expect(archive.entries.count == 0)
  }

  @Test func otherFiles() async throws {
    let archive = try await audit(Array("%PDF-1.7 and more".utf8))
    guard case .end(.noEndRecord(false, let leading)) = archive.problems.first?.kind else {
      Issue.record("\(archive.problems)")
      return
    }
    #expect(leading.hasPrefix(Array("%PDF".utf8)))
    #expect(archive.extent == .none)
  }

  @Test func cutShortAnywhereTheDirectoryIsGone() async throws {
    for length in 4..<Self.sound.count {
      let archive = try await audit(Array(Self.sound[..<length]))
      guard case .end(.noEndRecord(true, _)) = archive.problems.first?.kind else {
        Issue.record("cut to \(length) bytes: \(archive.problems)")
        continue
      }
      #expect(archive.problems.count == 1)
      #expect(archive.entries.count == 0)
    }
  }

  @Test func aPrefixMovesAllOffsets() async throws {
    let prefix = Array("#!/bin/sh\n".utf8)
    let archive = try await audit(prefix + Self.sound)
    #expect(archive.problems == [.layout(.unadjustedPrefix(length: 10), at: 0)])
    #expect(archive.entries[0].localHeaderOffset == UInt64(prefix.count))
    var buffer: [UInt8] = []
    var reader = ContentReader(archive, entries: [archive.entries[1]])
    try reader.read(0, into: &buffer)
    #expect(buffer == Array(#"{"a": "aaaaaaaaaaaaaaaaaaaa"}"#.utf8))
  }

  @Test func aCommentThatHoldsAnEndRecord() async throws {
    let inner = ZipWriter.archive(of: [])
    let bytes = ZipWriter.archive(of: [Self.photo], comment: inner + [0])
    let archive = try await audit(bytes)
    let end = UInt64(bytes.count - 23 - 22)
    #expect(archive.problems == [.end(.secondEndRecord(countingOffset: end), at: end + 22)])
    #expect(archive.entries.count == 1)
  }

  @Test func anArchiveStoredInTheArchive() async throws {
    let inner = ZipEntry("W/inner.zip", ZipContent(stored: Self.sound))
    let archive = try await audit(ZipWriter.archive(of: [inner]))
    #expect(archive.problems == [])
    #expect(archive.entries.count == 1)
    var buffer: [UInt8] = []
    var reader = ContentReader(archive, entries: [archive.entries[0]])
    try reader.read(0, into: &buffer)
    #expect(buffer == Self.sound, "libzip never sees the inner end record")
  }

  @Test func severalDisks() async throws {
    var writer = ZipWriter(to: MemorySink())
    writer.add(Self.photo)
    let bytes = writer.finish(adjusting: { $0.end.disk = 1 }).bytes
    let archive = try await audit(bytes)
    #expect(
      archive.problems == [
        .end(.severalDisks(field: .thisDisk, value: 1), at: UInt64(bytes.count - 22))
      ])
  }

  @Test func aDirectoryThatIsElsewhere() async throws {
    var writer = ZipWriter(to: MemorySink())
    writer.add(Self.photo)
    let size = UInt64(46 + Self.photo.name.count)
    let bytes = writer.finish(adjusting: { $0.end.directoryOffset = 3_000_000 }).bytes
    let archive = try await audit(bytes)
    #expect(
      archive.problems == [
        .end(
          .directoryElsewhere(declared: 3_000_000, found: UInt64(bytes.count - 22) - size),
          at: UInt64(bytes.count - 22))
      ])
    #expect(archive.entries.count == 1)
  }

  @Test func aCountThatIsWrong() async throws {
    var writer = ZipWriter(to: MemorySink())
    writer.add(Self.photo)
    let bytes = writer.finish(adjusting: {
      $0.end.entryCount = 2
      $0.end.entriesOnDisk = 2
    }).bytes
    let archive = try await audit(bytes)
    #expect(
      archive.problems == [
        .end(
          .entryCountDiffers(declared: 2, found: 1, isModulo: false), at: UInt64(bytes.count - 22))
      ])
    #expect(archive.entries.count == 1)
  }

  @Test func aRecordThatIsNotOne() async throws {
    var broken = Self.note
    broken.adjustCentralHeader = { $0.signature = 0 }
    let bytes = ZipWriter.archive(of: [Self.photo, broken])
    let archive = try await audit(bytes)
    let second = UInt64(bytes.count - 22 - 46 - broken.name.count)
    #expect(
      archive.problems == [
        .end(.brokenDirectory(after: 1), at: second),
        .end(
          .entryCountDiffers(declared: 2, found: 1, isModulo: false), at: UInt64(bytes.count - 22)),
      ])
    #expect(archive.extent == .directoryBroken)
    #expect(archive.entries.count == 1, "what stands before the break is kept")
  }

  @Test func aLocalHeaderThatIsNotThere() async throws {
    var broken = Self.note
    broken.adjustCentralHeader = { $0.localHeaderOffset += 1 }
    let archive = try await audit(ZipWriter.archive(of: [Self.photo, broken]))
    let offset = UInt64(30 + Self.photo.name.count + 8 + 1)
    #expect(archive.problems == [.entry(.noLocalHeader, of: 1, at: offset)])
    #expect(archive.extent == .someEntriesUnplaced)
    let error = #expect(throws: ContentError.self) {
      var buffer: [UInt8] = []
      var reader = ContentReader(archive, entries: [archive.entries[1]])
      try reader.read(0, into: &buffer)
    }
    #expect(error?.kind == .unplaced)
  }

  @Test func aLocalHeaderWithAnotherName() async throws {
    var broken = Self.photo
    broken.adjustLocalHeader = { $0.name = Array("W/metre-1.jpg".utf8) }
    let archive = try await audit(ZipWriter.archive(of: [broken, Self.note]))
    #expect(
      archive.problems == [
        .entry(.localNameDiffers(localName: Array("W/metre-1.jpg".utf8)), of: 0, at: 0)
      ])
  }

  @Test func aLocalHeaderWithAnotherMethod() async throws {
    var broken = Self.photo
    broken.adjustLocalHeader = { $0.method = 8 }
    let archive = try await audit(ZipWriter.archive(of: [broken]))
    #expect(
      archive.problems == [
        .entry(.localFieldDiffers(.method, central: 0, local: 8), of: 0, at: 0)
      ])
  }

  @Test func dataBeyondTheDirectory() async throws {
    var broken = Self.photo
    broken.adjustCentralHeader = {
      $0.compressedSize = 1000
      $0.size = 1000
    }
    broken.adjustLocalHeader = {
      $0.compressedSize = 1000
      $0.size = 1000
    }
    let archive = try await audit(ZipWriter.archive(of: [broken]))
    let data = UInt64(30 + Self.photo.name.count)
    #expect(
      archive.problems == [
        .layout(
          .dataBeyondDirectory(end: data + 1000, directoryStart: data + 8), entry: 0, at: data)
      ])
  }

  @Test func dataThatOverlapsTheNextEntry() async throws {
    var broken = Self.photo
    broken.adjustCentralHeader = {
      $0.compressedSize += 5
      $0.size += 5
    }
    broken.adjustLocalHeader = {
      $0.compressedSize += 5
      $0.size += 5
    }
    let archive = try await audit(ZipWriter.archive(of: [broken, Self.note]))
    let end = UInt64(30 + Self.photo.name.count + 8)
    #expect(
      archive.problems == [
        .layout(.overlap(end: end + 5, next: 1, nextOffset: end), entry: 0, at: end)
      ])
  }

  @Test func twoRecordsForOneLocalHeader() async throws {
    var writer = ZipWriter(to: MemorySink())
    writer.add(Self.photo)
    writer.list(Self.photo.centralHeader(localHeaderOffset: 0))
    let archive = try await audit(writer.finish().bytes)
    #expect(archive.problems == [.layout(.sharedHeader(other: 0), entry: 1, at: 0)])
  }

  @Test func aZip64FieldThatIsMissing() async throws {
    var broken = Self.photo
    broken.adjustCentralHeader = {
      $0.size = 0xffff_ffff
      $0.versionNeeded = 45
    }
    let archive = try await audit(ZipWriter.archive(of: [broken]))
    #expect(
      archive.problems == [.entry(.noZip64Field(.central), of: 0, at: UInt64(30 + Self.photo.name.count + 8))]
    )
  }

  @Test(arguments: [false, true], DataDescriptorForm.allCases)
  func zip64AndDataDescriptorsAreFollowed(_ isZip64: Bool, _ descriptor: DataDescriptorForm) async throws {
    var entry = Self.note
    entry.forcesZip64 = isZip64
    entry.dataDescriptor = descriptor
    var writer = ZipWriter(to: MemorySink())
    writer.add(entry)
    writer.add(Self.photo)
    let archive = try await audit(writer.finish(forcingZip64: isZip64).bytes)
    #expect(archive.problems == [])
    #expect(archive.entries[0].size == 29)
    var buffer: [UInt8] = []
    var reader = ContentReader(archive, entries: [archive.entries[0]])
    try reader.read(0, into: &buffer)
    #expect(buffer == Array(#"{"a": "aaaaaaaaaaaaaaaaaaaa"}"#.utf8))
  }

  /// Whatever the bytes say, the audit ends, and every entry can be asked for its content.
  @Test func anyByteMayBeAnything() async throws {
    var random = SplitMix64(seed: 1)
    var buffer: [UInt8] = []
    for _ in 0..<3000 {
      var bytes = Self.sound
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let archive = try await audit(bytes)
      let entries = (0..<archive.entries.count).map { archive.entries[$0] }.filter { $0.size < 1 << 20 }
      guard !entries.isEmpty else { continue }
      var reader = ContentReader(archive, entries: entries)
      for position in entries.indices { try? reader.read(position, into: &buffer) }
    }
  }
}

import ByteSources
import ExampleArchives
import TestSupport
import Testing

@testable import ZipArchive

/// Which archives libzip is asked about as a matter of course: those whose records leave it something to interpret.
@Suite struct SecondOpinionNeedTests {
  private static let photo = ZipEntry("W/meter-1.jpg", ZipContent(stored: [0xff, 0xd8, 0xff, 0xe0]))
  private static let note = ZipEntry(
    "W/metadata.json", ZipContent(deflated: Array(#"{"a": "aaaaaaaaaa"}"#.utf8)))

  private func audit(_ bytes: [UInt8]) async throws -> ZipArchive {
    try await ZipArchive.audit(MemoryByteSource(bytes))
  }

  private func isWorth(_ photo: ZipEntry) async throws -> Bool {
    try await audit(ZipWriter.archive(of: [Self.note, photo])).isWorthSecondOpinion
  }

  @Test func notWhatMostToolsWrite() async throws {
    #expect(try await !isWorth(Self.photo))
    var entry = Self.note
    entry.dataDescriptor = .signed
    #expect(try await !isWorth(entry), "with a data descriptor")
    entry = Self.photo
    entry.centralExtra = [0x55, 0x54, 5, 0, 3, 1, 2, 3, 4]
    #expect(try await !isWorth(entry), "with a time of Unix")
    #expect(
      try await !audit(ZipWriter.archive(of: [Self.photo], comment: Array("Tour 7".utf8)))
        .isWorthSecondOpinion)
    #expect(try await !audit(ZipWriter.archive(of: [])).isWorthSecondOpinion)
  }

  /// What is odd about an entry, and the entry.
  private static let odd: [(String, ZipEntry)] = {
    func changed(_ what: String, _ change: (inout ZipEntry) -> Void) -> (String, ZipEntry) {
      var entry = photo
      change(&entry)
      return (what, entry)
    }
    return [
      changed("sizes in zip64's field") { $0.forcesZip64 = true },
      changed("a name in UTF-8") { $0 = ZipEntry("W/Zähler-1.jpg", $0.content) },
      changed("a name in who knows what") { $0.name[2] = 0x84 },
      changed("a name that ends early for C") { $0.name[4] = 0 },
      changed("a comment") { $0.comment = Array("north".utf8) },
      changed("encryption") { $0.flags = 1 },
      changed("a method of its own") { $0.adjustCentralHeader = { $0.method = 12 } },
      changed("a name in another field") { $0.centralExtra = [0x75, 0x70, 6, 0, 1, 0, 0, 0, 0, 0x61] },
      changed("fields that break off") { $0.centralExtra = [0x55, 0x54, 9, 0, 3] },
      changed("bytes behind the fields") { $0.centralExtra = [0x55, 0x54, 0, 0, 3] },
      changed("a problem") { $0.adjustLocalHeader = { $0.crc32 ^= 1 } },
    ]
  }()

  @Test(arguments: odd.indices)
  func whatLeavesSomethingToInterpret(_ number: Int) async throws {
    let (what, entry) = Self.odd[number]
    #expect(try await isWorth(entry), "\(what)")
  }

  @Test func anEndThatIsOdd() async throws {
    let sound = ZipWriter.archive(of: [Self.photo])
    #expect(try await audit([0] + sound).isWorthSecondOpinion, "offsets that count from elsewhere")
    #expect(try await audit(sound + [0]).isWorthSecondOpinion, "something behind the end")
    #expect(try await audit(ZipWriter.archive(of: [Self.photo], comment: sound)).isWorthSecondOpinion)
    var writer = ZipWriter(to: MemorySink())
    writer.add(Self.photo)
    #expect(try await audit(writer.finish(forcingZip64: true).bytes).isWorthSecondOpinion)
  }

  /// Where libzip is not asked it would have had nothing to say, whichever byte of the records is another.
  @Test func libzipHasNothingToSayWhereItIsNotAsked() async throws {
    var entry = Self.photo
    entry.centralExtra = [0x55, 0x54, 5, 0, 3, 1, 2, 3, 4]
    let sound = ZipWriter.archive(of: [Self.note, entry], comment: [1, 2])
    let directory = Int(try await audit(sound).directoryStart)
    var (asked, passedOver) = (0, 0)
    for position in directory..<sound.count {
      for value: UInt8 in [0, 1, 2, 8, 0x2f, 0x7f, 0x80, 0xff] {
        var bytes = sound
        bytes[position] = value
        let archive = try await audit(bytes)
        if archive.isWorthSecondOpinion {
          asked += 1
        } else {
          passedOver += 1
          #expect(try await archive.secondOpinion(tasks: 1) == [], "byte \(position) is \(value)")
        }
      }
    }
    #expect(asked > 200 && passedOver > 200)
  }
}

import ExampleArchives
import Foundation
import Testing

/// What other programs make of the archives.
@Suite struct ZipReadersTests {
  /// Archives that every reader must accept.
  enum Sample: String, CaseIterable {
    case everyForm, zip64EndRecords, prefixAndComment, manyEntries

    var bytes: [UInt8] {
      switch self {
      case .everyForm:
        return ZipWriter.archive(of: Self.forms)
      case .zip64EndRecords:
        var writer = ZipWriter(to: MemorySink())
        for entry in Self.forms { writer.add(entry) }
        return writer.finish(forcingZip64: true).bytes
      case .prefixAndComment:
        var writer = ZipWriter(to: MemorySink())
        writer.write(raw: Array("#!/bin/sh\n".utf8))
        for entry in Self.forms { writer.add(entry) }
        return writer.finish(comment: Array("made by hand".utf8)).bytes
      case .manyEntries:
        return Self.largeArchive
      }
    }

    var count: Int { self == .manyEntries ? 65_536 : Self.forms.count }

    static let largeArchive = ZipWriter.archive(of: (0..<65_536).map { ZipEntry("\($0)", .empty) })

    /// Stored and deflated, each with every form of data descriptor and with and without zip64; and a folder.
    static let forms: [ZipEntry] = {
      let text = Array(String(repeating: "Work order, ordre de travail, Arbeitsauftrag. ", count: 40).utf8)
      var entries = [ZipEntry.directory("d/")]
      for (method, content) in [
        ("stored", ZipContent(stored: text)), ("deflated", ZipContent(deflated: text)),
      ] {
        for form in DataDescriptorForm.allCases {
          for isZip64 in [false, true] {
            var entry = ZipEntry("d/\(method) \(form) \(isZip64) ÿ", content)
            entry.dataDescriptor = form
            entry.forcesZip64 = isZip64
            entries.append(entry)
          }
        }
      }
      entries.append(ZipEntry("d/empty", ZipContent(deflated: [])))
      return entries
    }()
  }

  @Test(.enabled(if: Judge.unzip.isInstalled, "unzip is not installed"), arguments: Sample.allCases)
  func unzipTests(_ sample: Sample) throws {
    try withTemporaryFile("batch.zip", sample.bytes) { path in
      let result = try Judge.unzip.run(["-tqq", path])
      #expect(result == Judge.Verdict(status: 0, output: "", errors: ""))
    }
  }

  @Test(.enabled(if: Judge.sevenZip.isInstalled, "7z is not installed"), arguments: Sample.allCases)
  func sevenZipTests(_ sample: Sample) throws {
    try withTemporaryFile("batch.zip", sample.bytes) { path in
      let result = try Judge.sevenZip.run(["t", path])
      #expect(result.status == 0)
      #expect(result.output.contains("Everything is Ok"))
      // Of bytes before the first entry 7z says so, rightly.
      let isOffset = result.output.contains("Warning: The archive is open with offset")
      #expect(isOffset == (sample == .prefixAndComment))
      #expect(result.output.contains("Warning") == isOffset)
    }
  }

  @Test(.enabled(if: Judge.bsdtar.isInstalled, "bsdtar is not installed"), arguments: Sample.allCases)
  func bsdtarLists(_ sample: Sample) throws {
    try withTemporaryFile("batch.zip", sample.bytes) { path in
      let result = try Judge.bsdtar.run(["-tf", path])
      #expect(result.status == 0)
      #expect(result.output.split(separator: "\n").count == sample.count)
      #expect(result.errors == "")
    }
  }

  /// Python reads every content against its checksum and sees what was asked for in every field.
  @Test(.enabled(if: Judge.python.isInstalled, "python3 is not installed")) func pythonSeesTheFields() throws
  {
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      assert archive.testzip() is None
      print(archive.comment.decode())
      for e in archive.infolist():
          print(e.filename, e.compress_type, e.file_size, len(archive.read(e)), hex(e.flag_bits), e.create_system,
                oct(e.external_attr >> 16), e.date_time, e.extra.hex(), e.comment.decode(), sep="|")
      """
    var stored = ZipEntry("plain.txt", ZipContent(stored: Array("hello".utf8)))
    stored.comment = Array("note".utf8)
    stored.centralExtra = [0xfe, 0xca, 1, 0, 7]
    // The 24th of March 2026, 14:05:58.
    stored.modified = DOSTime(date: 46 << 9 | 3 << 5 | 24, time: 14 << 11 | 5 << 5 | 29)
    var deflated = ZipEntry("Straße.txt", ZipContent(deflated: [UInt8](repeating: 65, count: 100_000)))
    deflated.dataDescriptor = .signed
    deflated.unixMode = 0o100600
    let entries = [stored, deflated, .directory("d/")]
    try withTemporaryFile("batch.zip", ZipWriter.archive(of: entries, comment: Array("all".utf8))) { path in
      let result = try Judge.python.run(["-c", script, path])
      #expect(result.errors == "")
      #expect(
        result.output == """
          all
          plain.txt|0|5|5|0x0|3|0o100644|(2026, 3, 24, 14, 5, 58)|feca010007|note
          Straße.txt|8|100000|100000|0x808|3|0o100600|(1980, 1, 1, 0, 0, 0)||
          d/|0|0|0|0x0|3|0o40755|(1980, 1, 1, 0, 0, 0)||

          """)
    }
  }

  /// Of the large archive only the directory is read: its entries are empty.
  @Test(.enabled(if: Judge.python.isInstalled, "python3 is not installed"), arguments: Sample.allCases)
  func pythonTests(_ sample: Sample) throws {
    let script = """
      import sys, zipfile
      archive = zipfile.ZipFile(sys.argv[1])
      count = len(archive.infolist())
      print(count, archive.testzip() if count < 100 else "unread")
      """
    try withTemporaryFile("batch.zip", sample.bytes) { path in
      let result = try Judge.python.run(["-c", script, path])
      let contents = sample == .manyEntries ? "unread" : "None"
      #expect(result == Judge.Verdict(status: 0, output: "\(sample.count) \(contents)\n", errors: ""))
    }
  }
}

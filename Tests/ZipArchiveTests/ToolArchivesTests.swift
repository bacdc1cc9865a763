import ByteSources
import TestSupport
import Testing

@testable import ZipArchive

/// Archives of ordinary tools: the same folder, zipped by each, gives the same entries with the same contents.
@Suite struct ToolArchivesTests {
  static let files: [(name: String, content: [UInt8])] = [
    ("WO_1/metadata.json", Array(#"{"region": "north"}"#.utf8)),
    ("WO_1/meter-1.jpg", [0xff, 0xd8, 0xff, 0xe0] + Array(repeating: 7, count: 3000)),
    ("WO_1/meter-2.jpg", [0xff, 0xd8, 0xff, 0xe1, 1, 2, 3]),
    ("WO_2/parameters.json", Array((0..<400).map { "{\"key\($0)\": \($0)}" }.joined().utf8)),
    ("WO_2/Zähler-1.png", [0x89, 0x50, 0x4e, 0x47]),
    ("WO_2/empty.jpg", []),
  ]

  /// How each tool zips the folders `WO_1` and `WO_2` of the working directory into `batch.zip`.
  static let tools: [(tool: String, arguments: [String])] = [
    ("zip", ["-q", "-r", "batch.zip", "WO_1", "WO_2"]),
    ("zip", ["-q", "-0", "-D", "-r", "batch.zip", "WO_1", "WO_2"]),
    ("zip", ["-q", "-fz", "-r", "batch.zip", "WO_1", "WO_2"]),
    ("7z", ["a", "-bd", "-tzip", "batch.zip", "WO_1", "WO_2"]),
    ("python3", ["-m", "zipfile", "-c", "batch.zip", "WO_1", "WO_2"]),
    ("bsdtar", ["-a", "-cf", "batch.zip", "WO_1", "WO_2"]),
    ("jar", ["-cMf", "batch.zip", "WO_1", "WO_2"]),
    // Writes to a pipe, hence with data descriptors.
    ("sh", ["-c", "zip -q -r - WO_1 WO_2 | cat > batch.zip"]),
    ("sh", ["-c", "bsdtar --format zip -cf - WO_1 WO_2 | cat > batch.zip"]),
  ]

  /// What these tools do that is odd, and hurts no reader: `zip -fz` asks for zip64 without the version that knows it, and bsdtar fills its last
  /// block with zeros when it writes to a pipe.
  private static let quirks: Set<StructuralProblem.Kind> = [
    .entry(.versionTooLow(declared: 10, needed: 45, feature: .zip64)),
    .entry(.localFieldDiffers(.versionNeeded, central: 10, local: 45)),
    .end(.trailingBytes(count: 7005, areZero: true)),
  ]

  @Test(
    arguments: tools.indices.filter { number in
      let (tool, arguments) = tools[number]
      let needed = tool == "sh" ? String(arguments[1].prefix { $0 != " " }) : tool
      return Tool.exists(needed)
    })
  func everyToolGivesTheSame(_ number: Int) async throws {
    let (tool, arguments) = Self.tools[number]
    let folder = try ScratchFolder()
    for file in Self.files { try folder.write(file.content, to: file.name) }
    let result = try #require(Tool(tool)).run(
      arguments, in: folder.path, environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.status == 0, "\(result.errorText)")

    let archive = try await ZipArchive.audit(FileByteSource(path: folder.file("batch.zip")))
    #expect(Set(archive.problems.map(\.kind)).subtracting(Self.quirks) == [])
    #expect(archive.extent == .whole)
    let files = (0..<archive.entries.count).map { archive.entries[$0] }.filter { !$0.isDirectory }
    var reader = ContentReader(archive, entries: files)
    var contents: [String: [UInt8]] = [:]
    var buffer: [UInt8] = []
    for (position, entry) in files.enumerated() {
      try reader.read(position, into: &buffer)
      contents[archive.entries.name(of: entry.index)] = buffer
    }
    #expect(contents == Dictionary(uniqueKeysWithValues: Self.files.map { ($0.name, $0.content) }))
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func moreEntriesThanSixteenBitsCount() async throws {
    let folder = try ScratchFolder()
    _ = try Tool.python(
      """
      import zipfile
      with zipfile.ZipFile('many.zip', 'w') as z:
          for i in range(70000): z.writestr(f'WO_{i // 10}/meter-{i}.jpg', str(i))
      """, in: folder.path)
    let archive = try await ZipArchive.audit(FileByteSource(path: folder.file("many.zip")), tasks: 2)
    #expect(archive.problems == [])
    #expect(archive.entries.count == 70000)
    #expect(archive.entries.name(of: 69999) == "WO_6999/meter-69999.jpg")
    let wanted = [0, 35000, 69999].map { archive.entries[$0] }
    var reader = ContentReader(archive, entries: wanted)
    var buffer: [UInt8] = []
    for (position, entry) in wanted.enumerated() {
      try reader.read(position, into: &buffer)
      #expect(buffer == Array(String(entry.index).utf8))
    }
  }

  /// Entries beyond 4 GiB: the file is sparse, so it takes no room.
  @Test(.enabled(if: Tool.exists("python3")))
  func offsetsAboveFourGigabytesAreFollowed() async throws {
    let folder = try ScratchFolder()
    _ = try Tool.python(
      """
      import zipfile
      class Far(object):
          # Moves everything that zipfile writes 5 GiB to the back: an archive with something large before it.
          def __init__(self, f): self.f = f
          def write(self, b): return self.f.write(b)
          def tell(self): return self.f.tell()
          def seek(self, p, w=0): return self.f.seek(p, w)
          def flush(self): self.f.flush()
          def read(self, *a): return self.f.read(*a)
          def seekable(self): return True
      with open('far.zip', 'wb') as f:
          f.seek(5 << 30)
          with zipfile.ZipFile(Far(f), 'w', zipfile.ZIP_DEFLATED) as z:
              z.writestr('WO_1/metadata.json', '{"a": 1}' * 50)
      """, in: folder.path)
    let source = try FileByteSource(path: folder.file("far.zip"))
    #expect(source.size > 5 << 30)
    let archive = try await ZipArchive.audit(source)
    #expect(
      archive.problems == [
        .layout(.adjustedPrefix(length: 5 << 30, leadingBytes: LeadingBytes(zeros: 15)), at: 0),
        .entry(.localFieldDiffers(.versionNeeded, central: 45, local: 20), of: 0, at: 5 << 30),
      ])
    #expect(archive.entries.count == 1)
    var reader = ContentReader(archive, entries: [archive.entries[0]])
    var buffer: [UInt8] = []
    try reader.read(0, into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == String(repeating: #"{"a": 1}"#, count: 50))
  }

  /// Names without bit 11: CP437 as the format says, unless the bytes are UTF-8 or an Info-ZIP field says otherwise.
  @Test(.enabled(if: Tool.exists("python3")))
  func namesWithoutTheUTF8Flag() async throws {
    let folder = try ScratchFolder()
    _ = try Tool.python(
      """
      import zipfile, zlib, struct
      def add(z, letter, raw, extra=b''):
          # As many letters as bytes; the raw bytes are put in afterwards.
          info = zipfile.ZipInfo(letter * len(raw)); info.extra = extra
          z.writestr(info, b'1'); return info.filename.encode(), raw
      cp437 = 'W/Zähler.jpg'.encode('cp437')
      utf8 = 'W/Zähler.png'.encode('utf-8')
      latin = 'W/Z\\xe4hler-2.jpg'.encode('latin-1')
      unicode = 'W/Compteur électrique.jpg'.encode('utf-8')
      plain = b'W/Compteur \\x82lectrique.jpg'
      field = struct.pack('<HHBL', 0x7075, 5 + len(unicode), 1, zlib.crc32(plain)) + unicode
      with zipfile.ZipFile('names.zip', 'w') as z:
          pairs = [add(z, 'q', cp437), add(z, 'v', utf8), add(z, 'x', latin), add(z, 'y', plain, field)]
      data = open('names.zip', 'rb').read()
      for placeholder, raw in pairs:
          at = 0
          for _ in range(2):
              at = data.index(placeholder, at); data = data[:at] + raw + data[at + len(raw):]; at += 1
      open('names.zip', 'wb').write(data)
      """, in: folder.path)
    let archive = try await ZipArchive.audit(FileByteSource(path: folder.file("names.zip")))
    #expect(archive.problems == [])
    #expect(
      (0..<archive.entries.count).map { archive.entries.name(of: $0) } == [
        "W/Zähler.jpg", "W/Zähler.png", "W/ZΣhler-2.jpg", "W/Compteur électrique.jpg",
      ])
  }
}

extension LeadingBytes {
  fileprivate init(zeros count: Int) {
    let bytes = [UInt8](repeating: 0, count: count)
    self = unsafe LeadingBytes(bytes.span.bytes)
  }
}

import ByteSources
import TestSupport
import Testing

@testable import ZipArchive

/// Archives of ordinary tools, read to their last byte: nothing is wrong with any of them.
@Suite struct VerifierToolTests {
  /// More ways to write the same folders than those of `ToolArchivesTests`: other methods, and zip64 by way of a pipe.
  private static let tools: [(tool: String, arguments: [String])] =
    ToolArchivesTests.tools + [
      ("7z", ["a", "-bd", "-tzip", "-mm=BZip2", "batch.zip", "WO_1", "WO_2"]),
      ("7z", ["a", "-bd", "-tzip", "-mx=0", "batch.zip", "WO_1", "WO_2"]),
      ("zip", ["-q", "-9", "-r", "batch.zip", "WO_1", "WO_2"]),
      ("bsdtar", ["-a", "--options", "zip:compression=store", "-cf", "batch.zip", "WO_1", "WO_2"]),
    ]

  @Test(
    arguments: tools.indices.filter { number in
      let (tool, arguments) = tools[number]
      return Tool.exists(tool == "sh" ? String(arguments[1].prefix { $0 != " " }) : tool)
    })
  func everyToolsContentsAreSound(_ number: Int) async throws {
    let (tool, arguments) = Self.tools[number]
    let folder = try ScratchFolder()
    for file in ToolArchivesTests.files { try folder.write(file.content, to: file.name) }
    let result = try #require(Tool(tool)).run(
      arguments, in: folder.path, environment: ["LC_ALL": "C.UTF-8"])
    #expect(result.status == 0, "\(result.errorText)")

    let archive = try await ZipArchive.audit(FileByteSource(path: folder.file("batch.zip")))
    var contents: [String: [UInt8]] = [:]
    for (index, found) in verifyAll(archive).enumerated() {
      #expect(found.problems == [])
      #expect(found.error == nil)
      if archive.entries[index].isDirectory {
        #expect(found.content == [])
      } else {
        contents[archive.entries.name(of: index)] = found.content
      }
    }
    #expect(
      contents == Dictionary(uniqueKeysWithValues: ToolArchivesTests.files.map { ($0.name, $0.content) }))
  }

  /// Contents of 40 MB come in pieces, whichever way they are stored.
  @Test(.enabled(if: Tool.exists("python3"), "python3 is needed to write the archive"))
  func largeContentsComeInPieces() async throws {
    let folder = try ScratchFolder()
    _ = try Tool.python(
      """
      import zipfile
      content = b''.join(i.to_bytes(4, 'little') for i in range(1 << 20)) * 10
      with zipfile.ZipFile('large.zip', 'w') as z:
          for method in zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED:
              z.writestr(zipfile.ZipInfo(f'{method}'), content, method, 1)
      """, in: folder.path)
    let archive = try await ZipArchive.audit(FileByteSource(path: folder.file("large.zip")))
    var verifier = ContentVerifier(archive)
    for index in 0..<archive.entries.count {
      var (total, largest) = (0, 0)
      let problems = try verifier.verify(archive.entries[index]) { piece in
        total += piece.byteCount
        largest = max(largest, piece.byteCount)
      }
      #expect(problems == [])
      #expect(total == 40 << 20)
      #expect(largest <= 512 << 10)
    }
  }

  /// libzip reads what is compressed with bzip2, and its verdict on damage is passed on.
  @Test(.enabled(if: Tool.exists("python3"), "python3 is needed to write the archive"))
  func damagedBzip2() async throws {
    let folder = try ScratchFolder()
    _ = try Tool.python(
      """
      import zipfile
      with zipfile.ZipFile('bzip2.zip', 'w', zipfile.ZIP_BZIP2) as z: z.writestr('a', b'meter ' * 100)
      """, in: folder.path)
    var bytes = try folder.read("bzip2.zip")
    let sound = try await ZipArchive.audit(MemoryByteSource(bytes))
    #expect(verifyAll(sound)[0] == Verified(content: Array(String(repeating: "meter ", count: 100).utf8)))
    let start = try #require(sound.entries[0].dataOffset)
    // The block's own checksum stands behind the six bytes that open it, which stand behind the stream's four.
    bytes[Int(start) + 10] ^= 1
    let broken = verifyAll(try await ZipArchive.audit(MemoryByteSource(bytes)))[0]
    #expect(broken.problems == [.invalidData])
    #expect(broken.error == nil)
  }
}

internal import ExampleArchives
internal import FuzzSupport
internal import ZipArchive

/// Reads the contents of the first entries that say they are small, and claims that what is read without an error is what the records say.
func checkContents(of archive: ZipArchive) {
  let entries = (0..<min(64, archive.entries.count)).map { archive.entries[$0] }
  guard !entries.isEmpty else { return }
  do throws(ContentError) {
    let reader = try ContentReader(archive, entries: entries)
    var content: [UInt8] = []
    for (number, entry) in entries.enumerated() where entry.size <= 1 << 16 {
      checkStart(of: number, entry, reader)
      do throws(ContentError) {
        try reader.read(number, into: &content)
        claim(UInt64(content.count) == entry.size, "\(content.count) bytes were read, not \(entry.size)")
        if entry.size > 0, entry.compressedSize > 0 {
          claim(CRC32.of(content) == entry.crc32, "content with another checksum is read without an error")
        }
      } catch {
        if case .source(let failure) = error.kind { fail("memory cannot be read: \(failure)") }
      }
    }
  } catch {
    if case .source(let failure) = error.kind { fail("memory cannot be read: \(failure)") }
  }
}

/// The start of a content is no longer than was asked for, and the leading bytes of one that is stored.
private func checkStart(of number: Int, _ entry: Entry, _ reader: borrowing ContentReader) {
  var start: [UInt8] = []
  do throws(ContentError) { try reader.readStart(number, count: 12, into: &start) } catch { return }
  claim(start.count <= min(12, Int(entry.size)), "more was read than was asked for")
  if entry.method == 0, !entry.isEncrypted {
    for (index, byte) in start.prefix(entry.leadingBytes.count).enumerated() {
      claim(entry.leadingBytes[index] == byte, "the content does not begin with its leading bytes")
    }
  }
}

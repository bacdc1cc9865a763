internal import ExampleArchives
internal import FuzzSupport
internal import ZipArchive

/// Reads the contents of the first entries that say they are small, in both ways that there are.
func checkContents(of archive: ZipArchive) {
  let entries = (0..<min(64, archive.entries.count)).map { archive.entries[$0] }
  guard !entries.isEmpty else { return }
  var reader = ContentReader(archive, entries: entries)
  var verifier = ContentVerifier(archive)
  for (number, entry) in entries.enumerated() where entry.size <= 1 << 16 {
    checkStart(of: number, entry, reader)
    check(read(number, &reader), against: verify(entry, &verifier), entry)
  }
}

/// What `ContentReader` reads without an error has the size and the checksum of the record. What `ContentVerifier` finds nothing wrong with
/// is read by `ContentReader` too, and is the same.
private func check(_ content: [UInt8]?, against verified: [UInt8]?, _ entry: Entry) {
  if let content {
    claim(UInt64(content.count) == entry.size, "\(content.count) bytes were read, not \(entry.size)")
    if entry.compressedSize > 0 {
      claim(CRC32.of(content) == entry.crc32, "content with another checksum is read without an error")
    }
  }
  if let verified {
    claim(UInt64(verified.count) == entry.size, "\(verified.count) bytes were verified, not \(entry.size)")
    claim(CRC32.of(verified) == entry.crc32, "content with another checksum is nothing wrong")
    claim(content == verified, "content that nothing is wrong with is read as something else, or not at all")
  }
}

/// An entry's content as it is read for the rules; nil if it cannot be read.
private func read(_ number: Int, _ reader: inout ContentReader) -> [UInt8]? {
  var content: [UInt8] = []
  do throws(ContentError) {
    try reader.read(number, into: &content)
    return content
  } catch {
    checkReason(error)
    return nil
  }
}

/// An entry's content as it is read to its end; nil if anything is wrong with it.
private func verify(_ entry: Entry, _ verifier: inout ContentVerifier) -> [UInt8]? {
  var content: [UInt8] = []
  do throws(ContentError) {
    let problems = try verifier.verify(entry) { content.append(copying: $0) }
    // Stored data is looked at to its end, whatever the record says of the content.
    let most = entry.method == 0 ? max(entry.size, entry.compressedSize) : entry.size + 1
    claim(content.count <= most, "\(content.count) bytes came out where \(entry.size) are declared")
    return problems.isEmpty ? content : nil
  } catch {
    checkReason(error)
    return nil
  }
}

/// The start of a content is no longer than was asked for, and that of stored content is the leading bytes.
private func checkStart(of number: Int, _ entry: Entry, _ reader: borrowing ContentReader) {
  var start: [UInt8] = []
  do throws(ContentError) { try reader.readStart(number, count: 12, into: &start) } catch {
    return checkReason(error)
  }
  claim(start.count <= min(12, Int(entry.size)), "more was read than was asked for")
  if entry.method == 0, !entry.isEncrypted {
    for (index, byte) in start.prefix(entry.leadingBytes.count).enumerated() {
      claim(entry.leadingBytes[index] == byte, "the content does not begin with its leading bytes")
    }
  }
}

/// Memory can always be read.
private func checkReason(_ error: ContentError) {
  if case .source(let failure) = error.kind { fail("memory cannot be read: \(failure)") }
}

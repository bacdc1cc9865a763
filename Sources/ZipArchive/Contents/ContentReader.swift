import ByteSources
import CLibZip
import Glibc

/// Reads contents of some of an archive's entries. Small ones that are just what their records say are read directly; whatever is not so, or of another method,
/// is read through libzip, opened on a virtual central directory of just those entries.
///
/// A reader belongs to one task; for many entries make several readers of some thousand entries each. It is fastest in the order in which they lie in
/// the file.
@safe public struct ContentReader: ~Copyable {
  /// The entries, in the order in which libzip numbers them.
  private let entries: [Entry]
  private var sound: SoundContentReader
  private let libzip: LibzipOnDemand

  /// The most entries of one reader.
  public static let capacity = 4096

  /// A reader for some entries. libzip opens the archive only when it is needed (`zip_open_from_source`).
  ///
  /// - Parameters:
  ///   - entries: at most `capacity` entries of the archive.
  public init(_ archive: ZipArchive, entries: [Entry]) {
    precondition(entries.count <= Self.capacity, "too many entries for one reader")
    self.entries = entries
    sound = SoundContentReader(archive.source, end: archive.directoryStart)
    libzip = LibzipOnDemand(archive, entries)
  }

  /// Why an entry's content cannot be read, as far as its record tells; nil if it is worth trying.
  static func obstacle(to entry: Entry) -> ContentError? {
    if entry.dataOffset == nil { return ContentError(.unplaced) }
    if entry.flags & ZipFlag.anyEncryption != 0 { return ContentError(.encrypted) }
    if entry.method == ZipMethod.stored || entry.method == ZipMethod.deflated { return nil }
    // The method of AES without the flag contradicts itself; it is taken for what it is, a method that is not known.
    if entry.method == ZipMethod.aes { return ContentError(.unsupportedMethod(entry.method)) }
    if let obstacle = Libzip.obstacle { return obstacle }
    if zip_compression_method_supported(Int32(entry.method), 0) == 0 {
      return ContentError(.unsupportedMethod(entry.method))
    }
    return nil
  }

  /// Reads an entry's whole content and checks it against the record: its size, and through libzip its CRC-32.
  ///
  /// - Parameters:
  ///   - number: the entry's position among those the reader was opened for.
  ///   - buffer: replaced by the content; its capacity is kept between calls. The caller bounds the entry's declared size; no more
  ///     than one byte beyond it is ever read.
  /// - Throws: `ContentError`.
  public mutating func read(_ number: Int, into buffer: inout [UInt8]) throws(ContentError) {
    let entries = entries
    let entry = entries[number]
    if let obstacle = Self.obstacle(to: entry) { throw obstacle }
    do throws(ByteSourceError) {
      if try sound.read(entry, into: &buffer, ahead: Self.stretch(of: entries, from: number)) { return }
    } catch {
      throw ContentError(.source(error))
    }
    let declared = Int(clamping: entry.size)
    try readThroughLibzip(number, atMost: declared + 1, into: &buffer)
    guard buffer.count == declared else {
      throw ContentError(
        .damaged(
          .sizeDiffers(
            declared: entry.size, found: UInt64(buffer.count), orMore: buffer.count > declared)))
    }
  }

  /// How many bytes to read at once from an entry's data on: as long as the data of the following entries lies close behind, it is read too.
  private static func stretch(of entries: [Entry], from first: Int) -> Int {
    let closeEnough: UInt64 = 16 << 10
    let most: UInt64 = 256 << 10
    guard let start = entries[first].dataOffset else { return 0 }
    var end = start
    for entry in entries[first...] {
      guard let next = entry.dataOffset, next >= end, next - end <= closeEnough, next - start <= most,
        entry.compressedSize <= most
      else { break }
      end = next + entry.compressedSize
    }
    return Int(end - start)
  }

  /// Reads an entry's content piece by piece, to its end or to the first byte beyond its declared size. Memory does not grow with the entry.
  ///
  /// - Throws: `ContentError`.
  func readPieces(_ number: Int, handingOn receive: (RawSpan) -> Void) throws(ContentError) {
    let entry = entries[number]
    if let obstacle = Self.obstacle(to: entry) { throw obstacle }
    let handle = unsafe try libzip.handle()
    guard let content = unsafe zip_fopen_index(handle, UInt64(number), 0) else {
      throw unsafe failure(zip_get_error(handle), entry)
    }
    defer { unsafe zip_fclose(content) }
    var piece = [UInt8](repeating: 0, count: 64 << 10)
    var total: UInt64 = 0
    while total <= entry.size {
      let wanted = min(UInt64(piece.count), entry.size == .max ? .max : entry.size + 1 - total)
      let count = unsafe piece.withUnsafeMutableBytes { target in
        unsafe zip_fread(content, target.baseAddress, wanted)
      }
      guard count >= 0 else { throw unsafe failure(zip_file_get_error(content), entry) }
      guard count > 0 else { return }
      receive(unsafe piece.span.bytes.extracting(first: Int(count)))
      total += UInt64(count)
    }
  }

  /// Reads the first bytes of an entry's content; nothing is checked beyond what it takes to inflate them.
  ///
  /// - Throws: `ContentError`.
  public func readStart(_ number: Int, count: Int, into buffer: inout [UInt8]) throws(ContentError) {
    try readThroughLibzip(number, atMost: min(count, Int(clamping: entries[number].size)), into: &buffer)
  }

  private func readThroughLibzip(
    _ number: Int, atMost limit: Int, into buffer: inout [UInt8]
  ) throws(ContentError) {
    let entry = entries[number]
    buffer.removeAll(keepingCapacity: true)
    if let obstacle = Self.obstacle(to: entry) { throw obstacle }
    let handle = unsafe try libzip.handle()
    guard let content = unsafe zip_fopen_index(handle, UInt64(number), 0) else {
      throw unsafe failure(zip_get_error(handle), entry)
    }
    defer { unsafe zip_fclose(content) }
    buffer.append(contentsOf: repeatElement(0, count: limit))
    var done = 0
    var count: Int64 = 0
    repeat {
      count = unsafe buffer.withUnsafeMutableBytes { target in
        guard let base = target.baseAddress else { return 0 }
        return unsafe zip_fread(content, base + done, UInt64(limit - done))
      }
      guard count >= 0 else { throw unsafe failure(zip_file_get_error(content), entry) }
      done += Int(count)
    } while count > 0 && done < limit
    buffer.removeLast(limit - done)
  }

  /// What an error of libzip means.
  private func failure(_ error: UnsafeMutablePointer<zip_error_t>, _ entry: Entry) -> ContentError {
    if let sourceError = libzip.sourceError { return ContentError(.source(sourceError)) }
    switch unsafe zip_error_code_zip(error) {
    case ZIP_ER_CRC: return ContentError(.damaged(.checksumDiffers(declared: entry.crc32, found: nil)))
    case ZIP_ER_ZLIB, ZIP_ER_COMPRESSED_DATA, ZIP_ER_EOF: return ContentError(.damaged(.invalidData))
    case ZIP_ER_COMPNOTSUPP: return ContentError(.unsupportedMethod(entry.method))
    case ZIP_ER_ENCRNOTSUPP, ZIP_ER_NOPASSWD, ZIP_ER_WRONGPASSWD: return ContentError(.encrypted)
    default: return ContentError(.refused(unsafe String(cString: zip_error_strerror(error))))
    }
  }
}

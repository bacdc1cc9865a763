import ByteSources
import CLibZip

/// What libzip makes of an archive, compared with what the audit made of it, entry by entry.
///
/// The audit and libzip read the same records with different code. Where they differ, other readers may too, or one of the two is mistaken: either
/// way nobody should rely on the archive.
struct SecondOpinion: Sendable {
  let archive: ZipArchive

  /// The most entries that libzip gets to see at once: its name table is quadratic for names that are chosen to collide.
  static let capacity = 4096

  /// Compares an archive of at most `capacity` entries, opened by libzip as it is: its end records, its directory and its entries.
  func onWholeFile() throws(ByteSourceError) -> [StructuralProblem] {
    do throws(ContentError) {
      let seen = try LibzipArchive(VirtualFile(archive.source))
      guard seen.entryCount == archive.entries.count else {
        return [.end(.libzipCountDiffers(libzip: seen.entryCount, audit: archive.entries.count))]
      }
      return compare(seen, 0..<archive.entries.count)
    } catch {
      return [.end(.libzipRefuses(reason: try reason(error)))]
    }
  }

  /// Compares some entries of a large archive, shown to libzip in a directory of just their records.
  func onRecords(_ range: Range<Int>) throws(ByteSourceError) -> [StructuralProblem] {
    do throws(ContentError) {
      let file = VirtualFile(archive.source, contentEnd: archive.directoryStart) { start in
        VirtualDirectory(copying: range, of: archive.entries, start: start).bytes
      }
      return compare(try LibzipArchive(file), range)
    } catch {
      let reason = try reason(error)
      guard range.count > 1 else {
        let offset = archive.entries[range.lowerBound].localHeaderOffset
        return [.entry(.libzipRefuses(reason: reason), of: range.lowerBound, at: offset)]
      }
      // One record makes libzip refuse all; halving finds it.
      let middle = range.lowerBound + range.count / 2
      return try onRecords(range.lowerBound..<middle) + onRecords(middle..<range.upperBound)
    }
  }

  private func reason(_ error: ContentError) throws(ByteSourceError) -> String {
    switch error.kind {
    case .source(let error): throw error
    case .refused(let reason): reason
    default: "\(error.kind)"
    }
  }

  // MARK: Entry by entry

  private func compare(_ seen: borrowing LibzipArchive, _ range: Range<Int>) -> [StructuralProblem] {
    var problems: [StructuralProblem] = []
    for (number, index) in range.enumerated() {
      let entry = archive.entries[index]
      guard let theirs = seen.entry(number) else { continue }
      for difference in differences(entry, theirs) {
        problems.append(.entry(difference, of: index, at: entry.localHeaderOffset))
      }
    }
    return problems
  }

  private func differences(_ ours: Entry, _ theirs: LibzipEntry) -> [EntryProblem] {
    var differences: [EntryProblem] = []
    func compare(_ field: EntryProblem.HeaderField, _ audit: UInt64, _ libzip: UInt64) {
      if audit != libzip { differences.append(.libzipDiffers(field, audit: audit, libzip: libzip)) }
    }
    compare(.size, ours.size, theirs.size)
    compare(.compressedSize, ours.compressedSize, theirs.compressedSize)
    compare(.crc32, UInt64(ours.crc32), UInt64(theirs.crc32))
    compare(.flag(bit: 0), ours.isEncrypted ? 1 : 0, theirs.isEncrypted ? 1 : 0)
    // For an encrypted entry libzip names the method behind the encryption.
    if !ours.isEncrypted { compare(.method, UInt64(ours.method), UInt64(theirs.method)) }
    let table = archive.entries
    if !theirs.name.elementsEqual(table.rawName(of: ours.index)),
      !theirs.name.elementsEqual(table.storage[table.nameRange(of: ours.index)])
    {
      differences.append(.libzipNameDiffers(name: theirs.name))
    }
    return differences
  }
}

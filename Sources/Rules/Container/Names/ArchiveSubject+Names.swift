import Findings
import ZipArchive

extension ArchiveSubject {
  /// What readers may take an entry's name for: the text as batchlint reads it, and the bytes as they stand in the record if those are
  /// others.
  func readings(ofName index: Int) -> [[UInt8]] {
    let text = Array(entries.nameStorage[entries.nameRange(of: index)])
    let bytes = entries.rawName(of: index)
    return text == bytes ? [text] : [text, bytes]
  }

  /// The place of an entry and of its local header.
  func location(ofHeader index: Int) -> Location {
    location(ofEntry: index, offset: entries[index].localHeaderOffset)
  }
}

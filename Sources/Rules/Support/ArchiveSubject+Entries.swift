import Batch
import ZipArchive

extension ArchiveSubject {
  /// Whether every entry of the directory is known. Otherwise what seems to be missing may lie behind the break, so rules about what is
  /// missing say nothing.
  var knowsAllEntries: Bool {
    switch archive.extent {
    case .whole, .someEntriesUnplaced: true
    case .directoryBroken, .none: false
    }
  }

  /// The text of a range of the entries' names; bytes that are not UTF-8 become U+FFFD.
  func text(_ range: Range<Int>) -> String {
    String(decoding: entries.nameStorage[range], as: UTF8.self)
  }
}

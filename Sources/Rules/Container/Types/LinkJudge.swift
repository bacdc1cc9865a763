import NameForms
import ZipArchive

/// Says where a symbolic link leads, as far as that can be said without a file system: `..` takes the last folder away.
struct LinkJudge {
  /// Where a link leads.
  enum Verdict: Equatable {
    /// Into the archive.
    case safe
    case empty
    case cutByNUL
    case absolute
    case escaping
    /// Up from behind another link: then `..` takes another folder away than the one that was named.
    case throughLink
  }

  private let archive: ArchiveSubject
  private var walk = NameWalk()
  /// The keys of all links' names.
  private var links: Set<UInt64> = []

  init(_ links: [Int], in archive: ArchiveSubject) {
    self.archive = archive
    let entries = archive.entries
    let storage = entries.nameStorage
    for link in links {
      self.links.insert(unsafe walk.read(storage.span.bytes, entries.nameRange(of: link)).keys.folded)
    }
  }

  /// Where a link with this target leads. `\` separates folders as `/` does: it does so on Windows.
  mutating func verdict(on target: [UInt8], of link: Int) -> Verdict {
    guard let first = target.first else { return .empty }
    if target.contains(0) { return .cutByNUL }
    if NamePrefix.isSeparator(first) || Self.beginsWithDrive(target) { return .absolute }
    var folders = foldersAround(link)
    /// How many of them are the link's own. Those are no links: what lies behind a link is reported for that link.
    var own = folders.count
    for component in Self.components(target) {
      guard target[component].elementsEqual("..".utf8) else {
        folders.append(unsafe walk.place(target.span.bytes, component, from: folders.last ?? .root))
        continue
      }
      guard let last = folders.popLast() else { return .escaping }
      if folders.count >= own, links.contains(last.key) { return .throughLink }
      own = min(own, folders.count)
    }
    return .safe
  }

  /// The folders that a link lies in, from the outermost one on.
  private mutating func foldersAround(_ link: Int) -> [NameWalk.Place] {
    let storage = archive.entries.nameStorage
    walk.restart()
    _ = unsafe walk.read(storage.span.bytes, archive.entries.nameRange(of: link))
    return walk.folders
  }

  /// Where the parts of a path lie that lead somewhere.
  private static func components(_ path: [UInt8]) -> [Range<Int>] {
    path[...].split(whereSeparator: NamePrefix.isSeparator).filter { !$0.elementsEqual(".".utf8) }.map(
      \.indices)
  }

  private static func beginsWithDrive(_ path: [UInt8]) -> Bool {
    path.count > 1 && path[1] == UInt8(ascii: ":")
  }
}

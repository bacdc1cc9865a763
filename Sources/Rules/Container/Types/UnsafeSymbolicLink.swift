import Findings
import Wording
import ZipArchive

/// A symbolic link leads out of the archive, or other entries lie behind it.
struct UnsafeSymbolicLink: ArchiveRule {
  static let description = RuleDescription(
    id: "unsafe-symbolic-link", family: .container, scope: .archive, severity: .error,
    summary: "A symbolic link leads out of the archive, or another entry's path runs through it.",
    rationale: """
      Whoever unpacks the archive and reads through the link reads, or overwrites, files of the system instead of the archive's. An entry \
      whose path runs through a link is written wherever the link leads. Careful readers refuse such archives.
      """,
    remedy: "Zip the files themselves instead of links, and find out where this archive came from.",
    goodExample: RuleExample([.image("WO_1/meter-1.jpg"), .image("WO_1/meter-2.jpg")]),
    badExample: RuleExample(
      [.image("WO_1/meter-1.jpg"), .link("WO_1/meter-2.jpg", to: "../../etc/passwd")],
      findings: [
        .init(
          at: "WO_1/meter-2.jpg", #"the link leads out of the archive, to "../../etc/passwd""#)
      ]))

  init(options: RuleOptions) {}

  static var readsLinkTargets: Bool { true }

  func check(_ archive: ArchiveSubject, into findings: inout FindingCollector) {
    let links = Array(archive.survey.entries(with: .symbolicLink))
    guard !links.isEmpty else { return }
    var judge = LinkJudge(links, in: archive)
    for index in links {
      guard let target = archive.linkTargets[index], let fault = fault(target, of: index, &judge) else {
        continue
      }
      findings.add(fault, at: archive.location(ofHeader: index), subject: "target")
    }
    checkPaths(through: Set(links), archive, into: &findings)
  }

  /// What is wrong with where a link leads.
  private func fault(_ target: LinkTargets.Target, of link: Int, _ judge: inout LinkJudge) -> String? {
    switch target {
    case .tooLong(let size):
      return "the link's target has \(size) bytes, more than a path can have"
    case .beyondBudget:
      return
        "the link's target was not read: the links of the archive have more than \(LinkTargets.budget) bytes"
    case .unreadable(let error):
      // What is wrong with the file's bytes is the run's failure.
      if case .source = error.kind { return nil }
      return "the link's target cannot be read, so it is not known where it leads"
    case .path(let path):
      let shown = quoted(String(decoding: path, as: UTF8.self))
      return switch judge.verdict(on: path, of: link) {
      case .safe: nil
      case .empty: "the link leads nowhere: its target is empty"
      case .cutByNUL: "the link's target has a NUL in it, where some readers cut it: \(shown)"
      case .absolute: "the link leads to a fixed place outside of the archive, \(shown)"
      case .escaping: "the link leads out of the archive, to \(shown)"
      case .throughLink: "the link goes up from behind another link, so it can lead anywhere: \(shown)"
      }
    }
  }

  /// Other entries that are written wherever a link leads, on some file system at least.
  private func checkPaths(
    through links: Set<Int>, _ archive: ArchiveSubject, into findings: inout FindingCollector
  ) {
    for group in archive.names.groups {
      guard let link = group.spellings.lazy.flatMap(\.files).first(where: links.contains) else { continue }
      let inside = group.spellings.lazy.compactMap { $0.folder?.entry ?? $0.folderEntries.first }.min()
      guard let inside else { continue }
      findings.add(
        "the path of \(quoted(archive.entries.name(of: inside))) runs through the link",
        at: archive.location(ofHeader: link), subject: "path")
    }
  }
}

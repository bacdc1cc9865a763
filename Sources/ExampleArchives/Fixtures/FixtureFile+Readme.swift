internal import Findings

extension FixtureFile {
  /// The page that says what each archive is.
  static let readme = """
    # Fixtures

    Small archives to try batchlint on: one as it should be, and those that a company with people in the field
    really sends. All are checked against `application.yaml`, and each bad one has just the mistake in its name.
    No two archives share a work order or a photo, so they can be linted one by one or all at once.

    `swift run make-fixtures Fixtures` writes the files, and `swift run make-fixtures Fixtures --check` tells
    whether they still are what it would write. The archives' bytes depend on zlib's version; these are those of
    zlib 1.2.13, as Debian 12 has it.

    | archive | what happened to it | rules that find something |
    | --- | --- | --- |
    \(Fixture.all.map(row).joined(separator: "\n"))

    The photos of `valid.zip`, in the order in which they are processed:

    | work order | photos |
    | --- | --- |
    | `WO_123456` | `meter-0.jpg`, `splice_box-1.jpg`, `splice_box-2.jpg`, `box-2-3.jpg`, `PM-ferme-apres-10.jpg`, \
    `box-2.jpg` |
    | `WO_789123` | `meter-1.jpeg`, `PM-ouvert-avant-2.JPG`, `IdPlate3-12.png`, `splice_box.jpg` |
    | `FTTH-2026-0042` | `meter-7.png`, `splice_box-10.jpg` |

    """

  private static func row(_ fixture: Fixture) -> String {
    var rules: [String] = []
    if case .findings(let found) = fixture.outcome { rules = found.map { "`\($0)`" } }
    rules += fixture.deepFindings.map { "`\($0)` with `--deep`" }
    let outcome = rules.isEmpty ? "none" : rules.joined(separator: ", ")
    return "| `\(fixture.name)` | \(fixture.story) | \(outcome) |"
  }
}

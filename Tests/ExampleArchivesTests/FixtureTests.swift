import ExampleArchives
import Findings
import Foundation
import TestSupport
import Testing

/// The files in `Fixtures`, as they lie in the repository.
@Suite struct FixtureTests {
  static let folder = repository.appending(path: "Fixtures")
  /// The program beside the tests.
  static let makeFixtures = Tool.built("make-fixtures").path

  /// The program writes the very files that are in the repository.
  @Test func filesHaveNotDrifted() throws {
    try withTemporaryFolder { parent in
      let folder = parent.appending(path: "Fixtures")
      let result = try Judge.run(Self.makeFixtures, [folder.path])
      #expect(result == Judge.Verdict(status: 0, output: "", errors: ""))
      let written = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
      #expect(written == (["README.md", "application.yaml"] + Fixture.all.map(\.name)).sorted())
      for name in written {
        let (new, old) = (folder.appending(path: name), Self.folder.appending(path: name))
        #expect(try Data(contentsOf: new) == Data(contentsOf: old), "\(name)")
      }
    }
  }

  /// The check names what differs, what is missing and what does not belong there, and nothing else.
  @Test func checkNamesTheFilesThatDrifted() throws {
    try withTemporaryFolder { parent in
      let copy = parent.appending(path: "copy")
      try FileManager.default.copyItem(at: Self.folder, to: copy)
      try FileManager.default.removeItem(at: copy.appending(path: "copies.zip"))
      let valid = copy.appending(path: "valid.zip")
      try (Data(contentsOf: valid) + [0]).write(to: valid)
      for name in ["old.zip", ".hidden"] { try Data().write(to: copy.appending(path: name)) }
      let result = try Judge.run(Self.makeFixtures, [copy.path, "--check"])
      let messages =
        ["valid.zip", "copies.zip"].map { "\(copy.path)/\($0): is not what make-fixtures writes\n" }
        + [".hidden", "old.zip"].map { "\(copy.path)/\($0): is no file that make-fixtures writes\n" }
      #expect(result == Judge.Verdict(status: 1, output: "", errors: messages.joined()))
    }
  }

  @Test(arguments: [[], ["a", "b"], ["--chekc", "a"], ["--check"]]) func wrongArguments(_ arguments: [String])
    throws
  {
    let result = try Judge.run(Self.makeFixtures, arguments)
    #expect(result.status == 2)
    #expect(result.errors.hasPrefix("usage: make-fixtures DIRECTORY [--check]\n"))
  }

  @Test func aFolderThatCannotBeMade() throws {
    let result = try Judge.run(Self.makeFixtures, ["/dev/null/Fixtures"])
    let message = "make-fixtures: /dev/null/Fixtures: cannot be written: Not a directory\n"
    #expect(result == Judge.Verdict(status: 3, output: "", errors: message))
  }

  @Test func fixturesAreSmall() throws {
    let sizes = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).map { name in
      try Data(contentsOf: Self.folder.appending(path: name)).count
    }
    #expect(sizes.reduce(0, +) < 400_000)
  }

  /// One row per entry, as Python reads it: archive, entry, CRC-32, size.
  static let listing = """
    import glob, json, sys, zipfile
    for path in sorted(glob.glob(sys.argv[1] + "/*.zip")):
        name = path.split("/")[-1]
        try:
            archive = zipfile.ZipFile(path)
        except zipfile.BadZipFile:
            print(name, "unreadable", sep="\\t")
            continue
        assert archive.testzip() is None
        for e in archive.infolist():
            print(name, e.filename, e.CRC, e.file_size, sep="\\t")
            if e.filename.endswith(".json"):
                try:
                    assert type(json.loads(archive.read(e))) is dict
                except ValueError:
                    print(name, "broken", sep="\\t")
    """

  /// All fixtures' contents.
  struct Listing {
    var photos: [(archive: String, crc: String)] = []
    /// The archives that each work order is in.
    var owners: [String: Set<String>] = [:]
    /// What could not be read.
    var remarks: [String] = []
  }

  static func list() throws -> Listing {
    let result = try Judge.python.run(["-c", listing, folder.path])
    #expect(result.errors == "")
    var listing = Listing()
    for line in result.output.split(separator: "\n") {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.count == 4 else {
        listing.remarks.append(fields.joined(separator: " "))
        continue
      }
      for part in fields[1].split(separator: "/") where part.contains(/^(WO_|FTTH-)/) {
        listing.owners[String(part), default: []].insert(fields[0])
      }
      if fields[1].lowercased().contains(/\.(jpe?g|png)$/) && !fields[1].hasPrefix("__MACOSX") {
        listing.photos.append((fields[0], fields[2]))
      }
    }
    return listing
  }

  /// All fixtures can be linted in one run: they share no work order, and only copies on purpose share a photo.
  /// Python can read every archive and document but those that are broken on purpose.
  @Test(.enabled(if: Judge.python.isInstalled, "python3 is not installed")) func fixturesAreWhatTheySay()
    throws
  {
    let listing = try Self.list()
    #expect(listing.owners.values.allSatisfy { $0.count == 1 })
    #expect(listing.owners.count == 50)
    let repeated = Dictionary(grouping: listing.photos, by: \.crc).values.filter { $0.count > 1 }
    let owners = repeated.map { $0.map(\.archive) }.sorted { $0[0] < $1[0] }
    #expect(owners == [["copies.zip", "copies.zip"], ["duplicate-photos.zip", "duplicate-photos.zip"]])
    let remarks = ["broken-json.zip broken", "broken-json.zip broken", "cut-short.zip unreadable"]
    #expect(listing.remarks == remarks)
  }

  /// PyYAML reads the definition as it is meant.
  @Test(.enabled(if: Judge.pythonHas("yaml"), "PyYAML is not installed")) func definitionIsReadable() throws {
    let script = """
      import sys, yaml
      definition = yaml.safe_load(open(sys.argv[1]))
      print(*definition)
      print(*[group if type(group) is str else group["name"] for group in definition["task_groups"]])
      print(*definition["metadata"]["keys"], sep=",")
      print(*definition["parameters"]["keys"], sep=",")
      """
    let path = Self.folder.appending(path: "application.yaml").path
    let result = try Judge.python.run(["-c", script, path])
    #expect(result.errors == "")
    #expect(
      result.output == """
        schema_version application task_groups images metadata parameters rules
        meter splice_box box-2 PM-ouvert-avant PM-ferme-apres IdPlate3
        region,ID PB,technician,installed_on
        work_type,nb_fibers,cable_length_m,indoor,ports,measurements

        """)
  }

  /// The page names every archive once, with its rules.
  @Test func readmeNamesEveryArchive() throws {
    let page = try String(contentsOf: Self.folder.appending(path: "README.md"), encoding: .utf8)
    for fixture in Fixture.all {
      let rows = page.split(separator: "\n").filter { $0.hasPrefix("| `\(fixture.name)` |") }
      #expect(rows.count == 1)
      var rules = fixture.deepFindings
      if case .findings(let found) = fixture.outcome { rules = found + rules }
      #expect(rules == rules.sorted())
      for rule in rules { #expect(rows.first?.contains("`\(rule)`") == true) }
    }
  }
}

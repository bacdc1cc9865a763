/// A file of the directory `Fixtures`.
public struct FixtureFile: Hashable, Sendable {
  /// The file's name.
  public let name: String
  /// What it holds.
  public let bytes: [UInt8]

  /// All files: the definition, the page that describes the archives, and the archives.
  public static func all() -> [FixtureFile] {
    [
      FixtureFile(name: "README.md", bytes: Array(readme.utf8)),
      FixtureFile(name: "application.yaml", bytes: Array(applicationDefinition.utf8)),
    ] + Fixture.all.map { FixtureFile(name: $0.name, bytes: $0.bytes()) }
  }
}

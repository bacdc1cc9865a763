import ArgumentParser
import Site

/// Where the site keeps what it has.
struct DataOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The folder that holds the database and the archives; it is made if it is not there.", valueName: "dir"),
    completion: .directory)
  var data: String

  /// The keys in the folder's database.
  func tokens() throws -> TokenStore { TokenStore(try SiteDatabase(in: try DataFolder(data))) }
}

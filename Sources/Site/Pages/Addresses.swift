import Markup

/// Where the pages are.
enum Addresses {
  static let signIn = HTMLAddress("/sign-in")
  static let signOut = HTMLAddress("/sign-out")
  static let batches = HTMLAddress("/batches")
  static let style = HTMLAddress("/assets/site.css")
  static let script = HTMLAddress("/assets/site.js")
  static let uploading = HTMLAddress("/assets/upload.js")
  static let icon = HTMLAddress("/assets/icon.svg")

  /// The page of a batch.
  static func batch(_ id: BatchID) -> HTMLAddress { batches.appending(id.description) }
  /// The page that asks whether a batch is to be deleted, and where its form goes.
  static func deletion(of id: BatchID) -> HTMLAddress { batch(id).appending("delete") }
  /// A batch's error file.
  static func errors(of id: BatchID, as format: ErrorFile.Format) -> HTMLAddress {
    batch(id).appending("errors.\(format.fileExtension)")
  }
  /// Where the bytes of a batch's archive go. It begins with no host, so that the browser sends them where the page came from.
  static func upload(_ token: String) -> HTMLAddress { HTMLAddress("/upload").appending(token) }
}

extension ErrorFile.Format {
  /// How names of files of this form end.
  var fileExtension: String { self == .csv ? "csv" : "json" }
}

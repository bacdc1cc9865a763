import Crypto

/// A visit to the pages: from signing in with a key until signing out.
struct Visit: Sendable {
  /// What the browser's cookie holds; whoever knows it is taken for the visitor.
  let secret: String
  /// The key that was signed in with.
  let owner: Int64
  /// What that key is called. Untrusted: every output escapes it.
  let ownerName: String

  /// For how many seconds a visit lasts.
  static let lifetime: Int64 = 12 * 60 * 60

  /// What every form of the visit's pages holds, so that no other site's form passes for one. It follows from the secret, and does not tell it.
  var formSecret: String {
    let code = HMAC<SHA256>.authenticationCode(
      for: Array("form".utf8), using: SymmetricKey(data: Array(secret.utf8)))
    return TokenText.text(Array(code))
  }

  /// Whether a text is the form secret, in a time that does not tell where they differ.
  func isFormSecret(_ text: String) -> Bool {
    TokenText.areEqual(TokenText.digest(text), TokenText.digest(formSecret))
  }
}

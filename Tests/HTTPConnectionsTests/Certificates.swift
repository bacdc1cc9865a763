import TestSupport

/// An authority of the tests' own, and certificates that it has signed, made by OpenSSL.
struct Certificates {
  /// The authority's certificate.
  let authority: String
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
    authority = folder.file("authority.pem")
    try openssl([
      "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-days", "2", "-subj",
      "/CN=Authority of the tests", "-keyout", folder.file("authority.key"), "-out", authority,
    ])
  }

  /// A file with a key and a certificate for a name: `DNS:site.example` or `IP:127.0.0.1`.
  func file(for name: String) throws -> String {
    let base = folder.file("site-\(name.hashValue.magnitude)")
    try folder.write("subjectAltName=\(name)\n", to: "extension")
    try openssl([
      "req", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes", "-subj", "/CN=site", "-keyout",
      "\(base).key", "-out", "\(base).request",
    ])
    try openssl([
      "x509", "-req", "-in", "\(base).request", "-CA", authority, "-CAkey", folder.file("authority.key"),
      "-days", "2", "-extfile", folder.file("extension"), "-out", "\(base).certificate",
    ])
    let name = "site-\(name.hashValue.magnitude)"
    return try folder.write(
      try folder.read("\(name).key") + folder.read("\(name).certificate"), to: "\(name).pem")
  }

  private func openssl(_ arguments: [String]) throws {
    guard let tool = Tool("openssl") else { throw ToolError(message: "there is no openssl") }
    let result = try tool.run(arguments)
    guard result.status == 0 else { throw ToolError(message: result.errorText) }
  }
}

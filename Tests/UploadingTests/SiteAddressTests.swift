import Testing

@testable import Uploading

/// Where a key may be sent to, and where it comes from.
@Suite struct SiteAddressTests {
  @Test(arguments: [
    ("https://api.acme.example", "https://api.acme.example/v0.2/batches"),
    ("https://api.acme.example/", "https://api.acme.example/v0.2/batches"),
    ("https://api.acme.example/v0.2/batches", "https://api.acme.example/v0.2/batches"),
    ("https://api.acme.example:8443/v0.2/batches//", "https://api.acme.example:8443/v0.2/batches"),
    ("https://proxy.example/site/v1/batches", "https://proxy.example/site/v1/batches"),
    ("HTTPS://api.acme.example", "https://api.acme.example/v0.2/batches"),
    ("http://localhost:8080", "http://localhost:8080/v0.2/batches"),
    ("http://127.0.0.1:8080/", "http://127.0.0.1:8080/v0.2/batches"),
    ("http://[::1]:8080", "http://[::1]:8080/v0.2/batches"),
  ])
  func endpoints(_ endpoint: String, _ address: String) throws {
    #expect(try SiteAddress(endpoint: endpoint).description == address)
  }

  @Test(arguments: [
    ("http://api.acme.example", "would carry the API key for anyone to read"),
    ("http://127.0.0.1.evil.example", "would carry the API key for anyone to read"),
    ("http://127.0.0", "would carry the API key for anyone to read"),
    ("http://localhost.evil.example", "would carry the API key for anyone to read"),
    ("ftp://api.acme.example", "it begins with ftp"), ("api.acme.example", "is no address of a site"),
    ("", "is no address"),
    ("https://", "is no address"), ("https://user:secret@api.acme.example", "holds a user name"),
    ("https://api.acme.example/?key=1", "has a ? or a #"), ("https://api.acme.example/#a", "has a ? or a #"),
  ])
  func addressesThatAreRefused(_ endpoint: String, _ words: String) {
    let error = #expect(throws: SiteAddressError.self) { try SiteAddress(endpoint: endpoint) }
    #expect(error?.message.contains(words) == true, "\(error?.message ?? "")")
    #expect(error?.message.contains("secret") == false)
  }

  @Test func sitesById() throws {
    #expect(
      try SiteAddress(site: "acme-2").description == "https://api.acme-2.customer.deepomatic.com/v0.2/batches"
    )
    #expect(
      try SiteAddress(site: "acme", pattern: "https://{site}.example/v0.2/batches").description
        == "https://acme.example/v0.2/batches")
    for site in ["", "a.evil.example/", "a/b", "a@b", "ü", "a b", "a\n"] {
      #expect(throws: SiteAddressError.self) { try SiteAddress(site: site) }
    }
    #expect(throws: SiteAddressError.self) { try SiteAddress(site: "acme", pattern: "https://api.example") }
  }
}

import TestSupport
import Testing

@testable import Uploading

@Suite struct APIKeyTests {
  private func key(_ variables: [String: String]) throws -> String {
    try APIKey.find { variables[$0] }.withText { $0 }
  }

  @Test func environment() throws {
    #expect(try key(["CUSTOMER_API_KEY": "first", "DEEPOMATIC_API_KEY": "second"]) == "first")
    #expect(try key(["CUSTOMER_API_KEY": "", "DEEPOMATIC_API_KEY": "second"]) == "second")
    let error = #expect(throws: APIKeyError.self) { try key([:]) }
    #expect(error?.message.contains("set CUSTOMER_API_KEY or DEEPOMATIC_API_KEY") == true)
  }

  @Test func file() throws {
    let folder = try ScratchFolder()
    #expect(try APIKey.read(file: folder.write("k3y\r\n", to: "token")).withText { $0 } == "k3y")
    let error = #expect(throws: APIKeyError.self) { try APIKey.read(file: folder.file("none")) }
    #expect(error?.message.hasSuffix("none cannot be opened: No such file or directory") == true)
  }

  /// What would end the header, or is no key at all, is refused, and not shown.
  @Test(arguments: ["hush hush", "hush\nX-Evil: 1", "hush\u{e9}", "\u{0}hush", "\n"])
  func wrongKeys(_ text: String) {
    let error = #expect(throws: APIKeyError.self) { try key(["CUSTOMER_API_KEY": text]) }
    #expect(error?.message.hasPrefix("CUSTOMER_API_KEY holds no API key") == true)
    #expect(error?.message.contains("hush") == false)
  }
}

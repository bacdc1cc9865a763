import ArgumentParser
import ByteSources
import CommandSupport
import HTTPConnections
import Uploading
import Wording

/// Which site is talked to, and how.
struct SiteOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The site's address, such as https://api.example.com; BATCHLINT_ENDPOINT in the environment does the same.",
      discussion: "Its path is /v0.2/batches if it has none.", valueName: "url"))
  var endpoint: String?

  @Option(
    help: ArgumentHelp(
      "The site's id, instead of an address; it is put for {site} in the pattern.", valueName: "id"))
  var site: String?

  @Option(
    help: ArgumentHelp(
      "What the addresses of sites look like; BATCHLINT_SITE_PATTERN in the environment does the same.",
      discussion: "\(SiteAddress.standardPattern) if not given.", valueName: "url"))
  var sitePattern: String?

  @Option(
    help: ArgumentHelp(
      "A file that holds the API key; otherwise it is taken from \(APIKey.variables.joined(separator: " or ")).",
      valueName: "file"),
    completion: .file())
  var tokenFile: String?

  @Option(
    help: ArgumentHelp(
      "A PEM file of certificate authorities that are trusted beside the system's.",
      discussion: "Proxies are taken from https_proxy, all_proxy and no_proxy in the environment.",
      valueName: "file"),
    completion: .file(extensions: ["pem", "crt"]))
  var caFile: String?

  @Option(
    help: ArgumentHelp(
      "Give up when nothing has got on for so many seconds.", valueName: "seconds"))
  var giveUpAfter = 600

  mutating func validate() throws {
    if endpoint != nil, site != nil { throw ValidationError("--endpoint and --site exclude each other.") }
    if sitePattern != nil, site == nil {
      throw ValidationError("--site-pattern says where --site is found; give both or neither.")
    }
    guard giveUpAfter >= 0 else { throw ValidationError("--give-up-after takes a number from 0 on.") }
  }

  /// How long to pause, and to try.
  var policy: UploadPolicy { UploadPolicy(patience: .seconds(giveUpAfter)) }

  /// The site's address.
  ///
  /// - Throws: `ValidationError`, if there is none.
  func address() throws -> SiteAddress {
    do throws(SiteAddressError) {
      if let site {
        let pattern =
          sitePattern ?? Terminal.variable("BATCHLINT_SITE_PATTERN") ?? SiteAddress.standardPattern
        return try SiteAddress(site: site, pattern: pattern)
      }
      if let endpoint = endpoint ?? Terminal.variable("BATCHLINT_ENDPOINT") {
        return try SiteAddress(endpoint: endpoint)
      }
    } catch {
      throw Complaint(error.message)
    }
    throw Complaint("no site is given; name its address with --endpoint, or its id with --site")
  }

  /// The API key.
  func key() throws -> Secret {
    do throws(APIKeyError) {
      if let tokenFile { return try APIKey.read(file: tokenFile) }
      return try APIKey.find(Terminal.variable)
    } catch {
      throw Complaint(error.message)
    }
  }

  /// Connections to the site. Whoever makes them closes them.
  ///
  /// - Parameter rate: how many bytes of uploads go in a second; nil for as many as there is room for.
  func connections(bytesPerSecond rate: UInt64? = nil) throws -> HTTPConnections {
    do throws(HTTPSettingsError) {
      return try HTTPConnections(
        HTTPSettings(
          userAgent: "batchlint/\(version)", authorityFile: caFile,
          proxies: try ProxySettings(Terminal.variable),
          bytesPerSecond: rate))
    } catch {
      throw Complaint(error.message)
    }
  }

  /// Talks to the site's API, and closes the connections in the end.
  func asking<Answer>(
    _ body: (SiteAPI) async throws(SiteError) -> Answer
  ) async throws -> Answer {
    let (address, key) = (try address(), try key())
    let connections = try connections()
    let api = SiteAPI(
      connections.site(address, key: key), policy: policy, secondsSince1970: WallClock.seconds)
    let result: Result<Answer, SiteError>
    do throws(SiteError) { result = .success(try await body(api)) } catch { result = .failure(error) }
    await connections.close()
    switch result {
    case .success(let answer): return answer
    case .failure(let error): throw error.complaint
    }
  }
}

extension SiteError {
  /// What is said of it, and the exit code that goes with it.
  var complaint: ExitCode {
    Terminal.complain("batchlint: \(VisibleText.escaping(message))")
    Terminal.complain("  \(remedy)")
    return Exit.incomplete
  }
}

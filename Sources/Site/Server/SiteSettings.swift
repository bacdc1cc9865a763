public import ApplicationDefinition

/// How a site is set up.
public struct SiteSettings: Sendable {
  /// The folder that holds all that it keeps.
  public var folder: String
  /// What is asked of archives; nil checks only what needs no definition.
  public var definition: ApplicationDefinition?
  /// The address that it listens at.
  public var host: String
  /// The port that it listens at; 0 takes a free one.
  public var port: Int
  /// How addresses of the site begin for those who use it, without a slash at the end; nil is the address that it listens at.
  public var publicURL: String?
  /// How many archives are looked at at once.
  public var workers: Int
  /// How much it takes from those who use it.
  public var limits: SiteLimits
  /// The faults that it commits on purpose.
  public var faults: [Fault]
  /// What the faults are drawn by.
  public var faultSeed: UInt64

  /// A site on this machine, for nobody else.
  public init(folder: String, definition: ApplicationDefinition? = nil) {
    self.folder = folder
    self.definition = definition
    host = "127.0.0.1"
    port = 8080
    publicURL = nil
    workers = 1
    limits = SiteLimits()
    faults = []
    faultSeed = 1
  }
}

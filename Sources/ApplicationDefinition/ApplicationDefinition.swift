public import Findings

/// What an application version asks of a batch, and how strictly the rules are applied: the YAML file, as plain values.
public struct ApplicationDefinition: Sendable {
  /// The application's name: `ftth-install`.
  public var name: String
  /// The application's version: `2.3`.
  public var version: String
  /// The admitted kinds of photos, in the order of the file, which decides ties in the processing order.
  public var taskGroups: [TaskGroup]
  /// What holds for every image.
  public var images: ImageRequirements
  /// What `metadata.json` must hold.
  public var metadata: DocumentRequirements
  /// What `parameters.json` must hold.
  public var parameters: DocumentRequirements
  /// How rules are set, by their present id; a rule that is not named here keeps its own defaults.
  public var rules: [RuleID: RuleSetting]
  /// Findings that are accepted, for a reason and perhaps for a time.
  public var suppressions: [Suppression]
  /// How much of an archive is admitted, read and reported.
  public var limits: Limits

  /// A definition in which nothing but a name and a version is said.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
    taskGroups = []
    images = ImageRequirements()
    metadata = DocumentRequirements()
    parameters = DocumentRequirements()
    rules = [:]
    suppressions = []
    limits = Limits()
  }
}

/// A kind of photo that may appear in a work order.
public struct TaskGroup: Sendable {
  /// The name that photos bear, case-sensitive: `meter`.
  public var name: String
  /// What the photo shows, for people.
  public var description: String?
  /// Whether every work order must have at least one.
  public var isRequired: Bool
  /// The fewest images of the group in a work order that has any.
  public var minimumImages: Int?
  /// The most images of the group in a work order.
  public var maximumImages: Int?
  /// Where the group's name stands in the file.
  public var position: SourcePosition

  /// A kind of photo.
  public init(
    name: String, description: String? = nil, isRequired: Bool = false, minimumImages: Int? = nil,
    maximumImages: Int? = nil, position: SourcePosition
  ) {
    self.name = name
    self.description = description
    self.isRequired = isRequired
    self.minimumImages = minimumImages
    self.maximumImages = maximumImages
    self.position = position
  }
}

/// What holds for every image.
public struct ImageRequirements: Sendable {
  /// The admitted extensions, in lower case, without a dot.
  public var formats: [String] = ["jpg", "jpeg", "png"]
  /// Where the formats stand in the file, if they do.
  public var formatsPosition: SourcePosition?
  /// The most bytes an image may have, uncompressed.
  public var maximumBytes: UInt64?
  /// Where the size stands in the file, if it does.
  public var maximumBytesPosition: SourcePosition?
  /// The fewest pixels of an image's shorter side, whichever it is.
  public var minimumSide: Int?
  /// Where that stands in the file, if it does.
  public var minimumSidePosition: SourcePosition?
  /// The most pixels of an image's longer side.
  public var maximumSide: Int?
  /// Where that stands in the file, if it does.
  public var maximumSidePosition: SourcePosition?

  /// The defaults.
  public init() {}
}

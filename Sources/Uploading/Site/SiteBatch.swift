import JSONTree

/// What a site says of a batch.
public struct SiteBatch: Sendable, Hashable {
  /// The site's name for it. Untrusted: every output escapes it.
  public let id: String
  /// How far it is; nil if the site does not say.
  public let status: BatchStatus?
  /// Where its archive is uploaded to; nil if the site does not say.
  public let uploadURL: Secret?
  /// All that the site says of it, but for the upload URL, as JSON text in the order of the answer: what this version knows nothing of is passed on.
  public let fields: [Field]

  /// A key of the answer, and its value as JSON text.
  public struct Field: Sendable, Hashable {
    /// The key.
    public let name: String
    /// The value as JSON text.
    public let json: [UInt8]

    /// A key and its value.
    init(name: String, _ value: JSONValue) {
      self.name = name
      // A text that is part of another one has no end of line.
      json = JSONWriter.bytes(.compact) { $0.value(value) }.dropLast(while: { $0 == UInt8(ascii: "\n") })
    }

    /// A key and its value, which is JSON text.
    init(name: String, json: [UInt8]) {
      self.name = name
      self.json = json
    }
  }

  /// Reads a batch's object; nil if it has no `batch_id`.
  init?(_ object: JSONValue) {
    guard let id = object.text("batch_id"), !id.isEmpty else { return nil }
    self.id = id
    status = object.text("status").map { BatchStatus(rawValue: $0) }
    uploadURL = object.text("upload_url").map { .uploadURL($0) }
    fields = object.members.filter { $0.key != "upload_url" }.map { member in
      Field(name: member.key, member.value)
    }
  }
}

/// How far a site is with a batch. Words that are not known here are passed on as they are.
public struct BatchStatus: RawRepresentable, Sendable, Hashable {
  /// The site's word.
  public let rawValue: String

  /// A site's word.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// There is a batch, and nothing in it.
  public static let created = BatchStatus(rawValue: "created")
  /// Its archive is on its way.
  public static let uploading = BatchStatus(rawValue: "uploading")
  /// Its archive is there.
  public static let uploaded = BatchStatus(rawValue: "uploaded")
  /// Its work orders are looked at.
  public static let processing = BatchStatus(rawValue: "processing")
  /// All went well.
  public static let done = BatchStatus(rawValue: "done")
  /// Some work orders could not be processed; the error file says which.
  public static let doneWithErrors = BatchStatus(rawValue: "done_with_errors")
  /// It could not be processed.
  public static let failed = BatchStatus(rawValue: "failed")

  /// Whether nothing more will happen. A word that is not known may be followed by others.
  public var isFinal: Bool { [.done, .doneWithErrors, .failed].contains(self) }
}

extension [UInt8] {
  /// The bytes without those at the end for which something holds.
  fileprivate func dropLast(while holds: (UInt8) -> Bool) -> [UInt8] {
    var rest = self[...]
    while let last = rest.last, holds(last) { rest.removeLast() }
    return Array(rest)
  }
}

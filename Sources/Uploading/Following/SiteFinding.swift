import JSONTree

/// What a site says is wrong with a work order: a line of a batch's error file. Texts are untrusted: every output escapes them.
public struct SiteFinding: Sendable, Hashable {
  /// The work order; nil if the site does not name one.
  public var workOrder: String?
  /// The entry of the archive; nil if the site does not name one.
  public var entry: String?
  /// The site's name for what is violated; nil if it has none.
  public var rule: String?
  /// What is wrong.
  public var message: String
  /// Keys that this version knows nothing of, and their values as JSON text.
  public var others: [SiteBatch.Field]
}

/// A batch's error file, as the site gave it, and what could be made out in it.
public struct ErrorFile: Sendable {
  /// The file.
  public let bytes: [UInt8]
  /// What is in it; nil if it is in no form that is known here, and is only to be saved.
  public let findings: [SiteFinding]?
  /// How many further lines the site has left out, as it says.
  public let omitted: Int

  /// Reads an error file in JSON: an array, or an object with the array `errors`.
  public init(json bytes: [UInt8]) {
    self.bytes = bytes
    guard
      let root = try? JSONTree.parse(
        bytes, limits: JSONLimits(bytes: 256 << 20, depth: 64, values: 50_000_000)
      ).root
    else {
      (findings, omitted) = (nil, 0)
      return
    }
    let list = root.kind == .array ? root : root.member("errors")
    omitted = root.kind == .object ? root.integer("omitted") ?? 0 : 0
    guard let list, list.kind == .array else {
      findings = nil
      return
    }
    findings = list.elements.map(SiteFinding.init)
  }
}

extension SiteFinding {
  /// Reads one of the file's lines: whatever it has beside a message is passed on.
  init(_ value: JSONValue) {
    guard value.kind == .object else {
      self.init(
        message: value.string
          ?? String(decoding: SiteBatch.Field(name: "", value).json, as: UTF8.self), others: [])
      return
    }
    let known = ["work_order", "entry", "rule", "message"]
    self.init(
      workOrder: value.text("work_order"), entry: value.text("entry"), rule: value.text("rule"),
      message: value.text("message") ?? value.text("detail") ?? "",
      others: value.members.filter { !known.contains($0.key) }.map { member in
        SiteBatch.Field(name: member.key, member.value)
      })
  }
}

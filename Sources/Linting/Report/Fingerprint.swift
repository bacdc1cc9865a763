import Crypto
public import Findings
import Wording

/// A finding's fingerprint: the same in every run in which the finding is, wherever the archive lies and whatever was moved around it.
///
/// It is made of the rule, the archive's file name, the work order, the entry's name, the JSON Pointer and the finding's subject; not of
/// lines, indices, offsets, directories or the wording of messages.
public struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
  /// 32 hexadecimal digits.
  public let description: String

  /// A fingerprint that a report or a baseline tells; nil if the text is none.
  public init?(_ text: String) {
    guard text.utf8.count == 32, text.utf8.allSatisfy(Self.digits.contains) else { return nil }
    description = text
  }

  private static let digits = Set("0123456789abcdef".utf8)

  /// The fingerprint of a finding.
  ///
  /// - Parameters:
  ///   - finding: the finding.
  ///   - archive: the path of the archive it is in; nil if it is about the run itself.
  public init(of finding: Finding, inArchive archive: String?) {
    let name = archive.map(fileName(ofPath:))
    let parts: [String?] = [
      finding.rule.rawValue, name, finding.location.workOrder, finding.location.entry?.name,
      finding.location.pointer, finding.subject,
    ]
    var bytes: [UInt8] = []
    for part in parts {
      // Length and presence go first, so that no two lists of parts give the same bytes.
      let text = (part ?? "").utf8
      bytes += "\(part == nil ? "-" : "+")\(text.count):".utf8
      bytes += text
    }
    description = hexadecimal(SHA256.hash(data: bytes).prefix(16))
  }
}

/// The SHA-256 of some bytes, in lower-case hexadecimal digits.
public func sha256(_ bytes: [UInt8]) -> String { hexadecimal(SHA256.hash(data: bytes)) }

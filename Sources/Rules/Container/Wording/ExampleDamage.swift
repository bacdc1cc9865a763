import Findings

/// Damage to single fields of an example's archive. The numbers are the fields' offsets in their records (APPNOTE 4.3.7, 4.3.12 and
/// 4.3.16); the archives of examples have no extra fields and no comments.
extension RuleExample.Damage {
  /// Overwrites a field of the first entry's local header.
  static func firstLocalHeader(_ field: Int, with bytes: [UInt8]) -> RuleExample.Damage {
    .overwritten(at: field, with: bytes)
  }

  /// Overwrites a field of the directory's record of the first of these entries, which are the archive's last.
  static func directoryRecord(
    ofFirst names: [String], _ field: Int, with bytes: [UInt8]
  ) -> RuleExample.Damage {
    let records = names.reduce(0) { $0 + 46 + $1.utf8.count }
    return .overwritten(at: field - endRecordLength - records, with: bytes)
  }

  /// Overwrites a field of the end record.
  static func endRecord(_ field: Int, with bytes: [UInt8]) -> RuleExample.Damage {
    .overwritten(at: field - endRecordLength, with: bytes)
  }

  /// The end record is lost.
  static let endRecordLost = RuleExample.Damage.cutShort(by: endRecordLength)

  private static var endRecordLength: Int { 22 }
}

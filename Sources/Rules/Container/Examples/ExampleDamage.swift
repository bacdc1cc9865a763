import Findings

/// Damage to single fields of an example's archive. The numbers are the fields' offsets in their records (APPNOTE 4.3.7, 4.3.12 and
/// 4.3.16); the archives have no extra fields and no comments.
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

  /// Puts bytes between the directory and the end record.
  static func beforeEndRecord(_ bytes: [UInt8]) -> RuleExample.Damage {
    .inserted(at: -endRecordLength, bytes)
  }

  /// The end record is lost.
  static let endRecordLost = RuleExample.Damage.cutShort(by: endRecordLength)

  private static var endRecordLength: Int { 22 }
}

/// Damage to the archive that holds one small photo, `RuleExample.Entry.smallPhoto()`: its headers hold the same.
extension RuleExample.Damage {
  /// Overwrites a field in both headers. `field` is its offset in the local header; the directory's record has two more bytes before it.
  static func bothHeaders(_ field: Int, with bytes: [UInt8]) -> [RuleExample.Damage] {
    [
      .firstLocalHeader(field, with: bytes),
      .directoryRecord(ofFirst: [RuleExample.Entry.smallPhotoName], field + 2, with: bytes),
    ]
  }
}

import Batch
import ZipArchive

/// Finds out which formats an archive's photos are in.
enum ImageFormats {
  /// The formats that are admitted unless a definition says otherwise.
  static let usual = ["jpg", "jpeg", "png"]

  /// The usual formats and those of all other image files in the work orders: in a good archive they are there on purpose.
  static func admitting(_ entries: EntryTable) -> [String] {
    let batch = Batch(entries: entries, taskGroups: [], formats: usual)
    var formats = usual
    for file in batch.otherFiles where file.kind == .foreignImage {
      guard let ending = batch.fileName(of: file.entry).utf8.split(separator: UInt8(ascii: ".")).last else {
        continue
      }
      let format = String(decoding: ending, as: UTF8.self).lowercased()
      if !formats.contains(format) { formats.append(format) }
    }
    return formats
  }
}

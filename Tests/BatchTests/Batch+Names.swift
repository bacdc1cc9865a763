import Batch
import TestSupport
import ZipArchive

extension Batch {
  /// The batch of an archive with these entries, in this order.
  init(
    _ names: [String], groups: [String] = ["meter", "splice_box"], formats: [String] = ["jpg", "jpeg", "png"]
  ) {
    self.init(entries: EntryTable(names: names.map { Array($0.utf8) }), taskGroups: groups, formats: formats)
  }

  /// The ids of the work orders.
  var ids: [String] { workOrders.map { name(of: $0) } }

  /// The names of all images in a work order's folder, in processing order.
  func imageNames(_ workOrder: Int = 0) -> [String] {
    images[workOrders[workOrder].images].map { fileName(of: $0.entry) }
  }

  /// The names of the documents in a work order's folder.
  func documentNames(_ workOrder: Int = 0) -> [String] {
    documents[workOrders[workOrder].documents].map { fileName(of: $0.entry) }
  }

  /// The whole names of the files of a kind.
  func files(_ kind: OtherFile.Kind) -> [String] {
    otherFiles.filter { $0.kind == kind }.map { entries.name(of: $0.entry) }
  }
}

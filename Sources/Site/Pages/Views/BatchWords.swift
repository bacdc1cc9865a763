import Wording

extension BatchStatus {
  /// The status in words for people.
  var words: String {
    switch self {
    case .created: "Created"
    case .uploading: "Uploading"
    case .uploaded: "Uploaded"
    case .processing: "Processing"
    case .done: "Done"
    case .doneWithErrors: "Done with errors"
    case .failed: "Failed"
    }
  }

  /// What happens next, in a sentence; nil if nothing does.
  var outlook: String? {
    switch self {
    case .created: "It waits for its archive."
    case .uploading: "A part of its archive is here."
    case .uploaded: "Its archive is complete, and will be checked next."
    case .processing: "Its work orders are being checked."
    case .done: "All work orders can be processed."
    case .doneWithErrors: "Some of it cannot be processed; the errors below say what."
    case .failed: nil
    }
  }
}

extension StoredBatch {
  /// What it is called on pages.
  var title: String { filename.flatMap { $0.isEmpty ? nil : $0 } ?? "Batch \(id.description.prefix(8))" }

  /// How much of its archive is there.
  var sizeText: String {
    guard let size else { return stored == 0 ? "–" : Quantity.size(Double(stored)) }
    let whole = Quantity.size(Double(size))
    return stored == size ? whole : "\(Quantity.size(Double(stored))) of \(whole)"
  }

  /// How many of its work orders the site is through with.
  var workOrdersText: String {
    guard let outcome else { return "–" }
    let all = Quantity.grouped(outcome.workOrders)
    return outcome.processed == outcome.workOrders ? all : "\(Quantity.grouped(outcome.processed)) of \(all)"
  }
}

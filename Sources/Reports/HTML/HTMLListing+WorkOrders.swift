import Batch
import Findings
import Linting
import Markup
import Wording

extension HTMLListing {
  /// The findings of an archive and its work orders: first what is about the archive, then the work orders with findings, unfolded, then
  /// those without, folded.
  mutating func content(of archive: ArchiveReport, id: String) {
    let findings = archive.findings[...]
    let ofArchive = findings.prefix { $0.location.workOrder == nil }
    let shown = take(ofArchive)
    list(shown, inArchive: archive.path)
    var rest = ofArchive.count - shown.count

    var groups = groups(of: findings.dropFirst(ofArchive.count))
    var clean: [Int] = []
    var number = 0
    for (index, workOrder) in (archive.batch?.workOrders ?? []).enumerated() {
      guard let batch = archive.batch else { break }
      let name = batch.name(of: workOrder)
      guard let group = groups.removeValue(forKey: Array(name.utf8)) else {
        clean.append(index)
        continue
      }
      number += 1
      rest += listWorkOrder(
        name, archive.workOrderVerdicts[index], group, archive, images: workOrder.images, isOpen: true)
    }
    // Names of findings that the batch does not have: the work orders could not be made out.
    for group in groups.values.sorted(by: { $0.startIndex < $1.startIndex }) {
      guard let name = group.first?.location.workOrder else { continue }
      rest += listWorkOrder(name, nil, group, archive, images: nil, isOpen: true)
    }
    tellRest(rest)
    tellOmissions(in: archive)
    if let batch = archive.batch { listClean(clean, batch, archive) }
  }

  /// The findings by work order. The key is the name's bytes: two texts can be equal whose bytes are not.
  private func groups(of findings: ArraySlice<Finding>) -> [[UInt8]: ArraySlice<Finding>] {
    var groups: [[UInt8]: ArraySlice<Finding>] = [:]
    var rest = findings
    while let first = rest.first, let name = first.location.workOrder {
      let key = Array(name.utf8)
      let group = rest.prefix { $0.location.workOrder?.utf8.elementsEqual(key) == true }
      groups[key] = group
      rest = rest.dropFirst(group.count)
    }
    return groups
  }

  /// Says how many findings the run did not keep.
  private mutating func tellOmissions(in archive: ArchiveReport) {
    guard archive.omittedFindings > 0 else { return }
    let count = counted(archive.omittedFindings, "more finding")
    remark(
      "\(count) of this archive \(archive.omittedFindings == 1 ? "is" : "are") counted but not listed; "
        + "--limit findings=\(archive.totals.findings) lists more.")
  }

  private mutating func listClean(_ indices: [Int], _ batch: Batch, _ archive: ArchiveReport) {
    var listed = 0
    for index in indices {
      let workOrder = batch.workOrders[index]
      guard takeImages(workOrder.images.count) else { break }
      listed += 1
      writeWorkOrder(
        batch.name(of: workOrder), archive.workOrderVerdicts[index], [], archive, images: workOrder.images,
        isOpen: false)
    }
    let rest = indices.count - listed
    if rest > 0 {
      remark(
        "\(counted(rest, "more work order")) without listed findings \(rest == 1 ? "is" : "are") not shown here."
      )
    }
  }

  /// Lists a work order with findings, as far as there is room.
  ///
  /// - Returns: how many of its findings are not listed.
  private mutating func listWorkOrder(
    _ name: String, _ verdict: Verdict?, _ findings: ArraySlice<Finding>, _ archive: ArchiveReport,
    images: Range<Int>?, isOpen: Bool
  ) -> Int {
    let shown = take(findings)
    if !shown.isEmpty {
      let hasRoom = images.map { takeImages($0.count) } ?? false
      writeWorkOrder(name, verdict, shown, archive, images: hasRoom ? images : nil, isOpen: isOpen)
    }
    return findings.count - shown.count
  }

  private mutating func writeWorkOrder(
    _ name: String, _ verdict: Verdict?, _ findings: ArraySlice<Finding>, _ archive: ArchiveReport,
    images: Range<Int>?, isOpen: Bool
  ) {
    if isOpen {
      writer.begin(.details, .class("work-order"), .open)
    } else {
      writer.begin(.details, .class("work-order"))
    }
    // A summary holds a heading or words, not both.
    writer.element(.summary) { writer in
      writer.element(.h4) { writer in
        if let verdict { writer.badge(verdict) }
        writer.text(" ")
        writer.name(name)
        let content = findings.isEmpty ? nil : counted(findings.count, "finding")
        let images = images.map { counted($0.count, "image") }
        let extent = [content, images].compactMap(\.self).joined(separator: ", ")
        writer.text(" ")
        writer.element(.span, .class("extent"), text: extent)
      }
    }
    list(findings, inArchive: archive.path)
    if let batch = archive.batch {
      if let images {
        processingOrder(images, of: batch)
      } else {
        remark("The processing order is not shown here.")
      }
    }
    writer.end()
  }
}

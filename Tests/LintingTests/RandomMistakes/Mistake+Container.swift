import ExampleArchives
import Findings

extension Mistake {
  /// In the zip container, where each mistake leaves the rest of the archive readable.
  static let container: [Mistake] = [
    .inWorkOrder("a wrong checksum", takes: [.metadata], finds: ["damaged-content": 1]) { workOrder, _ in
      workOrder.metadata.damage = .checksum
    },
    .inWorkOrder("a stream that cannot be inflated", takes: [.parameters], finds: ["damaged-content": 1]) {
      workOrder, _ in
      workOrder.parameters.damage = .stream
    },
    .inWorkOrder("another name in the local header", finds: ["local-header-mismatch": 1]) { workOrder, _ in
      workOrder.addPlate { $0.adjustLocalHeader = { $0.name[$0.name.count - 1] ^= 0x20 } }
    },
    .inWorkOrder("another method in the local header", finds: ["local-header-mismatch": 1]) { workOrder, _ in
      workOrder.addPlate { $0.adjustLocalHeader = { $0.method = 8 } }
    },
    .inWorkOrder("no local header", finds: ["missing-local-header": 1]) { workOrder, _ in
      workOrder.addPlate { $0.adjustCentralHeader = { $0.localHeaderOffset += 1 } }
    },
    .inWorkOrder("data that would not fit", finds: ["data-out-of-bounds": 1]) { workOrder, _ in
      workOrder.addPlate {
        $0.adjustLocalHeader = { $0.addToSizes(1 << 20) }
        $0.adjustCentralHeader = { $0.addToSizes(1 << 20) }
      }
    },
    .inWorkOrder("an encrypted photo", finds: ["encrypted-entry": 1]) { workOrder, _ in
      workOrder.addPlate {
        $0.flags |= 1
        $0.setVersionNeeded(20)
      }
    },
    .inWorkOrder("a rare compression method", finds: ["unsupported-compression": 1]) { workOrder, random in
      let method = ([6, 9, 12, 14, 95, 98] as [UInt16]).randomElement(using: &random) ?? 1
      workOrder.addPlate {
        $0.content.method = method
        $0.setVersionNeeded(63)
      }
    },
    .inWorkOrder("an entry twice", finds: ["duplicate-entry": 1, "unexpected-file": 2]) { workOrder, _ in
      let name = "notes-\(workOrder.number()).txt"
      for byte in 0..<2 { workOrder.add(name, ZipContent(stored: [UInt8(byte)])) }
    },
    .inWorkOrder("a photo's entry twice", finds: ["duplicate-entry": 1, "duplicate-order-number": 1]) {
      workOrder, _ in
      let name = "plate-\(workOrder.number()).jpg"
      for _ in 0..<2 { workOrder.add(name) }
    },
    .inArchive("a wrong count of entries", takes: [.endRecord], finds: ["entry-count-mismatch": 1]) {
      archive, _ in
      archive.miscount = 1
    },
  ]

  /// What leaves nothing of an archive but itself. Each stands alone.
  static let ruins: [Mistake] = [
    .inArchive("nothing in it", finds: ["empty-archive": 1]) { archive, _ in archive.workOrders = [] },
    .inArchive("photos without folders", finds: ["empty-archive": 1, "stray-entry": 1]) { archive, random in
      archive.workOrders = []
      for number in 0..<Int.random(in: 1...4, using: &random) {
        archive.others.append(ZipEntry("meter-\(number).jpg", ZipContent(stored: [1])))
      }
    },
    .inArchive("cut short", finds: ["truncated-archive": 1]) { archive, random in
      // Four bytes at least, so that it still begins as an archive does.
      let cut = Int.random(in: 0..<1 << 30, using: &random)
      archive.ruin = { bytes in Array(bytes.prefix(4 + cut % (bytes.count - 4))) }
    },
    .inArchive("no bytes", finds: ["not-a-zip": 1]) { archive, _ in archive.ruin = { _ in [] } },
    .inArchive("a text that is no archive", finds: ["not-a-zip": 1]) { archive, _ in
      archive.ruin = { _ in Array("<html><title>404</title></html>".utf8) }
    },
    .inArchive("the first part of a split archive", finds: ["split-archive": 1]) { archive, _ in
      archive.ruin = { bytes in [0x50, 0x4b, 0x07, 0x08] + bytes.prefix(bytes.count / 2) }
    },
    .inArchive("a part of several", finds: ["split-archive": 1]) { archive, _ in
      // The number of this disk, in the end record (APPNOTE 4.3.16).
      archive.ruin = { bytes in
        var bytes = bytes
        bytes[bytes.count - 18] = 1
        return bytes
      }
    },
  ]
}

extension ZipEntry {
  /// Lets both headers ask for a version of the format, in tenths.
  fileprivate mutating func setVersionNeeded(_ version: UInt16) {
    adjustLocalHeader = { $0.versionNeeded = version }
    adjustCentralHeader = { $0.versionNeeded = version }
  }
}

extension LocalHeader {
  /// Makes both sizes larger.
  fileprivate mutating func addToSizes(_ count: UInt32) {
    compressedSize += count
    size += count
  }
}

extension CentralHeader {
  /// Makes both sizes larger.
  fileprivate mutating func addToSizes(_ count: UInt32) {
    compressedSize += count
    size += count
  }
}

internal import Findings

extension Fixture {
  /// Mistakes in photos and in their names.
  static let images = [
    Fixture(
      "misspelt-task-groups.zip", "Task groups are written wrongly: another language, capitals, a hyphen.",
      finds: "unknown-task-group"
    ) {
      WorkOrder(
        "WO_221001",
        photos: ["meter-0.jpg": .meter, "metre-1.jpg": .meter, "splice_box-2.jpg": .spliceBox]
      ).entries()
        + WorkOrder(
          "WO_221002",
          photos: [
            "meter-0.jpg": .meter, "splice_box-1.jpg": .spliceBox, "splice-box-2.jpg": .spliceBox,
            "PM-Ferme-apres-3.jpg": .cabinet,
          ]
        ).entries()
    },
    Fixture(
      "camera-names.zip", "Photos bear the names that a camera, a phone and a messenger gave them.",
      finds: "unknown-task-group"
    ) {
      required("WO_222001", and: "IMG_2034.jpg", .cabinet)
        + required("WO_222002", and: "20260312_101502.jpg", .openCabinet)
        + required("WO_222003", and: "WhatsApp Image 2026-03-12 at 10.15.02.jpeg", .plate)
    },
    Fixture(
      "copies.zip",
      "A phone numbered a second photo in its own way, and Windows, in French, copied a file beside itself.",
      finds: "duplicate-image", "unknown-task-group"
    ) {
      var copy = ZipEntry.photo("WO_223002/meter-0.jpg", of: .meter)
      copy.name = Array("WO_223002/meter - Copie.jpg".utf8)
      return required("WO_223001", and: "meter(1).jpg", .meter) + WorkOrder("WO_223002").entries() + [copy]
    },
    Fixture(
      "missing-photos.zip", "One work order has no photo of the meter, the other has five and may have four.",
      finds: "missing-task-group", "task-group-count"
    ) {
      WorkOrder("WO_224001", photos: ["splice_box-0.jpg": .spliceBox]).entries()
        + WorkOrder(
          "WO_224002",
          photos: [
            "meter-0.jpg": .meter, "meter-1.jpg": .meter, "meter-2.jpg": .meter, "meter-3.jpg": .meter,
            "meter-4.jpg": .meter, "splice_box-5.jpg": .spliceBox,
          ]
        ).entries()
    },
    Fixture(
      "heic-renamed.zip", "A phone's HEIC photo and a PNG screenshot were renamed to `.jpg`.",
      finds: "image-content"
    ) {
      let screenshot = SampleImage(.plate, seed: stableHash("screenshot"), width: 80, height: 60)
      return WorkOrder("WO_225001", others: ["PM-ferme-apres-2.jpg": highEfficiencyImage]).entries()
        + WorkOrder("WO_225002", others: ["IdPlate3-2.jpg": screenshot.png()]).entries()
    },
    Fixture(
      "empty-photos.zip", "A phone's memory was full: the last photo has no bytes.", finds: "image-empty"
    ) {
      WorkOrder("WO_226001").entries()
        + WorkOrder("WO_226002", others: ["PM-ferme-apres-2.jpg": []]).entries()
    },
    Fixture(
      "duplicate-photos.zip", "The same photo stands for two work orders.", finds: "duplicate-image"
    ) {
      var copy = ZipEntry.photo("WO_227001/meter-0.jpg", of: .meter)
      copy.name = Array("WO_227002/meter-0.jpg".utf8)
      return WorkOrder("WO_227001").entries()
        + WorkOrder("WO_227002", photos: ["splice_box-1.jpg": .spliceBox]).entries() + [copy]
    },
    Fixture(
      "cut-photo.zip",
      "A camera's battery ran out while it wrote the last photo, and the transfer of another one broke off.",
      findsWhenDeep: "image-damaged"
    ) {
      let photo = SampleImage(.cabinet, seed: stableHash("WO_228001"), width: 80, height: 60).jpeg()
      let plate = SampleImage(.plate, seed: stableHash("WO_228002"), width: 80, height: 60).png()
      return WorkOrder(
        "WO_228001", others: ["PM-ferme-apres-2.jpg": Array(photo.prefix(photo.count * 2 / 3))]
      ).entries()
        + WorkOrder(
          "WO_228002", others: ["IdPlate3-2.png": Array(plate.prefix(plate.count / 2))]
        ).entries()
    },
  ]

  /// A work order with a photo of each required task group, and one more.
  private static func required(_ id: String, and name: String, _ subject: SampleImage.Subject) -> [ZipEntry] {
    WorkOrder(
      id, photos: ["meter-0.jpg": .meter, "splice_box-1.jpg": .spliceBox, name: subject]
    ).entries()
  }

  /// The beginning of a HEIC file: the box that names its brands (ISO/IEC 14496-12), and one of media data.
  private static let highEfficiencyImage: [UInt8] =
    [0, 0, 0, 24] + Array("ftypheic\0\0\0\0mif1heic".utf8) + [0, 0, 0, 72] + Array("mdat".utf8)
    + (0..<64).map { 37 &* $0 &+ 11 }
}

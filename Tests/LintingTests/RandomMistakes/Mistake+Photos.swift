import ExampleArchives
import Findings

extension Mistake {
  /// In photos and in the task groups that they claim.
  static let photos: [Mistake] = [
    .inWorkOrder("a misspelt group", finds: ["unknown-task-group": 1]) { workOrder, _ in
      workOrder.addNumbered("metre")
    },
    .inWorkOrder("a group in capitals", finds: ["unknown-task-group": 1]) { workOrder, _ in
      workOrder.addNumbered("PLATE")
    },
    .inWorkOrder("a group that nobody knows", finds: ["unknown-task-group": 1]) { workOrder, _ in
      workOrder.addNumbered("roof")
    },
    .inWorkOrder("a numbered copy", finds: ["unknown-task-group": 1]) { workOrder, _ in
      workOrder.addNumbered("plate(1)")
    },
    .inWorkOrder("a camera's name", takes: [.numbers], finds: ["unknown-task-group": 1]) { workOrder, _ in
      workOrder.add("IMG_2034.jpg")
    },
    .inWorkOrder("a name with two readings", takes: [.numbers], finds: ["ambiguous-task-group": 1]) {
      workOrder, _ in
      workOrder.add("box-2.jpg")
    },
    .inWorkOrder("no meter", takes: [.meterPhotos], finds: ["missing-task-group": 1]) { workOrder, _ in
      workOrder.removePhotos(of: "meter")
    },
    .inWorkOrder(
      "the splice box misspelt", takes: [.spliceBoxPhotos],
      finds: ["missing-task-group": 1, "unknown-task-group": 1]
    ) { workOrder, _ in
      workOrder.removePhotos(of: "splice_box")
      workOrder.addNumbered("splice-box")
    },
    .inWorkOrder("too many meters", takes: [.meterPhotos], finds: ["task-group-count": 1]) {
      workOrder, random in
      let count = Int.random(in: 4...6, using: &random)
      while workOrder.photoCount(of: "meter") < count { workOrder.addNumbered("meter") }
    },
    .inWorkOrder(
      "one cabinet where two are asked for", takes: [.cabinetPhotos], finds: ["task-group-count": 1]
    ) {
      workOrder, _ in
      workOrder.addNumbered("cabinet", ending: "png")
    },
    .inWorkOrder("a format that is not admitted", finds: ["image-format": 1]) { workOrder, random in
      workOrder.addPlate(ending: ["heic", "WEBP", "bmp", "tiff"].randomElement(using: &random) ?? "gif")
    },
    .inWorkOrder("a photo of 0 bytes", finds: ["image-empty": 1]) { workOrder, _ in workOrder.addPlate([]) },
    .inWorkOrder("a photo that is too large", finds: ["image-too-large": 1]) { workOrder, random in
      let padding = [UInt8](repeating: 0, count: Int.random(in: 57...200, using: &random))
      workOrder.addPlate(workOrder.freshJPEG() + padding)
    },
    .inWorkOrder("a PNG image by the name of jpg", finds: ["image-content": 1]) { workOrder, _ in
      workOrder.addPlate(workOrder.freshPNG())
    },
    .inWorkOrder("a JPEG image by the name of png", finds: ["image-content": 1]) { workOrder, _ in
      workOrder.addPlate(ending: "png")
    },
    .inWorkOrder("a web page in a photo's place", finds: ["image-content": 1]) { workOrder, _ in
      workOrder.addPlate(Array("<html>\(workOrder.number())".utf8) + workOrder.freshJPEG())
    },
    .inWorkOrder("the same photo twice", finds: ["duplicate-image": 1]) { workOrder, _ in
      let photo = workOrder.freshPNG()
      for _ in 0..<2 { workOrder.addPlate(ending: "png", photo) }
    },
    .inWorkOrder("a photo that was sent before", finds: ["duplicate-image": 1]) { workOrder, _ in
      workOrder.addPlate(RandomWorkOrder.jpeg(RandomArchive.firstContent(0, 0)))
    },
  ]

  /// In the numbers of photos.
  static let order: [Mistake] = [
    .inWorkOrder("a number twice", finds: ["duplicate-order-number": 1]) { workOrder, random in
      let number = workOrder.number()
      workOrder.add("plate-\(number).jpg")
      workOrder.add("box-\(number).jpg")
      if Bool.random(using: &random) { workOrder.add("plate-\(number).png") }
    },
    .inWorkOrder("zeros in front", finds: ["order-number-format": 1]) { workOrder, random in
      let zeros = String(repeating: "0", count: Int.random(in: 1...30, using: &random))
      workOrder.add("plate-\(zeros)\(workOrder.number()).jpg")
    },
    .inWorkOrder(
      "a number twice, once with zeros", finds: ["duplicate-order-number": 1, "order-number-format": 1]
    ) { workOrder, _ in
      let number = workOrder.number()
      workOrder.add("plate-\(number).jpg")
      workOrder.add("plate-00\(number).jpg")
    },
    .inWorkOrder("photos without numbers", takes: [.numbers], finds: ["unspecified-order": 1]) {
      workOrder, random in
      workOrder.add("plate.jpg")
      workOrder.add("box.jpg")
      if Bool.random(using: &random) { workOrder.add("box.png") }
    },
  ]
}

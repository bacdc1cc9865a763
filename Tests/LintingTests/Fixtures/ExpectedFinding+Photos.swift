import Findings

extension ExpectedFinding {
  /// Of photos, their names and their order.
  static let photos: [String: [ExpectedFinding]] = [
    "misspelt-task-groups.zip": [
      .init(
        .error, "unknown-task-group", workOrder: "WO_221001", entry: "WO_221001/metre-1.jpg",
        #"the photo claims the task group "metre", which is not admitted; did you mean "meter"?"#),
      .init(
        .error, "unknown-task-group", workOrder: "WO_221002", entry: "WO_221002/PM-Ferme-apres-3.jpg",
        #"the photo claims the task group "PM-Ferme-apres", which is not admitted; capitals count: did you mean "PM-ferme-apres"?"#
      ),
      .init(
        .error, "unknown-task-group", workOrder: "WO_221002", entry: "WO_221002/splice-box-2.jpg",
        #"the photo claims the task group "splice-box", which is not admitted; did you mean "splice_box"?"#),
    ],
    "camera-names.zip": [
      .init(
        .error, "unknown-task-group", workOrder: "WO_222001", entry: "WO_222001/IMG_2034.jpg",
        #""IMG_2034" is a name that a camera or an app gave; rename the photo after the task group that it shows, as in "meter-1.jpg""#
      ),
      .init(
        .error, "unknown-task-group", workOrder: "WO_222002", entry: "WO_222002/20260312_101502.jpg",
        #""20260312_101502" is a name that a camera or an app gave; rename the photo after the task group that it shows, as in "meter-1.jpg""#
      ),
      .init(
        .error, "unknown-task-group", workOrder: "WO_222003",
        entry: "WO_222003/WhatsApp Image 2026-03-12 at 10.15.02.jpeg",
        #""WhatsApp Image 2026-03-12 at 10.15.02" is a name that a camera or an app gave; rename the photo after the task group that it shows, as in "meter-1.jpeg""#
      ),
    ],
    "copies.zip": [
      .init(
        .error, "unknown-task-group", workOrder: "WO_223001", entry: "WO_223001/meter(1).jpg",
        #"the photo's name, "meter(1)", is that of a copy of "meter"; delete it, or number it, as in "meter-1.jpg""#
      ),
      .init(
        .note, "duplicate-image", workOrder: "WO_223002", entry: "WO_223002/meter - Copie.jpg",
        #"the photo has the same content as "WO_223002/meter-0.jpg""#),
      .init(
        .error, "unknown-task-group", workOrder: "WO_223002", entry: "WO_223002/meter - Copie.jpg",
        #"the photo's name, "meter - Copie", is that of a copy of "meter"; delete it, or number it, as in "meter-1.jpg""#
      ),
    ],
    "missing-photos.zip": [
      .init(
        .error, "missing-task-group", workOrder: "WO_224001",
        #"there is no photo of the required task group "meter""#),
      .init(
        .error, "task-group-count", workOrder: "WO_224002",
        #"the work order has 5 photos of the task group "meter", more than the 4 that are admitted"#),
    ],
    "heic-renamed.zip": [
      .init(
        .error, "image-content", workOrder: "WO_225001", entry: "WO_225001/PM-ferme-apres-2.jpg",
        "the extension jpg claims a JPEG image, but the content is a HEIC image, as telephones write it"),
      .init(
        .error, "image-content", workOrder: "WO_225002", entry: "WO_225002/IdPlate3-2.jpg",
        "the extension jpg claims a JPEG image, but the content is a PNG image"),
    ],
    "empty-photos.zip": [
      .init(
        .error, "image-empty", workOrder: "WO_226002", entry: "WO_226002/PM-ferme-apres-2.jpg",
        "the photo has no content: 0 bytes")
    ],
    "duplicate-photos.zip": [
      .init(
        .note, "duplicate-image", workOrder: "WO_227002", entry: "WO_227002/meter-0.jpg",
        #"the photo has the same content as "WO_227001/meter-0.jpg""#)
    ],
    "same-number-twice.zip": [
      .init(
        .warning, "duplicate-order-number", workOrder: "WO_231001", entry: "WO_231001/IdPlate3-1.jpg",
        #"2 photos have the number 1: "splice_box-1.jpg" and "IdPlate3-1.jpg""#)
    ],
    "leading-zeros.zip": [
      .init(
        .warning, "order-number-format", workOrder: "WO_232001", entry: "WO_232001/meter-00.jpg",
        "the number 00 has zeros in front; write it 0"),
      .init(
        .warning, "order-number-format", workOrder: "WO_232001", entry: "WO_232001/splice_box-01.jpg",
        "the number 01 has zeros in front; write it 1"),
    ],
    "without-numbers.zip": [
      .init(
        .note, "unspecified-order", workOrder: "WO_233001",
        #"the order of 2 photos is not specified, because they have no number: "meter.jpg" and "splice_box.jpg""#
      )
    ],
  ]
}

internal import Findings

extension Fixture {
  /// Mistakes in the numbers that order the photos.
  static let order = [
    Fixture(
      "same-number-twice.zip", "Two photos of a work order bear the number 1.",
      finds: "duplicate-order-number"
    ) {
      WorkOrder(
        "WO_231001",
        photos: ["meter-0.jpg": .meter, "IdPlate3-1.jpg": .plate, "splice_box-1.jpg": .spliceBox]
      ).entries()
        + WorkOrder("WO_231002").entries()
    },
    Fixture(
      "leading-zeros.zip", "Numbers were padded to two digits, so that a file manager sorts them.",
      finds: "order-number-format"
    ) {
      WorkOrder(
        "WO_232001",
        photos: ["meter-00.jpg": .meter, "splice_box-01.jpg": .spliceBox, "IdPlate3-10.jpg": .plate]
      ).entries()
        + WorkOrder("WO_232002").entries()
    },
    Fixture(
      "without-numbers.zip", "No photo of a work order has a number.", finds: "unspecified-order"
    ) {
      WorkOrder("WO_233001", photos: ["meter.jpg": .meter, "splice_box.jpg": .spliceBox]).entries()
        + WorkOrder("WO_233002").entries()
    },
  ]
}

import TestSupport
import Testing

@testable import Batch

/// Images with a number by number, then those without (section 2), and ties (decision 3).
@Suite struct ProcessingOrderTests {
  /// The example of the format's description, in the order worked out by hand.
  @Test func theExampleOfTheFormat() {
    let names = [
      "task_group_name_X.jpg", "task_group_name_B-2.jpg", "task_group_name_A-1.jpg",
      "task_group_name_A-0.jpg",
    ]
    let batch = Batch(
      names.map { "WO_123456/" + $0 },
      groups: ["task_group_name_A", "task_group_name_B", "task_group_name_X"])
    #expect(
      batch.imageNames() == [
        "task_group_name_A-0.jpg", "task_group_name_A-1.jpg", "task_group_name_B-2.jpg",
        "task_group_name_X.jpg",
      ])
  }

  /// Equal numbers go by the group's position, unknown groups last, and then by the bytes of the name; images without a number likewise.
  @Test func tiesHaveAnOrder() {
    let expected = [
      "splice_box-0.jpg", "meter-0.JPG", "meter-0.jpg", "meter-0.png", "meter-00.jpg", "Meter-0.jpg",
      "roof-0.jpg",
      "roof-1.jpg", "meter-2.jpg", "splice_box-10.jpg", "splice_box.jpg", "meter.jpeg", "meter.jpg",
      "Zaun.jpg",
      "meter_2.jpg", "roof.jpg",
    ]
    let batch = Batch(expected.reversed().map { "WO_1/" + $0 }, groups: ["splice_box", "meter"])
    #expect(batch.imageNames() == expected)
  }

  /// Names as different as ties allow.
  private static let names: [String] = {
    let stems = ["meter", "splice_box", "roof", "Meter", "box-2", "box"]
    let suffixes = ["", "-0", "-00", "-1", "-01", "-2", "-18446744073709551615", "-18446744073709551616"]
    return stems.flatMap { stem in suffixes.map { "WO_1/\(stem)\($0)" } }.flatMap {
      [$0 + ".jpg", $0 + ".PNG"]
    }
  }()

  @Test func independentOfTheDirectory() {
    var random = SplitMix64(seed: 3)
    let groups = ["splice_box", "box", "box-2", "meter"]
    let expected = Batch(Self.names, groups: groups).imageNames()
    for _ in 0..<50 {
      #expect(Batch(Self.names.shuffled(using: &random), groups: groups).imageNames() == expected)
    }
  }

  @Test func aTotalOrder() {
    let batch = Batch(Self.names, groups: ["splice_box", "box", "box-2", "meter"])
    let order = ProcessingOrder(entries: batch.entries)
    for (i, left) in batch.images.enumerated() {
      for (j, right) in batch.images.enumerated() where order.precedes(left, right) != (i < j) {
        Issue.record("\(batch.stem(of: left)) and \(batch.stem(of: right)) stand in the wrong order")
      }
    }
  }

  /// Two entries of one name are kept apart by their places in the directory.
  @Test func equalNames() {
    let batch = Batch(["WO_1/meter-1.jpg", "WO_1/meter-0.jpg", "WO_1/meter-1.jpg"])
    #expect(batch.images.map(\.entry) == [1, 0, 2])
  }
}

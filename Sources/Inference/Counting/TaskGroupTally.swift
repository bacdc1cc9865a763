/// What was seen of one task group.
struct TaskGroupTally: Sendable {
  let name: ExactText
  private(set) var images = 0
  /// How many work orders have an image of the group.
  private(set) var workOrders = 0
  /// The fewest and the most images in a work order that has any.
  private(set) var imagesPerWorkOrder: ClosedRange<Int>?
  private(set) var numbering = Numbering.unseen

  /// Which order numbers the images bore.
  enum Numbering: Sendable, Equatable {
    case unseen
    /// All of them these digits.
    case always(String)
    /// Different numbers, or some image had none.
    case varied
  }

  init(_ name: ExactText) { self.name = name }

  /// Counts the images of one work order.
  mutating func count(imagesOfWorkOrder count: Int) {
    images += count
    workOrders += 1
    let known = imagesPerWorkOrder ?? count...count
    imagesPerWorkOrder = min(known.lowerBound, count)...max(known.upperBound, count)
  }

  /// Notes the digits of an image's order number; nil is an image without one.
  mutating func note(digits: String?) {
    switch (numbering, digits) {
    case (.unseen, let digits?): numbering = .always(digits)
    case (.always(let known), let digits?) where known == digits: break
    default: numbering = .varied
    }
  }

  /// Whether the group comes first in a list of what was seen most.
  static func isMoreFrequent(_ left: TaskGroupTally, _ right: TaskGroupTally) -> Bool {
    if left.workOrders != right.workOrders { return left.workOrders > right.workOrders }
    if left.images != right.images { return left.images > right.images }
    return left.name < right.name
  }
}

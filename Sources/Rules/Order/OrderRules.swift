/// The rules about the numbers that order the photos.
enum OrderRules {
  static let all: [any Rule.Type] = [
    DuplicateOrderNumber.self, OrderNumberFormat.self, UnspecifiedOrder.self,
  ]
}

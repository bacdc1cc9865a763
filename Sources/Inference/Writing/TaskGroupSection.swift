import Wording

/// The section `task_groups`.
struct TaskGroupSection {
  /// The most rare names that are listed; the others are counted.
  private static let mostRareNames = 50

  private let choice: TaskGroupChoice
  private let workOrders: Int

  init(_ census: TaskGroupCensus, workOrders: Int) {
    choice = TaskGroupChoice(census.tallies, workOrders: workOrders)
    self.workOrders = workOrders
  }

  func write(to text: inout DefinitionText) {
    text.comment(0, "The admitted kinds of photos. Their order decides between photos with equal numbers.")
    text.line(0, "task_groups:")
    let names = Set(choice.admitted.map(\.name))
    for tally in choice.admitted { write(tally, among: names, to: &text) }
    if choice.admitted.isEmpty {
      text.comment(1, "No task group could be made out; at least one has to stand here.")
      text.line(1, "- task_group_name")
    }
    writeRareNames(to: &text)
    text.blank()
  }

  private func write(_ tally: TaskGroupTally, among names: Set<ExactText>, to text: inout DefinitionText) {
    text.line(1, "- name: \(YAMLText.scalar(tally.name.text))", comment: seen(tally))
    if workOrders >= TaskGroupChoice.fewWorkOrders && tally.workOrders == workOrders {
      text.line(2, "required: true")
    }
    if let range = tally.imagesPerWorkOrder {
      text.comment(
        2, "images: {min: \(range.lowerBound), max: \(range.upperBound)}  # in a work order that has any")
    }
    if let longName = doubtfulName(tally) {
      text.comment(
        2, "Every one of these photos has the same number. If it belongs to the name, that is \(longName).")
    }
    if let (shortName, digits) = tally.name.withoutNumber, names.contains(shortName) {
      text.comment(
        2,
        "A photo of just this name is one of this group, not number \(digits) of "
          + "\(YAMLText.scalar(shortName.text)).")
    }
  }

  /// The group's name with the one number that all its images have, if that number may well be a part of the name. A count starts
  /// with 0 or 1, so a group with one image in each work order always has that number.
  private func doubtfulName(_ tally: TaskGroupTally) -> String? {
    guard case .always(let digits) = tally.numbering, tally.workOrders >= TaskGroupChoice.fewWorkOrders else {
      return nil
    }
    let significant = digits.drop { $0 == "0" }
    guard !significant.isEmpty, significant != "1" else { return nil }
    return quoted("\(tally.name.text)-\(digits)", limit: ExactText.longest)
  }

  private func writeRareNames(to text: inout DefinitionText) {
    guard !choice.rare.isEmpty else { return }
    text.blank()
    text.comment(1, "Seen too rarely to be task groups, as it seems:")
    for tally in choice.rare.prefix(Self.mostRareNames) {
      text.comment(1, "- \(YAMLText.scalar(tally.name.text))  # \(seen(tally))")
    }
    let further = choice.rare.dropFirst(Self.mostRareNames)
    guard !further.isEmpty else { return }
    let images = further.reduce(0) { $0 + $1.images }
    text.comment(1, "and \(counted(further.count, "more name")) of \(counted(images, "image"))")
  }

  private func seen(_ tally: TaskGroupTally) -> String {
    "\(counted(tally.images, "image")), \(share(tally.workOrders, of: workOrders, "work order"))"
  }
}

extension ExactText {
  /// The name without a final `-` and digits, and the digits; nil if it does not end so.
  fileprivate var withoutNumber: (name: ExactText, digits: String)? {
    let digits = text.utf8.reversed().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }.count
    let rest = text.utf8.dropLast(digits)
    guard digits > 0, rest.count > 1, rest.last == UInt8(ascii: "-") else { return nil }
    return (
      ExactText(String(decoding: rest.dropLast(), as: UTF8.self)),
      String(decoding: text.utf8.suffix(digits), as: UTF8.self)
    )
  }
}

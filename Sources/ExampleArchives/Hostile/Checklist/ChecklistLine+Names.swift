import Findings

extension ChecklistLine {
  static let names = [
    ChecklistLine("name-twice", .error, "two entries have the same name", "duplicate-entry")
  ]
}

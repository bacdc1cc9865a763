import Findings

extension HostileArchive {
  /// Names that do not mean the same to all readers.
  static let names = [
    HostileArchive(
      "name-twice", "two photos of one name", shows: ["name-twice"], disagreement: .duplicates,
      finds: [.finding("duplicate-entry")]
    ) { [.photo(1), .photo(1) { $0.content = ZipContent(stored: [0xff, 0xd8, 7, 0xd9]) }] },
    HostileArchive(
      "name-twice-far", "two photos of one name, with others between them", shows: ["name-twice"],
      disagreement: .duplicates, finds: [.finding("duplicate-entry")]
    ) { [.photo(1), .photo(2), .photo(3), .photo(1)] },
  ]
}

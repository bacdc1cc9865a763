/// The section `images`.
struct ImageSection {
  private let census: ImageCensus

  init(_ census: ImageCensus) { self.census = census }

  func write(to text: inout DefinitionText) {
    text.line(0, "images:")
    let formats = census.formatsByFrequency
    if formats.isEmpty {
      text.line(1, "formats: \(list(ImageFormats.usual))", comment: "no image was seen")
    } else {
      let counts = formats.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      text.line(1, "formats: \(list(formats.map(\.name)))", comment: "seen: \(counts)")
    }
    // An admitted size is at least one byte.
    if census.largest > 0 { text.comment(1, "max_bytes: \(census.largest)  # the largest image seen") }
    text.blank()
  }

  private func list(_ formats: [String]) -> String {
    "[\(formats.map(YAMLText.scalar).joined(separator: ", "))]"
  }
}

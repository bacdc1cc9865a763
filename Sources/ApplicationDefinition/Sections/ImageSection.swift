/// What holds for every image.
enum ImageSection {
  static let grammar = DictionaryGrammar<ApplicationDefinition>(
    "a dictionary with formats and max_bytes",
    [
      Field(
        "formats", formats, \.images.formats,
        "The admitted file name extensions, without a dot; upper and lower case do not differ."
      ).standard(["jpg", "jpeg", "png"]).placed(in: \.images.formatsPosition),
      Field("max_bytes", .byteCount, \.images.maximumBytes, "The most bytes that an image may have.")
        .placed(in: \.images.maximumBytesPosition),
    ])

  private static let formats = Shape<[String]>.list(ofDistinct: format, "a list of at least one extension")

  private static let format = Shape<String>.text(
    "an extension of letters and digits (such as jpg)",
    schema: ["type": "string", "pattern": "^[A-Za-z0-9]+$"],
    hint: { $0.hasPrefix(".") ? "leave the dot out" : nil },
    isProper: { !$0.isEmpty && $0.utf8.allSatisfy(\.isASCIILetterOrDigit) }
  ).map { format, _ in format.lowercased() }
}

extension String: Distinguishable {
  var identity: String? { self }

  var shown: String { inQuotes(self) }
}

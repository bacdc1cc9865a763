/// What holds for every image.
enum ImageSection {
  static let grammar = DictionaryGrammar<ApplicationDefinition>(
    "a dictionary with formats, max_bytes, min_side and max_side",
    [
      Field(
        "formats", formats, \.images.formats,
        "The admitted file name extensions, without a dot; upper and lower case do not differ."
      ).standard(["jpg", "jpeg", "png"]).placed(in: \.images.formatsPosition),
      Field("max_bytes", .byteCount, \.images.maximumBytes, "The most bytes that an image may have.")
        .placed(in: \.images.maximumBytesPosition),
      Field(
        "min_side", .pixelCount, \.images.minimumSide,
        "The fewest pixels that the shorter side of an image may have; checked with `--deep`."
      ).placed(in: \.images.minimumSidePosition),
      Field(
        "max_side", .pixelCount, \.images.maximumSide,
        "The most pixels that the longer side of an image may have; checked with `--deep`."
      ).placed(in: \.images.maximumSidePosition),
    ]
  ) { definition, given, diagnostics in
    diagnostics.checkOrder(
      "min_side", definition.images.minimumSide, "max_side", definition.images.maximumSide, given)
  }

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

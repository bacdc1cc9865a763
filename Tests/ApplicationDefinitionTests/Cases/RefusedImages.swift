extension RefusedDefinitions {
  /// Image requirements that are wrong.
  static let images: [DefinitionCase] = [
    DefinitionCase(
      "images: no formats", "images: {formats: []}",
      [
        "4:19 images.formats: expected a list of at least one extension, found an empty list"
      ]),
    DefinitionCase(
      "images: a dot", "images: {formats: [.jpg]}",
      [
        #"4:20 images.formats[0]: expected an extension of letters and digits (such as jpg), found the text ".jpg"; leave the dot out"#
      ]),
    DefinitionCase(
      "images: a media type", "images: {formats: [image/jpeg]}",
      [
        #"4:20 images.formats[0]: expected an extension of letters and digits (such as jpg), found the text "image/jpeg""#
      ]),
    DefinitionCase(
      "images: formats that are a text", "images: {formats: jpg}",
      [
        #"4:19 images.formats: expected a list of at least one extension, found the text "jpg""#
      ]),
    DefinitionCase(
      "images: the same format twice", "images: {formats: [jpg, png, jpg]}",
      [
        #"4:30 images.formats[2]: "jpg" is listed already, on line 4"#
      ]),
    DefinitionCase(
      "images: the same format in another case", "images: {formats: [jpg, JPG]}",
      [
        #"4:25 images.formats[1]: "jpg" is listed already, on line 4"#
      ],
      onlyDecoder: "case is folded before formats are compared"),
    DefinitionCase(
      "images: a format that is a number", "images: {formats: [3]}",
      [
        #"4:20 images.formats[0]: expected an extension of letters and digits (such as jpg), found the number 3; put it in quotes: "3""#
      ]),
    DefinitionCase(
      "images: a unit", "images: {max_bytes: 5 MB}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "5 MB"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: zero bytes", "images: {max_bytes: 0}",
      [
        "4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the number 0"
      ]),
    DefinitionCase(
      "images: negative bytes", "images: {max_bytes: -1}",
      [
        "4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the number -1"
      ]),
    DefinitionCase(
      "images: underlines at odd places", "images: {max_bytes: 50_00_000}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "50_00_000"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: an underline at the end", "images: {max_bytes: 5_000_}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "5_000_"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: a sign", "images: {max_bytes: +5_000}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "+5_000"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: a leading zero", "images: {max_bytes: 0_005}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "0_005"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: a quoted number without underlines", "images: {max_bytes: '5000'}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "5000"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: too many bytes", "images: {max_bytes: 1_000_000_000_000_000}",
      [
        #"4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the text "1_000_000_000_000_000"; write it like 5_000_000"#
      ]),
    DefinitionCase(
      "images: a fraction of a byte", "images: {max_bytes: 0.5}",
      [
        "4:21 images.max_bytes: expected a number of bytes from 1 to 999_999_999_999_999, found the number 0.5"
      ]),
    DefinitionCase(
      "images: no pixels", "images: {min_side: 0}",
      [
        "4:20 images.min_side: expected a number of pixels from 1 to 999_999, found the number 0"
      ]),
    DefinitionCase(
      "images: too many pixels", "images: {max_side: 1_000_000}",
      [
        #"4:20 images.max_side: expected a number of pixels from 1 to 999_999, found the text "1_000_000"; write it like 5_000"#
      ]),
    DefinitionCase(
      "images: a width and a height", "images: {min_side: 800x600}",
      [
        #"4:20 images.min_side: expected a number of pixels from 1 to 999_999, found the text "800x600"; write it like 5_000"#
      ]),
    DefinitionCase(
      "images: bounds of the sides in the wrong order", "images: {min_side: 600, max_side: 599}",
      [
        #"4:35 images.max_side: expected at least 600, as "min_side" says, found the number 599"#
      ],
      onlyDecoder: "two values are compared"),
    DefinitionCase(
      "images: a misspelt key", "images: {max_byte: 1}",
      [
        #"4:10 images.max_byte: unknown key "max_byte"; did you mean "max_bytes"?"#
      ]),
  ]
}

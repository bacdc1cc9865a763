import Findings

extension ExpectedFinding {
  /// Of `metadata.json` and `parameters.json`.
  static let documents: [String: [ExpectedFinding]] = [
    "missing-parameter.zip": [
      .init(
        .error, "missing-key", workOrder: "WO_251001", entry: "WO_251001/parameters.json", pointer: "",
        at: (1, 1), #"the key "nb_fibers" is missing"#)
    ],
    "missing-documents.zip": [
      .init(
        .error, "missing-parameters", workOrder: "WO_252001",
        #"parameters.json is missing; the application requires "work_type" and "nb_fibers" in it"#),
      .init(
        .error, "missing-metadata", workOrder: "WO_252002",
        #"metadata.json is missing; the application requires "region" and "ID PB" in it"#),
    ],
    "broken-json.zip": [
      .init(
        .error, "invalid-json", workOrder: "WO_253001", entry: "WO_253001/parameters.json", at: (3, 18),
        "not valid JSON: a comma before } is not allowed in JSON"),
      .init(
        .error, "invalid-json", workOrder: "WO_253002", entry: "WO_253002/metadata.json", at: (2, 3),
        "not valid JSON: keys need straight double quotes, found “ (U+201C)"),
    ],
    "wrong-types.zip": [
      .init(
        .error, "wrong-type", workOrder: "WO_254001", entry: "WO_254001/parameters.json",
        pointer: "/nb_fibers", at: (3, 16),
        #""nb_fibers" must be a whole number, but is the text "12"; leave out the quotation marks"#),
      .init(
        .error, "wrong-type", workOrder: "WO_254001", entry: "WO_254001/parameters.json",
        pointer: "/indoor", at: (4, 13), #""indoor" must be true or false, but is the text "yes""#),
      .init(
        .error, "wrong-type", workOrder: "WO_254001", entry: "WO_254001/parameters.json",
        pointer: "/ports", at: (5, 12), #""ports" must be a list, but is the number 3"#),
      .init(
        .error, "wrong-type", workOrder: "WO_254001", entry: "WO_254001/parameters.json",
        pointer: "/measurements/attenuation_db", at: (6, 38),
        #""attenuation_db" must be a number, but is the text "0.31 dB""#),
      .init(
        .error, "wrong-type", workOrder: "WO_254001", entry: "WO_254001/parameters.json",
        pointer: "/measurements/wavelength_nm", at: (6, 66),
        #""wavelength_nm" must be a whole number, but is the number 1550.5"#),
      .init(
        .error, "wrong-type", workOrder: "WO_254002", entry: "WO_254002/metadata.json",
        pointer: "/ID PB", at: (3, 12),
        #""ID PB" must be a text, but is the number 412; put it in quotation marks"#),
      .init(
        .error, "wrong-type", workOrder: "WO_254002", entry: "WO_254002/metadata.json",
        pointer: "/installed_on", at: (4, 19),
        #""installed_on" must be a text, but is the number 20260312; put it in quotation marks"#),
    ],
    "wrong-values.zip": [
      .init(
        .error, "not-allowed-value", workOrder: "WO_255001", entry: "WO_255001/metadata.json",
        pointer: "/region", at: (2, 13), #""region" must be "north" or "south", but is "East""#),
      .init(
        .error, "pattern-mismatch", workOrder: "WO_255001", entry: "WO_255001/metadata.json",
        pointer: "/ID PB", at: (3, 12),
        #""ID PB" is "PB 0412", which does not match the pattern "^PB-[0-9]{4}$""#),
      .init(
        .error, "pattern-mismatch", workOrder: "WO_255001", entry: "WO_255001/metadata.json",
        pointer: "/installed_on", at: (4, 19),
        #""installed_on" is "12/03/2026", which does not match the pattern "^[0-9]{4}-[0-9]{2}-[0-9]{2}$""#),
      .init(
        .error, "not-allowed-value", workOrder: "WO_255002", entry: "WO_255002/parameters.json",
        pointer: "/work_type", at: (2, 16),
        #""work_type" must be "new_line", "repair" or "meter_exchange", but is "new line"; did you mean "new_line"?"#
      ),
      .init(
        .error, "out-of-range", workOrder: "WO_255002", entry: "WO_255002/parameters.json",
        pointer: "/nb_fibers", at: (3, 16), #""nb_fibers" is 288, more than the maximum of 144"#),
      .init(
        .error, "out-of-range", workOrder: "WO_255002", entry: "WO_255002/parameters.json",
        pointer: "/measurements/attenuation_db", at: (4, 38),
        #""attenuation_db" is -0.3, less than the minimum of 0"#),
    ],
    "misspelt-keys.zip": [
      .init(
        .warning, "unknown-key", workOrder: "WO_256001", entry: "WO_256001/parameters.json",
        pointer: "/cable_lenght_m", at: (4, 3),
        #"the application knows no key "cable_lenght_m"; did you mean "cable_length_m"?"#),
      .init(
        .warning, "unknown-key", workOrder: "WO_256002", entry: "WO_256002/parameters.json",
        pointer: "/measurements/attenuation_dB", at: (7, 20),
        #"the application knows no key "attenuation_dB"; did you mean "attenuation_db"?"#),
    ],
  ]
}

internal import Findings

extension Fixture {
  /// Mistakes in `metadata.json` and `parameters.json`.
  static let documents = [
    Fixture(
      "missing-parameter.zip", "The parameters do not say how many fibres there are.", finds: "missing-key"
    ) {
      WorkOrder("WO_251001").with(
        parameters: """
          {
            "work_type": "repair",
            "cable_length_m": 61.5
          }

          """
      ).entries()
        + WorkOrder("WO_251002").entries()
    },
    Fixture(
      "missing-documents.zip", "A work order lacks its parameters, another one its metadata.",
      finds: "missing-metadata", "missing-parameters"
    ) {
      WorkOrder("WO_252001").with(parameters: nil).entries()
        + WorkOrder("WO_252002").with(metadata: nil).entries()
    },
    Fixture(
      "broken-json.zip",
      "Documents were edited by hand: a comma after the last value, and typographic quotation marks.",
      finds: "invalid-json"
    ) {
      WorkOrder("WO_253001").with(
        parameters: """
          {
            "work_type": "repair",
            "nb_fibers": 12,
          }

          """
      ).entries()
        + WorkOrder("WO_253002").with(
          metadata: """
            {
              “region”: “north”,
              “ID PB”: “PB-0412”
            }

            """
        ).entries()
    },
    Fixture(
      "wrong-types.zip", "Values have the wrong type: numbers in quotation marks, words for yes and no.",
      finds: "wrong-type"
    ) {
      WorkOrder("WO_254001").with(
        parameters: """
          {
            "work_type": "new_line",
            "nb_fibers": "12",
            "indoor": "yes",
            "ports": 3,
            "measurements": {"attenuation_db": "0.31 dB", "wavelength_nm": 1550.5}
          }

          """
      ).entries()
        + WorkOrder("WO_254002").with(
          metadata: """
            {
              "region": "south",
              "ID PB": 412,
              "installed_on": 20260312
            }

            """
        ).entries()
    },
    Fixture(
      "wrong-values.zip", "Values have the right type, but are not among the admitted ones.",
      finds: "not-allowed-value", "out-of-range", "pattern-mismatch"
    ) {
      WorkOrder("WO_255001").with(
        metadata: """
          {
            "region": "East",
            "ID PB": "PB 0412",
            "installed_on": "12/03/2026"
          }

          """
      ).entries()
        + WorkOrder("WO_255002").with(
          parameters: """
            {
              "work_type": "new line",
              "nb_fibers": 288,
              "measurements": {"attenuation_db": -0.3}
            }

            """
        ).entries()
    },
    Fixture(
      "misspelt-keys.zip", "Optional keys are misspelt, at the top and further down.", finds: "unknown-key"
    ) {
      WorkOrder("WO_256001").with(parametersReplacing: "cable_length_m", by: "cable_lenght_m").entries()
        + WorkOrder("WO_256002").with(parametersReplacing: "attenuation_db", by: "attenuation_dB").entries()
    },
  ]
}

import ExampleArchives
import Findings

extension Mistake {
  /// In whole documents, and in the keys that they have.
  static let documents: [Mistake] = [
    .inWorkOrder("no metadata", takes: [.metadata], finds: ["missing-metadata": 1]) { workOrder, _ in
      workOrder.metadata.isMissing = true
    },
    .inWorkOrder("no parameters", takes: [.parameters], finds: ["missing-parameters": 1]) { workOrder, _ in
      workOrder.parameters.isMissing = true
    },
    .inWorkOrder(
      "metadata with a capital", takes: [.metadata], finds: ["missing-metadata": 1, "unexpected-file": 1]
    ) { workOrder, _ in
      workOrder.metadata.isMissing = true
      workOrder.add("Metadata.json", ZipContent(stored: Array(workOrder.metadata.text.utf8)))
    },
    .inWorkOrder("metadata that are too large", takes: [.metadata], finds: ["document-too-large": 1]) {
      workOrder, random in
      let size = Int.random(in: 601...1000, using: &random)
      workOrder.metadata.replacement = String(repeating: " ", count: size)
    },
    .inWorkOrder("parameters that are not JSON", takes: [.parameters], finds: ["invalid-json": 1]) {
      workOrder, random in
      workOrder.parameters.replacement = notJSON.randomElement(using: &random)
    },
    .inWorkOrder("metadata that are not JSON", takes: [.metadata], finds: ["invalid-json": 1]) {
      workOrder, random in
      workOrder.metadata.replacement = notJSON.randomElement(using: &random)
    },
    .inWorkOrder("parameters that are no dictionary", takes: [.parameters], finds: ["not-a-dictionary": 1]) {
      workOrder, random in
      let texts = ["[]", "12", "null", #""repair""#, #"[{"work_type": "repair", "nb_fibers": 12}]"#]
      workOrder.parameters.replacement = texts.randomElement(using: &random)
    },
    .inWorkOrder(
      "a key twice", takes: [.key("region")], uses: [.metadata], finds: ["duplicate-key": 1]
    ) { workOrder, random in
      for _ in 0..<Int.random(in: 1...3, using: &random) { workOrder.metadata.repeatKey("region") }
    },
    .inWorkOrder(
      "a key missing", takes: [.key("nb_fibers")], uses: [.parameters], finds: ["missing-key": 1]
    ) { workOrder, _ in
      workOrder.parameters.remove("nb_fibers")
    },
    .inWorkOrder(
      "a required key misspelt", takes: [.key("nb_fibers")], uses: [.parameters],
      finds: ["missing-key": 1, "unknown-key": 1]
    ) { workOrder, _ in
      workOrder.parameters.rename("nb_fibers", to: "nb_fibres")
    },
    .inWorkOrder("a key that nobody knows", uses: [.metadata], finds: ["unknown-key": 1]) { workOrder, _ in
      workOrder.metadata.add("note \(workOrder.number())", #"["x", {}]"#)
    },
    .inWorkOrder(
      "an unknown key twice", uses: [.parameters], finds: ["unknown-key": 2, "duplicate-key": 1]
    ) { workOrder, _ in
      let key = "note \(workOrder.number())"
      for value in ["1", "2"] { workOrder.parameters.add(key, value) }
    },
  ]

  /// Texts that a strict reader refuses (RFC 8259).
  private static let notJSON = [
    "", "{", "nothing", #"{"region": "north",}"#, "{'region': 'north'}", #"{"region": "north"} {}"#,
    #"{"a": 01}"#, #"{"a": NaN}"#, "{\"a\": \"\u{9}\"}", #"{"a": "\ud800"}"#, "// region",
  ]

  /// In the values of known keys.
  static let values: [Mistake] = [
    .inWorkOrder(
      "a region of none", takes: [.key("region")], uses: [.metadata], finds: ["not-allowed-value": 1]
    ) { workOrder, random in
      workOrder.metadata.set("region", [#""East""#, #""North""#, #""""#].randomElement(using: &random) ?? "")
    },
    .inWorkOrder(
      "a work type of none", takes: [.key("work_type")], uses: [.parameters], finds: ["not-allowed-value": 1]
    ) { workOrder, _ in
      workOrder.parameters.set("work_type", #""demolish""#)
    },
    .inWorkOrder(
      "an id with a space", takes: [.key("id")], uses: [.metadata], finds: ["pattern-mismatch": 1]
    ) { workOrder, _ in
      workOrder.metadata.set("id", #""PB 17""#)
    },
    .inWorkOrder(
      "fibres out of range", takes: [.key("nb_fibers")], uses: [.parameters], finds: ["out-of-range": 1]
    ) { workOrder, random in
      let values = ["0", "-1", "145", "1e3", "99999999999999999999999"]
      workOrder.parameters.set("nb_fibers", values.randomElement(using: &random) ?? "")
    },
    .inWorkOrder(
      "a cable of negative length", takes: [.key("cable_m")], uses: [.parameters], finds: ["out-of-range": 1]
    ) { workOrder, _ in
      workOrder.parameters.set("cable_m", "-0.001")
    },
    .inWorkOrder(
      "fibres that are no whole number", takes: [.key("nb_fibers")], uses: [.parameters],
      finds: ["wrong-type": 1]
    ) { workOrder, random in
      let values = [#""12""#, "12.5", "null", "[12]", "true"]
      workOrder.parameters.set("nb_fibers", values.randomElement(using: &random) ?? "")
    },
    .inWorkOrder(
      "a word for yes", takes: [.key("indoor")], uses: [.parameters], finds: ["wrong-type": 1]
    ) { workOrder, random in
      workOrder.parameters.set("indoor", [#""yes""#, "1", "null"].randomElement(using: &random) ?? "")
    },
    .inWorkOrder(
      "a number for an id", takes: [.key("id")], uses: [.metadata], finds: ["wrong-type": 1]
    ) { workOrder, _ in
      workOrder.metadata.set("id", "17")
    },
  ]
}

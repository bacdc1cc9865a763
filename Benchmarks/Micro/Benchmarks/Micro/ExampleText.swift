/// Texts as they lie in archives. The same numbers give the same text.
enum ExampleText {
  /// A work order's `metadata.json`.
  static func metadata(of order: Int) -> String {
    #"{"region": "\#(order % 2 == 0 ? "south" : "north")", "ID PB": "PB-\#(order)"}"#
  }

  /// A work order's `parameters.json`: about 110 bytes.
  static func parameters(of order: Int) -> String {
    let address = #"\#(order) rue de la R\u00e9publique, 69002 Lyon"#
    return #"{"work_type": "installation", "nb_fibers": \#(order % 144 + 1), "address": "\#(address)"}"#
  }

  /// A list of measurements as a JSON document: about 100 bytes for each.
  static func measurements(_ count: Int) -> String {
    var random = FixedNumbers()
    let lines = (0..<count).map { number in
      let loss = Double(random.next() % 10_000) / 10_000
      let tags = #"["\#(loss < 0.9 ? "good" : "bad")", "épissure", "a \"b\""]"#
      return
        #"  {"fibre": \#(number), "attenuation_db": \#(loss), "tags": \#(tags), "wavelengths": [1310, 1550]}"#
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// A report as a measuring device writes it: about 40 bytes a line.
  static func report(lines: Int) -> String {
    var random = FixedNumbers()
    return (0..<lines).map { number in
      let loss = Double(random.next() % 10_000) / 10_000
      return
        "\(number)\tfibre \(random.next() % 144)\tattenuation \(loss) dB\t\(loss < 0.9 ? "good" : "bad")\n"
    }.joined()
  }
}

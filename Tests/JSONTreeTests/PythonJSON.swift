import TestSupport

/// Python's `json` in strict use, as a second opinion: bytes decoded as UTF-8 strictly, NaN and Infinity
/// refused, the text of numbers and all members kept.
enum PythonJSON {
  enum Verdict: Equatable {
    /// Accepted; the value in the form of `Sample.canonical`.
    case accepted(String)
    /// Refused by the decoder of UTF-8 at a byte.
    case notUTF8(at: Int)
    /// Refused by the parser.
    case refused
  }

  /// Whether there is a Python to ask.
  static let isAvailable = (try? Tool.python("import json")) != nil

  /// What Python makes of the texts, all asked of one process.
  static func verdicts(on texts: [[UInt8]]) throws -> [Verdict] {
    let input = texts.map { Sample.hexadecimal($0) + "\n" }.joined()
    return try Tool.python(program, input: Array(input.utf8)).split(separator: "\n").map { line in
      let words = line.split(separator: " ", maxSplits: 1)
      return switch words[0] {
      case "accepted": .accepted(String(words[1]))
      case "encoding": .notUTF8(at: Int(words[1]) ?? -1)
      default: .refused
      }
    }
  }

  private static let program = """
    import json, sys

    class Members(list): pass
    class Number(str): pass

    def refuse(name): raise ValueError(name)

    def show(value):
        if isinstance(value, Members):
            return "{" + ",".join(hexadecimal(k) + ":" + show(v) for k, v in value) + "}"
        if isinstance(value, list): return "[" + ",".join(map(show, value)) + "]"
        if isinstance(value, Number): return "n" + value
        if isinstance(value, str): return "s" + hexadecimal(value)
        return json.dumps(value)

    def hexadecimal(text): return text.encode("utf-8", "surrogatepass").hex()

    # Everything is read before anything is written, so that neither side waits for the other.
    for line in sys.stdin.read().splitlines():
        try:
            text = bytes.fromhex(line).decode("utf-8", "strict")
            value = json.loads(text, strict=True, parse_constant=refuse, parse_int=Number, parse_float=Number,
                               object_pairs_hook=Members)
            print("accepted", show(value))
        except UnicodeDecodeError as error: print("encoding", error.start)
        except ValueError: print("refused")
    """
}

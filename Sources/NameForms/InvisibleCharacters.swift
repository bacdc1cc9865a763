import CUTF8Proc

/// Characters that have no business in a name: they do not show, turn the text around, or look different on every system.
///
/// These are format characters (bidirectional marks and zero-width characters among them), all that Unicode lets a reader ignore, line and
/// paragraph separators, the blank Braille pattern, private use and noncharacters. Not among them:
/// - what spells words and emoji: joiners between letters of scripts that join or stack, joiners and variation selectors in emoji, variation
///   selectors behind Han characters, the tags of regional flags. People name files so;
/// - unassigned characters: what Unicode 14 does not know may be next year's letter;
/// - spaces of all widths, which show as a space; macOS writes some of them itself.
public enum InvisibleCharacters {
  /// Such characters in a text, in the order in which they occur, each once.
  public static func found(in text: String) -> [Unicode.Scalar] {
    let scalars = text.unicodeScalars.map { Int32(bitPattern: $0.value) }
    var found: [Unicode.Scalar] = []
    var known: Set<Unicode.Scalar> = []
    for position in scalars.indices where isInvisible(at: position, in: scalars) {
      guard let scalar = Unicode.Scalar(UInt32(bitPattern: scalars[position])) else { continue }
      if known.insert(scalar).inserted { found.append(scalar) }
    }
    return found
  }

  /// What the characters of a component show: controls of the upper half, and what does not show.
  static func traits(of scalars: [Int32]) -> NameTraits {
    var traits: NameTraits = []
    for position in scalars.indices where scalars[position] >= 0x80 {
      if scalars[position] < 0xa0 {
        traits.insert(.control)
      } else if isInvisible(at: position, in: scalars) {
        traits.insert(.invisible)
      }
    }
    return traits
  }

  private static func isInvisible(at position: Int, in scalars: [Int32]) -> Bool {
    let scalar = scalars[position]
    guard scalar >= 0xa0, isSuspect(scalar) else { return false }
    let before = position > 0 ? scalars[position - 1] : 0
    let after = position + 1 < scalars.count ? scalars[position + 1] : 0
    switch scalar {
    case 0x200c: return !(joins(before) && joins(after))
    case 0x200d: return !(joins(before) && joins(after)) && !(isEmoji(before) && isEmoji(after))
    case 0xfe00...0xfe0f: return !isEmoji(before) && !isPunctuation(before) && !isLetter(before)
    case 0x180b...0x180d, 0x180f, 0xe0100...0xe01ef: return !isLetter(before)
    case 0xe0020...0xe007f: return before != blackFlag && !(0xe0020...0xe007e).contains(before)
    default: return true
    }
  }

  /// Whether a character does not show by itself.
  private static func isSuspect(_ scalar: Int32) -> Bool {
    if scalar == 0x2800 { return true }
    if let property = unsafe utf8proc_get_property(scalar), unsafe property.pointee.ignorable != 0 {
      return true
    }
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_CF: return !isNumberSign(scalar)
    case UTF8PROC_CATEGORY_ZL, UTF8PROC_CATEGORY_ZP, UTF8PROC_CATEGORY_CO: return true
    case UTF8PROC_CATEGORY_CN: return (0xfdd0...0xfdef).contains(scalar) || scalar & 0xfffe == 0xfffe
    default: return false
    }
  }

  /// Format characters that show: signs that stand under or around a number (Prepended_Concatenation_Mark).
  private static func isNumberSign(_ scalar: Int32) -> Bool {
    switch scalar {
    case 0x600...0x605, 0x6dd, 0x70f, 0x890, 0x891, 0x8e2, 0x110bd, 0x110cd: true
    default: false
    }
  }

  /// Whether a character is of a script that is spelt with joiners: from Arabic to Myanmar, and Khmer and Mongolian.
  private static func joins(_ scalar: Int32) -> Bool {
    (0x600...0x109f).contains(scalar) || (0x1780...0x18af).contains(scalar)
  }

  /// Whether a character can be a part of an emoji: symbols, and the selectors and tones behind them.
  private static func isEmoji(_ scalar: Int32) -> Bool {
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_SO, UTF8PROC_CATEGORY_SM, UTF8PROC_CATEGORY_SK: scalar >= 0x80
    default: scalar == 0xfe0f
    }
  }

  /// Whether a character is of those beside symbols that have an emoji form: `#`, `*`, digits, `‼`, `〰`.
  private static func isPunctuation(_ scalar: Int32) -> Bool {
    switch utf8proc_category(scalar) {
    case UTF8PROC_CATEGORY_PO, UTF8PROC_CATEGORY_PD, UTF8PROC_CATEGORY_ND: true
    default: false
    }
  }

  private static func isLetter(_ scalar: Int32) -> Bool { utf8proc_category(scalar) == UTF8PROC_CATEGORY_LO }

  private static let blackFlag: Int32 = 0x1f3f4
}

/// What is worth a second look in a name. A name without any of these is plain ASCII, and every system reads it in the same way.
///
/// Traits only tell where to look: a rule says what is wrong, and whether it is.
public struct NameTraits: OptionSet, Sendable, Hashable {
  /// One bit for each trait.
  public let rawValue: UInt16

  /// Traits by their bits.
  public init(rawValue: UInt16) { self.rawValue = rawValue }

  /// There is no name.
  public static let empty = NameTraits(rawValue: 1 << 0)
  /// A control character: C0 with NUL, DEL, or C1.
  public static let control = NameTraits(rawValue: 1 << 1)
  /// A `:`.
  public static let colon = NameTraits(rawValue: 1 << 2)
  /// A `\`.
  public static let backslash = NameTraits(rawValue: 1 << 3)
  /// One of the characters `<>"|?*`, which Windows refuses.
  public static let refused = NameTraits(rawValue: 1 << 4)
  /// It begins with a separator.
  public static let leadingSeparator = NameTraits(rawValue: 1 << 5)
  /// Two separators follow one another.
  public static let emptyComponent = NameTraits(rawValue: 1 << 6)
  /// A component is `.`.
  public static let dotComponent = NameTraits(rawValue: 1 << 7)
  /// A component is `..`.
  public static let parentComponent = NameTraits(rawValue: 1 << 8)
  /// A component ends with a dot or a space.
  public static let trailingDotOrSpace = NameTraits(rawValue: 1 << 9)
  /// A component is the name of a device on Windows, such as `con.txt`.
  public static let deviceName = NameTraits(rawValue: 1 << 10)
  /// A component looks like a short name that Windows makes, such as `PHOTOS~1.JPG`.
  public static let shortName = NameTraits(rawValue: 1 << 11)
  /// A byte above 127.
  public static let nonASCII = NameTraits(rawValue: 1 << 12)
  /// The bytes are not valid UTF-8.
  public static let invalidUTF8 = NameTraits(rawValue: 1 << 13)
  /// A character that does not show, or shows as something else on every system.
  public static let invisible = NameTraits(rawValue: 1 << 14)
  /// A `~`.
  static let tilde = NameTraits(rawValue: 1 << 15)
}

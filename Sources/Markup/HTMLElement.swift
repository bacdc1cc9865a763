/// The elements of HTML that pages are made of. A name that is not here cannot be written.
public enum HTMLElement: String, Sendable, CaseIterable {
  case html, head, body, meta, title, link
  case header, nav, main, footer, section, div, noscript
  case h1, h2, h3, h4, h5, p, pre
  case ul, ol, li, dl, dt, dd
  case details, summary
  case table, caption, thead, tbody, tr, th, td
  case form, fieldset, legend, label, input, select, option, button, progress
  case a, span, bdi, code, strong, time, img

  /// Whether it has no content and no end tag (HTML Living Standard, section 13.1.2).
  var isVoid: Bool {
    switch self {
    case .meta, .link, .input, .img: true
    default: false
    }
  }

  /// Whether it stands within a line of text, where a line feed would show as a space.
  var isInline: Bool {
    switch self {
    case .a, .span, .bdi, .code, .strong, .time, .img: true
    default: false
    }
  }

  /// Whether its content begins on the next line, so that the source can be read.
  var isContainer: Bool {
    switch self {
    case .html, .head, .body, .header, .nav, .main, .footer, .section, .div, .noscript, .ul, .ol, .dl,
      .details, .table, .thead, .tbody, .tr, .form, .fieldset:
      true
    default: false
    }
  }
}

/// An attribute of an element. Its name comes from the source, its value may be any text.
public struct HTMLAttribute: Sendable {
  let name: StaticString
  /// Nil for one that is just there, such as `hidden`.
  let value: String?

  private init(_ name: StaticString, _ value: String?) {
    self.name = name
    self.value = value
  }

  /// The page's name for an element; without spaces, and once on a page.
  public static func id(_ value: String) -> HTMLAttribute { HTMLAttribute("id", value) }
  /// Names for the style sheet and the script.
  public static func `class`(_ names: String) -> HTMLAttribute { HTMLAttribute("class", names) }
  /// A link within the page.
  public static func href(toID id: String) -> HTMLAttribute { HTMLAttribute("href", "#\(id)") }
  /// A link within the site. There are no others: an address that leads elsewhere cannot be written, so none can come from a name.
  public static func href(_ address: HTMLAddress) -> HTMLAttribute {
    HTMLAttribute("href", address.description)
  }
  /// Where a form goes.
  public static func action(_ address: HTMLAddress) -> HTMLAttribute {
    HTMLAttribute("action", address.description)
  }
  /// The control that a label is for.
  public static func `for`(_ id: String) -> HTMLAttribute { HTMLAttribute("for", id) }
  /// A value for the script: `data-` and the name.
  public static func data(_ name: DataName, _ value: String) -> HTMLAttribute {
    HTMLAttribute(name.attribute, value)
  }
  /// The element that names this one, for screen readers.
  public static func labelled(by id: String) -> HTMLAttribute { HTMLAttribute("aria-labelledby", id) }
  /// Not read out: a sign beside a word that says the same.
  public static let decorative = HTMLAttribute("aria-hidden", "true")
  /// What the element is to a screen reader, where the element does not say so itself.
  public static func role(_ role: StaticString) -> HTMLAttribute { HTMLAttribute("role", role.description) }
  /// Not shown until the script shows it.
  public static let hidden = HTMLAttribute("hidden", nil)
  /// Unfolded.
  public static let open = HTMLAttribute("open", nil)
  /// Ticked.
  public static let checked = HTMLAttribute("checked", nil)
  /// It has the focus when the page is opened.
  public static let autofocus = HTMLAttribute("autofocus", nil)
  /// It has to be filled in.
  public static let required = HTMLAttribute("required", nil)
  /// It can be read and selected, but not changed.
  public static let readonly = HTMLAttribute("readonly", nil)
  /// The element that explains this one, for screen readers.
  public static func described(by id: String) -> HTMLAttribute { HTMLAttribute("aria-describedby", id) }
  /// What this one is called by screen readers, where the text that is seen is not enough.
  public static func label(_ text: String) -> HTMLAttribute { HTMLAttribute("aria-label", text) }
  /// A time in the form of RFC 3339.
  public static func moment(_ text: String) -> HTMLAttribute { HTMLAttribute("datetime", text) }
  /// An attribute with a value from the source.
  public static func fixed(_ name: StaticString, _ value: StaticString) -> HTMLAttribute {
    HTMLAttribute(name, value.description)
  }

  /// A picture's address; only the writer makes one.
  static func source(_ address: String) -> HTMLAttribute { HTMLAttribute("src", address) }
  /// What stands for a picture.
  static func alternative(_ text: String) -> HTMLAttribute { HTMLAttribute("alt", text) }
  /// A picture's width or height in pixels.
  static func size(_ name: StaticString, _ pixels: Int) -> HTMLAttribute {
    HTMLAttribute(name, String(pixels))
  }

  /// What a `meta` element says.
  public static func content(_ text: String) -> HTMLAttribute { HTMLAttribute("content", text) }
  /// What a control stands for.
  public static func value(_ text: String) -> HTMLAttribute { HTMLAttribute("value", text) }

  /// The values that are kept for the script.
  public enum DataName: Sendable {
    case severity, rule, workOrder, fingerprint
    case batch, status, uploadURL, size, stored, column

    var attribute: StaticString {
      switch self {
      case .severity: "data-severity"
      case .rule: "data-rule"
      case .workOrder: "data-work-order"
      case .fingerprint: "data-fingerprint"
      case .batch: "data-batch"
      case .status: "data-status"
      case .uploadURL: "data-upload-url"
      case .size: "data-size"
      case .stored: "data-stored"
      case .column: "data-column"
      }
    }
  }
}

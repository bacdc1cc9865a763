/// Recognises the names that cameras, telephones and messengers give to photos.
package enum CameraNames {
  /// Whether a name without extension is one: `IMG_2034`, `DSC0001`, `PXL_20240131_101112`, `WhatsApp Image 2024-01-31 at 10.11.12`.
  package static func contains(_ stem: String) -> Bool {
    let name = stem.lowercased().drop { $0 == "_" }
    if isDate(name) { return true }
    return prefixes.contains { prefix in
      guard name.hasPrefix(prefix) else { return false }
      let rest = name.dropFirst(prefix.count).drop { "_- ".contains($0) }
      return rest.isEmpty || rest.first.map(isDigit) == true
    }
  }

  private static let prefixes = [
    "img", "image", "imag", "dsc", "dscn", "dscf", "dscpdc", "pict", "picture", "photo", "foto", "pxl",
    "mvimg", "gopr", "dji",
    "wp", "sam", "cimg", "screenshot", "capture", "snapchat", "signal", "whatsapp image", "fb_img",
    "received", "p1",
  ]

  /// Date and time alone: `20240131_101112`, `2024-01-31 10.11.12`.
  private static func isDate(_ name: Substring) -> Bool {
    name.allSatisfy { isDigit($0) || "_-. ".contains($0) } && name.count(where: isDigit) >= 8
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}

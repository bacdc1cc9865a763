/// A work order of a fixture. As it is made it is sound; then a mistake is put in.
struct WorkOrder: Sendable {
  /// How large the photos are.
  enum PhotoSize {
    /// 80 by 60 pixels, less than two kilobytes as JPEG.
    case small
    /// 160 by 120 pixels.
    case large

    var pixels: (width: Int, height: Int) {
      switch self {
      case .small: (80, 60)
      case .large: (160, 120)
      }
    }
  }

  /// The work order's id, and its folder's name.
  let id: String
  /// The photos in the order of the archive: file name and what it shows.
  var photos: KeyValuePairs<String, SampleImage.Subject>
  /// The text of `metadata.json`; nil leaves the file out.
  var metadata: String?
  /// The text of `parameters.json`; nil leaves the file out.
  var parameters: String?
  /// Further entries, named from the work order's folder on.
  var others: KeyValuePairs<String, [UInt8]>

  /// A work order with one photo of each required task group, unless others are named.
  init(
    _ id: String,
    photos: KeyValuePairs<String, SampleImage.Subject> = [
      "meter-0.jpg": .meter, "splice_box-1.jpg": .spliceBox,
    ],
    others: KeyValuePairs<String, [UInt8]> = [:]
  ) {
    self.id = id
    self.photos = photos
    self.others = others
    var random = SplitMix64(seed: stableHash(id))
    metadata = """
      {
        "region": "\(["north", "south"][random.next(below: 2)])",
        "ID PB": "PB-\(random.digits(4))",
        "technician": "\(["A. Martin", "J. Okafor", "L. Nguyễn", "S. Müller"][random.next(below: 4)])",
        "installed_on": "2026-03-\(10 + random.next(below: 20))"
      }

      """
    parameters = """
      {
        "work_type": "\(["new_line", "repair", "meter_exchange"][random.next(below: 3)])",
        "nb_fibers": \(4 * (1 + random.next(below: 36))),
        "cable_length_m": \(12 + random.next(below: 200)).5,
        "indoor": \(random.next(below: 2) == 0),
        "ports": [\(1 + random.next(below: 4)), \(5 + random.next(below: 4))],
        "measurements": {"attenuation_db": 0.\(random.digits(2)), "wavelength_nm": 1550}
      }

      """
  }

  /// The work order with another text as `metadata.json`, or without the file.
  func with(metadata: String?) -> WorkOrder {
    var changed = self
    changed.metadata = metadata
    return changed
  }

  /// The work order with another text as `parameters.json`, or without the file.
  func with(parameters: String?) -> WorkOrder {
    var changed = self
    changed.parameters = parameters
    return changed
  }

  /// The work order with a part of its parameters written in another way.
  func with(parametersReplacing part: String, by replacement: String) -> WorkOrder {
    let text = parameters ?? ""
    precondition(text.contains(part), "the parameters of \(id) do not hold \(part)")
    return with(parameters: text.replacing(part, with: replacement))
  }

  /// The folder, its documents and its photos, in a folder of the archive or at its root.
  func entries(in parent: String = "", photoSize: PhotoSize = .small) -> [ZipEntry] {
    let folder = "\(parent)\(id)/"
    var entries = [ZipEntry.directory(folder)]
    if let metadata { entries.append(.text(folder + "metadata.json", metadata)) }
    if let parameters { entries.append(.text(folder + "parameters.json", parameters)) }
    for (name, subject) in photos {
      entries.append(.photo(folder + name, of: subject, size: photoSize))
    }
    for (name, bytes) in others { entries.append(ZipEntry(folder + name, ZipContent(stored: bytes))) }
    return entries
  }
}

extension ZipEntry {
  /// A text in UTF-8, compressed.
  static func text(_ name: String, _ text: String) -> ZipEntry {
    ZipEntry(name, ZipContent(deflated: Array(text.utf8)))
  }

  /// A photo that differs from that of every other name; PNG if the name ends so, and else JPEG.
  static func photo(
    _ name: String, of subject: SampleImage.Subject, size: WorkOrder.PhotoSize = .small
  ) -> ZipEntry {
    let image = SampleImage(
      subject, seed: stableHash(name), width: size.pixels.width, height: size.pixels.height)
    return ZipEntry(name, ZipContent(stored: name.hasSuffix(".png") ? image.png() : image.jpeg()))
  }
}

/// A number that follows from a text and is the same in every run (FNV-1a).
func stableHash(_ text: String) -> UInt64 {
  text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
}

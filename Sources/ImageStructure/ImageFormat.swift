/// A format whose structure can be walked through. Other formats that a definition may admit (HEIC, WebP, TIFF, ...) have no walk: of
/// them only the first bytes can be judged. The raw value is the format's name.
public enum ImageFormat: String, Sendable, CaseIterable {
  /// ITU T.81, in any of its containers: JFIF, Exif, or none.
  case jpeg = "JPEG"
  /// ISO/IEC 15948.
  case png = "PNG"
}

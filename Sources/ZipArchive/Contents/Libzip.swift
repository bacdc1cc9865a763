import ByteSources
import CLibZip

/// libzip as a whole: it is loaded when the first archive is to be shown to it.
enum Libzip {
  /// Why it cannot be loaded, as an error that every archive has which needs it: a failure of the run, not a fault of the archive. Nil if it is loaded; its
  /// functions may be called once that is known (`libzip_load`).
  static let obstacle: ContentError? = {
    guard let reason = unsafe libzip_load() else { return nil }
    let message = unsafe "cannot be looked at by libzip, which cannot be loaded: \(String(cString: reason))"
    return ContentError(.source(ByteSourceError(.notFound, message)))
  }()
}

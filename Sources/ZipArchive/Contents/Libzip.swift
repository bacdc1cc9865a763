import ByteSources
import CLibZip
import Glibc

/// libzip as a whole: it is loaded when the first archive is to be shown to it.
enum Libzip {
  /// Why it cannot be loaded, as an error that every archive has which needs it: a failure of the run, not a fault of the archive. Nil if it is loaded; its
  /// functions may be called once that is known (`libzip_load`).
  static let obstacle: ContentError? = {
    guard let reason = unsafe libzip_load() else { return nil }
    let message = unsafe """
    cannot be shown to libzip, which cannot be loaded: \(String(cString: reason)); install it: in Debian it is the package libzip4 or libzip5
    """
    return ContentError(.source(ByteSourceError(.system(ELIBACC), message)))
  }()
}

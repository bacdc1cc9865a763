import ByteSources
import CLibZip
import Glibc

/// An archive that libzip has opened on a virtual file. It belongs to one task.
@safe struct LibzipArchive: ~Copyable {
  let handle: OpaquePointer
  let file: VirtualFile
  /// How many entries libzip sees.
  let entryCount: Int

  /// Opens the file (`zip_open_from_source`).
  ///
  /// - Parameter expected: how many entries there must be, if that is known.
  /// - Throws: `ContentError` with `.source` or `.refused`.
  init(_ file: VirtualFile, expecting expected: Int? = nil) throws(ContentError) {
    TimeZone.settle()
    self.file = file
    if let obstacle = Libzip.obstacle { throw obstacle }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    // The source keeps the file alive until libzip frees it.
    let retained = unsafe Unmanaged.passRetained(file).toOpaque()
    guard let source = unsafe zip_source_function_create(sourceCallback, retained, &error) else {
      unsafe Unmanaged<VirtualFile>.fromOpaque(retained).release()
      throw ContentError(.refused(unsafe String(cString: zip_error_strerror(&error))))
    }
    guard let opened = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
      unsafe zip_source_free(source)
      if let sourceError = file.sourceError { throw ContentError(.source(sourceError)) }
      throw ContentError(.refused(unsafe String(cString: zip_error_strerror(&error))))
    }
    let count = Int(unsafe zip_get_num_entries(opened, 0))
    if let expected, count != expected {
      unsafe zip_discard(opened)
      throw ContentError(.refused("libzip finds \(count) entries where \(expected) were asked for"))
    }
    unsafe handle = opened
    entryCount = count
  }

  deinit { unsafe zip_discard(handle) }
}

/// Passes libzip's commands on to the virtual file they are about.
private let sourceCallback: zip_source_callback = { state, data, length, command in
  guard let state = unsafe state else { return -1 }
  let file = unsafe Unmanaged<VirtualFile>.fromOpaque(state)
  if command == ZIP_SOURCE_FREE {
    unsafe file.release()
    return 0
  }
  return unsafe file.takeUnretainedValue().answer(command, data, length)
}

/// Sees to it that `TZ` is set before libzip converts its first time stamp.
///
/// libzip calls `mktime` for each entry, and without `TZ` glibc then looks at the time zone file each time: a factor of four in opening an
/// archive. The value names just that file, so local time stays what it was.
private enum TimeZone {
  private static let settled: Void = {
    if unsafe getenv("TZ") == nil { unsafe setenv("TZ", ":/etc/localtime", 0) }
  }()

  static func settle() { settled }
}

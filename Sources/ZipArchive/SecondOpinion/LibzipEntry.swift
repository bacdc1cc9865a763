import CLibZip
import Glibc

/// What libzip says of an entry (`zip_stat_index`).
struct LibzipEntry {
  /// The name, as libzip has it: it may end at the first zero byte, or come from an extra field.
  let name: [UInt8]
  let size: UInt64
  let compressedSize: UInt64
  let crc32: UInt32
  let method: UInt16
  let isEncrypted: Bool
}

extension LibzipArchive {
  /// The entry with a number; nil if libzip does not say.
  func entry(_ number: Int) -> LibzipEntry? {
    var status = unsafe zip_stat_t()
    unsafe zip_stat_init(&status)
    guard unsafe zip_stat_index(handle, UInt64(number), 0, &status) == 0,
      let name = unsafe zip_get_name(handle, UInt64(number), UInt32(ZIP_FL_ENC_RAW))
    else { return nil }
    return LibzipEntry(
      name: unsafe Array(UnsafeRawBufferPointer(start: name, count: strlen(name))), size: unsafe status.size,
      compressedSize: unsafe status.comp_size, crc32: unsafe status.crc,
      method: unsafe status.comp_method, isEncrypted: unsafe status.encryption_method != 0)
  }
}

import ByteSources

/// Some of an archive's entries as libzip reads them: opened when they are first asked for, since most are read without it. It belongs to one task.
final class LibzipOnDemand {
  private let archive: ZipArchive
  private let entries: [Entry]
  private var opened: LibzipArchive?
  private var file: VirtualFile?

  init(_ archive: ZipArchive, _ entries: [Entry]) {
    self.archive = archive
    self.entries = entries
  }

  /// What went wrong with the archive's bytes while libzip read them.
  var sourceError: ByteSourceError? { file?.sourceError }

  /// libzip's handle, which is good as long as this lives. It numbers the entries as they were given.
  ///
  /// - Throws: `ContentError` with `.source` or `.refused`.
  @unsafe func handle() throws(ContentError) -> OpaquePointer {
    if let handle = unsafe opened?.handle { return unsafe handle }
    let file = VirtualFile(archive.source, contentEnd: archive.directoryStart) { start in
      VirtualDirectory(of: entries, start: start).bytes
    }
    self.file = file
    let made = try LibzipArchive(file, expecting: entries.count)
    let handle = unsafe made.handle
    opened = consume made
    return unsafe handle
  }
}

import Glibc

/// A file that is there whole or not at all.
///
/// The bytes go to a new file beside the target, `.NAME.partial-PID`, which takes the target's place when the file is finished. If it is
/// not, the new file is removed and the target stays as it was. A target that is no regular file, such as a device or a named pipe, is written
/// in place.
public final class FileOutput: Output {
  private let destination: Destination
  private var file: OpenFile?
  private var writer: DescriptorWriter
  private let isPrivate: Bool

  private enum Destination {
    case inPlace
    case replacing(String, partial: String)
  }

  /// Makes the new file.
  ///
  /// - Parameter isPrivate: whether it is something that the program itself will rely on: nobody else may read it (mode 0600), and when it is
  ///   finished, its bytes and its name are on the disk. Of other files the system writes that in its own time, which nobody waits for; it took 80 ms for a long
  ///   report: after a power cut they can be made again.
  /// - Throws: what `stat(2)` or `open(2)` say: no such folder, no permission, a folder of that name.
  public init(path: String, isPrivate: Bool = false) throws(OutputError) {
    self.isPrivate = isPrivate
    let target = try Target(path)
    if target.isSpecial {
      let descriptor = retryingWhenInterrupted { unsafe open(path, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
      guard descriptor >= 0 else { throw OutputError(errno, "cannot be opened") }
      destination = .inPlace
      file = OpenFile(descriptor: descriptor)
      writer = DescriptorWriter(descriptor: descriptor)
    } else {
      let (descriptor, partial) = try Self.openPartial(for: target.path, mode: isPrivate ? 0o600 : 0o666)
      // The new file is as open to others as the one that it replaces.
      if let permissions = target.permissions, !isPrivate { _ = fchmod(descriptor, permissions) }
      destination = .replacing(target.path, partial: partial)
      file = OpenFile(descriptor: descriptor)
      writer = DescriptorWriter(descriptor: descriptor)
    }
  }

  deinit {
    // Only a finished file has been closed before.
    if file != nil, case .replacing(_, let partial) = destination { _ = unsafe unlink(partial) }
  }

  /// Writes the bytes to the new file.
  public func write(_ bytes: Span<UInt8>) throws(OutputError) { try writer.write(bytes) }

  /// Writes what is left, and puts the new file in the target's place.
  public func finish() throws(OutputError) {
    try writer.flush()
    switch destination {
    case .inPlace: try file.take()?.close()
    case .replacing(let path, let partial):
      do throws(OutputError) {
        if isPrivate { try file?.synchronize() }
        try file.take()?.close()
        guard unsafe rename(partial, path) == 0 else { throw OutputError(errno, "cannot be put in place") }
        if isPrivate { try Self.synchronizeFolder(of: path) }
      } catch {
        _ = unsafe unlink(partial)
        throw error
      }
    }
  }

  /// Makes the new file beside the target. Names that an earlier run has left behind are passed over: in a container every run may have the
  /// same process number.
  private static func openPartial(for path: String, mode: mode_t) throws(OutputError) -> (Int32, String) {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = folder(of: path)
    let name = slash.map { String(path[path.utf8.index(after: $0)...]) } ?? path
    // A name may have 255 bytes on most file systems, and some of them are needed.
    let stem = String(decoding: name.utf8.prefix(200), as: UTF8.self)
    for attempt in 0..<1000 {
      let partial = "\(folder).\(stem).partial-\(getpid())\(attempt == 0 ? "" : "-\(attempt)")"
      let descriptor = retryingWhenInterrupted {
        unsafe open(partial, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
      }
      if descriptor >= 0 { return (descriptor, partial) }
      guard errno == EEXIST else { break }
    }
    throw OutputError(errno, "cannot be created")
  }
}

extension FileOutput {
  /// The folder that a path lies in, with a slash at its end; empty for the working directory.
  private static func folder(of path: String) -> String {
    path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[...$0]) } ?? ""
  }

  /// Waits until the names in a path's folder are on the disk (fsync(2)).
  private static func synchronizeFolder(of path: String) throws(OutputError) {
    let folder = folder(of: path)
    let descriptor = retryingWhenInterrupted {
      unsafe open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    }
    guard descriptor >= 0 else { throw OutputError(errno, "cannot be kept: its folder cannot be opened") }
    try OpenFile(descriptor: descriptor).synchronize()
  }
}

/// What lies where a file is to be written.
private struct Target {
  /// The path to write to: where a symbolic link leads, so that the link stays one.
  let path: String
  /// The permissions of the file that is there.
  let permissions: mode_t?
  /// Whether it is neither a file nor a folder.
  let isSpecial: Bool

  init(_ path: String) throws(OutputError) {
    var status = Glibc.stat()
    if unsafe stat(path, &status) != 0 {
      guard errno == ENOENT else { throw OutputError(errno, "cannot be written") }
      self.path = path
      permissions = nil
      isSpecial = false
      return
    }
    let kind = status.st_mode & S_IFMT
    guard kind != S_IFDIR else { throw OutputError(EISDIR, "cannot be written") }
    self.path = Self.resolved(path) ?? path
    permissions = status.st_mode & 0o777
    isSpecial = kind != S_IFREG
  }

  private static func resolved(_ path: String) -> String? {
    guard let resolved = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// A descriptor that is closed at the latest when the value is gone.
private struct OpenFile: ~Copyable {
  let descriptor: Int32

  deinit { _ = Glibc.close(descriptor) }

  /// Waits until everything is on the disk.
  func synchronize() throws(OutputError) {
    guard retryingWhenInterrupted({ fsync(descriptor) }) == 0 else {
      throw OutputError(errno, "cannot be written to the disk")
    }
  }

  /// Closes the file; a network file system may only now say that it is full.
  consuming func close() throws(OutputError) {
    let descriptor = descriptor
    discard self
    // After an interruption the descriptor is closed all the same (close(2)).
    guard Glibc.close(descriptor) == 0 || errno == EINTR else { throw OutputError(errno, "cannot be closed") }
  }
}

private func retryingWhenInterrupted(_ call: () -> Int32) -> Int32 {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}

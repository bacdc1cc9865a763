import Glibc

/// What `stat(2)` says of a file that tells one file, and one state of it, from another.
public struct FileIdentity: Sendable, Hashable {
  /// The device that it lies on.
  public let device: UInt64
  /// Its number there.
  public let inode: UInt64
  /// Its size in bytes.
  public let size: UInt64
  /// When it was written to last: seconds since 1970, and nanoseconds.
  public let modified: ModificationTime
  /// Whether it is a regular file: no folder, pipe or device.
  let isRegularFile: Bool

  /// When a file was written to last.
  public struct ModificationTime: Sendable, Hashable {
    /// Seconds since 1970.
    public let seconds: Int
    /// Nanoseconds after that.
    public let nanoseconds: Int

    /// A time, by seconds since 1970 and nanoseconds after that.
    public init(seconds: Int, nanoseconds: Int) {
      self.seconds = seconds
      self.nanoseconds = nanoseconds
    }
  }

  /// What was noted of a regular file earlier.
  public init(device: UInt64, inode: UInt64, size: UInt64, modified: ModificationTime) {
    self.device = device
    self.inode = inode
    self.size = size
    self.modified = modified
    isRegularFile = true
  }

  init(ofDescriptor descriptor: Int32) throws(ByteSourceError) {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw ByteSourceError.system(errno, "cannot be examined")
    }
    self.init(status)
  }

  init?(ofPath path: String) {
    var status = Glibc.stat()
    guard unsafe stat(path, &status) == 0 else { return nil }
    self.init(status)
  }

  private init(_ status: stat) {
    device = UInt64(status.st_dev)
    inode = UInt64(status.st_ino)
    size = UInt64(max(0, status.st_size))
    modified = ModificationTime(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    isRegularFile = status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether it is the same file, in whatever state.
  public func isSameFile(as other: FileIdentity) -> Bool {
    device == other.device && inode == other.inode
  }
}

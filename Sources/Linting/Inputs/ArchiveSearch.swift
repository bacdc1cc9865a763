public import Findings
import Glibc

/// Finds the archives that a command line means: files as they are, directories by what lies in them.
public struct ArchiveSearch: Sendable {
  /// The archives, in the order of the arguments; those of a directory sorted by the bytes of their paths. None twice.
  public private(set) var paths: [String] = []
  /// Directories that cannot be read, or hold no archive, and what in them cannot be looked at.
  public private(set) var failures: [Failure] = []

  /// The directories that were searched.
  public private(set) var directories: [String] = []

  private var seen: Set<String> = []

  /// Looks at each argument. A file that does not exist is kept: opening it will say so.
  public init(_ arguments: [String]) {
    for argument in arguments {
      if FileKind(ofPath: argument) == .directory { search(argument) } else { add(argument) }
    }
  }

  private mutating func add(_ path: String) {
    if seen.insert(path).inserted { paths.append(path) }
  }

  /// Adds every `.zip` below a directory. Links to directories are not followed, so a link that leads back up does no harm; a link that leads
  /// nowhere is kept, and opening it will say so.
  private mutating func search(_ root: String) {
    var found: [String] = []
    var waiting = [root]
    let failuresBefore = failures.count
    while let directory = waiting.popLast() {
      directories.append(directory)
      let names: [String]
      switch Self.names(in: directory) {
      case .success(let list): names = list
      case .failure(let failure):
        failures.append(failure)
        continue
      }
      for name in names {
        let path = directory.hasSuffix("/") ? directory + name : directory + "/" + name
        let isNamedArchive = name.lowercased().hasSuffix(".zip")
        switch FileKind(ofPath: path, followingLinks: false) {
        case .directory: waiting.append(path)
        case .file where isNamedArchive: found.append(path)
        case .link where isNamedArchive && [.file, nil].contains(FileKind(ofPath: path)): found.append(path)
        case .file, .link, .other: continue
        case nil: failures.append(Failure(errno, path: path))
        }
      }
    }
    if found.isEmpty, failures.count == failuresBefore {
      failures.append(
        Failure(.noArchives, path: root, message: "holds no file whose name ends with .zip, at any depth"))
    }
    for path in found.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) { add(path) }
  }

  /// The names in a directory (`readdir(3)`), without `.` and `..`.
  private static func names(in directory: String) -> Result<[String], Failure> {
    guard let stream = unsafe opendir(directory) else { return .failure(Failure(errno, path: directory)) }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    errno = 0
    while let record = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &record.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return errno == 0 ? .success(names) : .failure(Failure(errno, path: directory))
  }
}

extension Failure {
  /// An error number that came of looking at a directory or at something in it.
  fileprivate init(_ number: Int32, path: String) {
    let reason = unsafe String(cString: strerror(number))
    self.init(
      number == EACCES ? .permissionDenied : .inputOutput, path: path,
      message: "cannot be searched: \(reason)" + (number == ENOENT ? Self.encodingHint(for: path) : ""))
  }
}

/// What a path names.
private enum FileKind {
  case file
  case directory
  case link
  case other

  /// Nil if there is nothing at the path, or it cannot be looked at.
  init?(ofPath path: String, followingLinks: Bool = true) {
    var status = stat()
    let result = unsafe followingLinks ? stat(path, &status) : lstat(path, &status)
    guard result == 0 else { return nil }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    case S_IFLNK: self = .link
    default: self = .other
    }
  }
}

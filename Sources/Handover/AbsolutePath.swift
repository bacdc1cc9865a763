import Glibc

/// Paths from the root, by which the journal knows archives whatever the working directory is.
public enum AbsolutePath {
  /// The path of a file from the root, with links resolved (realpath(3)); as it is if there is no such file any more.
  public static func of(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else {
      guard !path.hasPrefix("/"), let directory = unsafe getcwd(nil, 0) else { return path }
      defer { unsafe free(directory) }
      return unsafe "\(String(cString: directory))/\(path)"
    }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }
}

/// The last part of a path: what an archive is called wherever it lies. A path without one is its own name.
public func fileName(ofPath path: String) -> String {
  path.split(separator: "/").last.map(String.init) ?? path
}

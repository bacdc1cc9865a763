import Batch
import ExactNumbers

/// A batch by the plainest means: names as texts, dictionaries, and no thought of speed. What `Batch` must agree with.
struct ReferenceBatch: Equatable {
  struct Photo: Equatable {
    var name: String
    var group: String?
    var number: String?
  }

  var wrapper = ""
  var photos: [String: [Photo]] = [:]
  var documents: [String: [String]] = [:]
  /// Whole names by work order, and those outside of any under `outside`.
  var others: [String: [OtherFile.Kind: [String]]] = [:]

  /// Stands for the place outside of any work order; no id holds a `/`.
  static let outside = "/"

  private static let systemNames = [".ds_store", "thumbs.db", "desktop.ini"]
  private static let imageExtensions = ["jpg", "jpeg", "png", "heic", "gif", "tiff"]

  init(_ names: [String], groups: [String], formats: [String]) {
    wrapper = Self.wrapper(names, formats)
    for name in names {
      if !name.hasPrefix(wrapper) {
        if !(name.hasSuffix("/") && wrapper.hasPrefix(name)) {
          others[Self.outside, default: [:]][.junk, default: []].append(name)
        }
        continue
      }
      let inner = String(name.dropFirst(wrapper.count))
      if inner.isEmpty && !wrapper.isEmpty { continue }
      let parts = inner.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 1 {
        others[Self.outside, default: [:]][Self.isSystemFile(inner) ? .junk : .stray, default: []].append(
          name)
      } else if parts[0].lowercased() == "__macosx" {
        others[Self.outside, default: [:]][.junk, default: []].append(name)
      } else {
        place(name, id: parts[0], path: Array(parts.dropFirst()), groups, formats)
      }
    }
    for id in photos.keys { photos[id] = Self.sorted(photos[id] ?? [], groups) }
    for id in documents.keys { documents[id]?.sort() }
    for id in others.keys {
      for kind in (others[id] ?? [:]).keys {
        others[id]?[kind]?.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      }
    }
  }

  private mutating func place(
    _ name: String, id: String, path: [String], _ groups: [String], _ formats: [String]
  ) {
    photos[id, default: []] += []
    let file = path[path.count - 1]
    if path.count == 1, file.isEmpty { return }
    let kind: OtherFile.Kind
    if path.count > 1 {
      let isJunk = Self.isSystemFile(file) || path.dropLast().contains { $0.lowercased() == "__macosx" }
      kind = isJunk ? .junk : .nested
    } else if file == "metadata.json" || file == "parameters.json" {
      documents[id, default: []].append(file)
      return
    } else if Self.isSystemFile(file) {
      kind = .junk
    } else if Self.hasExtension(file, formats) {
      photos[id, default: []].append(Self.photo(file, groups))
      return
    } else {
      kind = Self.hasExtension(file, Self.imageExtensions) ? .foreignImage : .unexpected
    }
    others[id, default: [:]][kind, default: []].append(name)
  }

  // MARK: Names

  private static func isSystemFile(_ name: String) -> Bool {
    systemNames.contains(name.lowercased()) || (name.hasPrefix("._") && name.count > 2)
  }

  private static func hasExtension(_ name: String, _ extensions: [String]) -> Bool {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count > 1 && extensions.contains(parts[parts.count - 1].lowercased())
  }

  private static func photo(_ name: String, _ groups: [String]) -> Photo {
    let stem = name.split(separator: ".", omittingEmptySubsequences: false).dropLast().joined(separator: ".")
    if groups.contains(stem) { return Photo(name: name, group: stem) }
    let parts = stem.split(separator: "-", omittingEmptySubsequences: false)
    let rest = parts.dropLast().joined(separator: "-")
    guard let digits = parts.last, !rest.isEmpty, !digits.isEmpty,
      digits.allSatisfy({ "0123456789".contains($0) })
    else {
      return Photo(name: name)
    }
    return Photo(name: name, group: groups.contains(rest) ? rest : nil, number: String(digits))
  }

  private static func sorted(_ photos: [Photo], _ groups: [String]) -> [Photo] {
    func key(_ photo: Photo) -> (DecimalNumber?, Int) {
      (
        photo.number.flatMap { DecimalNumber($0) },
        photo.group.flatMap { groups.firstIndex(of: $0) } ?? groups.count
      )
    }
    return photos.sorted { left, right in
      let (a, leftGroup) = key(left)
      let (b, rightGroup) = key(right)
      if (a == nil) != (b == nil) { return b == nil }
      if let a, let b, a != b { return a < b }
      if leftGroup != rightGroup { return leftGroup < rightGroup }
      return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
    }
  }

  // MARK: The wrapper

  /// The longest of all folders that occur which satisfies the three conditions of `WrapperFinder`.
  private static func wrapper(_ names: [String], _ formats: [String]) -> String {
    var folders: Set<String> = []
    for name in names {
      var folder = folder(of: name)
      while !folder.isEmpty {
        folders.insert(folder)
        folder = self.folder(of: String(folder.dropLast()))
      }
    }
    let fitting = folders.filter { candidate in isWrapper(candidate, names, formats) }
    return fitting.max { $0.count < $1.count } ?? ""
  }

  private static func isWrapper(_ candidate: String, _ names: [String], _ formats: [String]) -> Bool {
    var isDeeper = false
    for name in names {
      let folder = folder(of: name)
      let parts = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
      let mac = parts.dropLast().firstIndex { $0.lowercased() == "__macosx" }
      let file = parts.last ?? ""
      if mac != nil || isSystemFile(file) || (file.isEmpty && !name.isEmpty) {
        let place = mac.map { parts[..<$0].map { $0 + "/" }.joined() } ?? folder
        guard place.hasPrefix(candidate) || candidate.hasPrefix(place) else { return false }
      } else {
        let belongsIntoWorkOrder =
          file == "metadata.json" || file == "parameters.json" || hasExtension(file, formats)
          || hasExtension(file, imageExtensions)
        guard folder.hasPrefix(candidate), !(belongsIntoWorkOrder && folder == candidate) else {
          return false
        }
        if folder != candidate { isDeeper = true }
      }
    }
    return isDeeper
  }

  private static func folder(of name: String) -> String {
    name.lastIndex(of: "/").map { String(name[...$0]) } ?? ""
  }
}

public import ApplicationDefinition
import ByteSources
public import Findings
import Glibc

/// An application definition in a file.
public struct DefinitionFile: Sendable {
  /// The file's path, as it was given or found.
  public let path: String
  /// What it says; nil if there are mistakes in it.
  public let definition: ApplicationDefinition?
  /// Every mistake, in reading order.
  public let diagnostics: [DefinitionDiagnostic]
  private let bytes: [UInt8]

  /// The name that a definition is found by.
  public static let standardName = "application.yaml"
  /// The most bytes a definition may have.
  public static let largest = 4 << 20

  /// Reads and decodes a file.
  ///
  /// - Throws: `Failure`, if the file cannot be read or is too large to be a definition.
  public init(path: String, rules: [RuleDescription]) throws(Failure) {
    self.path = path
    do throws(ByteSourceError) {
      bytes = try FileContents.read(path: path, limit: Self.largest)
    } catch {
      throw Failure(error, path: path)
    }
    let decoded = ApplicationDefinition.decode(bytes, rules: rules)
    definition = decoded.definition
    diagnostics = decoded.diagnostics
  }

  /// How reports name the definition; nil if there are mistakes in it.
  public var application: RunHeader.Application? {
    definition.map { [bytes] in
      RunHeader.Application(path: path, name: $0.name, version: $0.version, sha256: sha256(bytes))
    }
  }

  /// The path of the nearest `application.yaml` in the working directory or above it, relative to the working directory; nil if there is none.
  public static func find() -> String? {
    var prefix = ""
    var last: (device: dev_t, inode: ino_t)?
    while true {
      var status = stat()
      guard unsafe stat(prefix.isEmpty ? "." : prefix, &status) == 0 else { return nil }
      // The root is its own parent.
      if let last, last == (status.st_dev, status.st_ino) { return nil }
      last = (status.st_dev, status.st_ino)
      let candidate = prefix + standardName
      if unsafe access(candidate, F_OK) == 0 { return candidate }
      prefix += "../"
    }
  }
}

extension CalendarDate {
  /// Today, in local time.
  public static var today: CalendarDate? {
    var now = time(nil)
    var parts = unsafe tm()
    guard unsafe localtime_r(&now, &parts) != nil else { return nil }
    return unsafe CalendarDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

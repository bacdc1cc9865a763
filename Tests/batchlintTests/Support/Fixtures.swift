import Foundation

/// The folder of the fixtures, as it lies in the repository. It is only read.
enum Fixtures {
  static let path = URL(filePath: #filePath).appending(path: "../../../../Fixtures").standardized.path
}

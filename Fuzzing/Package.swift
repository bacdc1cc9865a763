// swift-tools-version: 6.3

import PackageDescription

/// What every target of this package is compiled with: the same as in the package above.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A fuzzer. Its `main` is libFuzzer's, so it only links with `--sanitize fuzzer`; `run` knows how.
func fuzzer(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .executableTarget(
    name: name, dependencies: ["FuzzSupport", batchlint, parts] + dependencies, swiftSettings: settings)
}

/// The library, and the modules that are no part of its promise.
let batchlint = Target.Dependency.product(name: "BatchLint", package: "batchlint")
let parts = Target.Dependency.product(name: "BatchLintParts", package: "batchlint")

let package = Package(
  name: "batchlint-fuzzing",
  dependencies: [.package(name: "batchlint", path: "..")],
  targets: [
    .systemLibrary(name: "CLibFuzzer"),
    .target(name: "FuzzSupport", swiftSettings: settings),
    .target(name: "ZipMutation", dependencies: ["CLibFuzzer"], swiftSettings: settings),
    fuzzer("fuzz-audit", uses: ["ZipMutation"]),
    fuzzer("fuzz-lint", uses: ["ZipMutation"]),
    fuzzer("fuzz-json"),
    fuzzer("fuzz-definition"),
    fuzzer("fuzz-images"),
    fuzzer("fuzz-inflate"),
  ]
)

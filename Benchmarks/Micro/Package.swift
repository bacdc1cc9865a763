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

let package = Package(
  name: "batchlint-micro",
  dependencies: [
    .package(name: "batchlint", path: "../.."),
    // Without its traits: they preload libraries that count allocations and references, and slow what is timed.
    .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
  ],
  targets: [
    // The plugin looks for targets in a folder that is called Benchmarks.
    .executableTarget(
      name: "Micro",
      dependencies: [
        .product(name: "Benchmark", package: "benchmark"),
        .product(name: "BatchLint", package: "batchlint"),
        .product(name: "BatchLintParts", package: "batchlint"),
      ],
      path: "Benchmarks/Micro",
      swiftSettings: settings,
      plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
  ]
)

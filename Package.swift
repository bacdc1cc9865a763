// swift-tools-version: 6.2

import PackageDescription

/// What every target of this package is compiled with.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// A module of the library. Dependencies only ever name modules that stand before it in the list below.
func module(_ name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module. `data` names the folders beside them that hold no source.
func tests(
  of name: String, uses dependencies: [Target.Dependency] = [], data: [String] = []
) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
    exclude: data,
    swiftSettings: settings)
}

let package = Package(
  name: "batchlint",
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
  ],
  targets: [
    // System libraries, each imported by one module.
    .systemLibrary(name: "CLibZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),

    // Ground: plain values and plain bytes.
    module("Wording"),
    module("ExactNumbers"),
    module("Findings"),
    module("ByteSources"),
    module("ParallelWork"),

    // Readers of the three kinds of bytes.
    module("YAMLTree", uses: ["CLibYAML", "ExactNumbers", "Wording"]),
    module("JSONTree", uses: ["ExactNumbers", "Wording"]),
    module("ZipArchive", uses: ["ByteSources", "CLibZip", "ParallelWork"]),

    module("TextPatterns", uses: ["CPCRE2"]),

    // What the readers' bytes mean.
    module(
      "ApplicationDefinition", uses: ["ExactNumbers", "Findings", "TextPatterns", "Wording", "YAMLTree"]),

    module("Batch", uses: ["ZipArchive"]),

    // The engine.
    module(
      "Linting",
      uses: ["Batch", "Findings", .product(name: "Crypto", package: "swift-crypto")]),

    module("Reports", uses: ["Batch", "Findings", "JSONTree", "Linting", "Wording", "ZipArchive"]),

    // Tests, in the order of the modules.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "ExactNumbers"),
    tests(of: "ByteSources"),
    tests(of: "YAMLTree"),
    tests(of: "JSONTree", uses: ["ExactNumbers"]),
    tests(of: "ZipArchive", uses: ["ByteSources", "TestSupport"]),
    tests(
      of: "Reports",
      uses: ["Batch", "Findings", "JSONTree", "Linting", "TestSupport", "ZipArchive"],
      data: ["Golden"]),
  ]
)

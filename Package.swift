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

func tests(of name: String, uses dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests",
    dependencies: [.target(name: name)] + dependencies,
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
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

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
      "ApplicationDefinition",
      uses: ["ExactNumbers", "Findings", "JSONTree", "TextPatterns", "Wording", "YAMLTree"]),

    module("Batch", uses: ["ZipArchive"]),

    // The checks, and what they get to see.
    module(
      "Rules",
      uses: [
        "ApplicationDefinition", "Batch", "ExactNumbers", "Findings", "JSONTree", "TextPatterns", "Wording",
        "ZipArchive",
      ]),

    // The engine.
    module(
      "Linting",
      uses: ["Batch", "Findings", .product(name: "Crypto", package: "swift-crypto")]),

    // Archives to try things on, for the tests and the fixtures; not part of the product.
    module("ExampleArchives", uses: ["CZlib", "Findings"]),
    .executableTarget(
      name: "make-fixtures", dependencies: ["ByteSources", "ExampleArchives"], swiftSettings: settings),

    // Tests, in the order of the modules.
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "ExactNumbers"),
    tests(of: "ByteSources"),
    tests(of: "YAMLTree"),
    tests(of: "JSONTree", uses: ["ExactNumbers"]),
    tests(of: "TextPatterns"),
    tests(of: "ApplicationDefinition", uses: ["ExactNumbers", "Findings", "TextPatterns", "YAMLTree"]),
    tests(of: "ExampleArchives", uses: ["Findings", "make-fixtures"]),
    tests(of: "ZipArchive", uses: ["ByteSources", "ExampleArchives", "TestSupport"]),
    tests(of: "Batch", uses: ["ExactNumbers", "TestSupport", "ZipArchive"]),
    tests(
      of: "Rules",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "ExactNumbers", "ExampleArchives", "Findings",
        "JSONTree", "TestSupport", "TextPatterns", "ZipArchive",
      ]),
  ]
)

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

/// A command.
func command(_ name: String, uses dependencies: [Target.Dependency]) -> Target {
  .executableTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

/// The tests of a module or command. `data` names the folders beside them that hold no source.
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
  products: [
    .executable(name: "batchlint", targets: ["batchlint"]),
    .executable(name: "batchlint-site", targets: ["batchlint-site"]),
    .library(
      name: "BatchLint",
      targets: [
        "ApplicationDefinition", "Batch", "ByteSources", "Findings", "Inference", "Linting", "Outputs",
        "Reports", "Rules", "ZipArchive",
      ]),
    // For the packages in the folders below: modules that are no part of what the library promises.
    .library(
      name: "BatchLintParts",
      targets: ["Deflate", "ExampleArchives", "ImageStructure", "JSONTree", "Wording"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
  ],
  targets: [
    // System libraries, each imported by one module. libzip is loaded when it is first called.
    .target(name: "CLibZip"),
    .systemLibrary(name: "CISAL", pkgConfig: "libisal", providers: [.apt(["libisal-dev"])]),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
    .systemLibrary(name: "CLibYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CPNG", pkgConfig: "libpng", providers: [.apt(["libpng-dev"])]),
    .systemLibrary(name: "CPCRE2", pkgConfig: "libpcre2-8", providers: [.apt(["libpcre2-dev"])]),
    .systemLibrary(name: "CTurboJPEG", pkgConfig: "libturbojpeg", providers: [.apt(["libturbojpeg0-dev"])]),
    // Without pkg-config, whose answer for this library holds a flag that the package manager refuses.
    .systemLibrary(name: "CUTF8Proc", providers: [.apt(["libutf8proc-dev"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

    // Ground: plain values and plain bytes.
    module("Wording"),
    module("ExactNumbers"),
    module("Markup", uses: ["Wording"]),
    module("Findings"),
    module("ByteSources"),
    module("Outputs"),
    module("FileWatching"),
    module("Checksums", uses: ["CISAL"]),
    module("ParallelWork"),
    module("Deflate", uses: ["CLibDeflate", "CZlib"]),
    module("ImageStructure", uses: ["Deflate"]),
    module("Thumbnails", uses: ["CPNG", "CTurboJPEG", "ImageStructure"]),
    module("TextPatterns", uses: ["CPCRE2"]),
    module("NameForms", uses: ["CUTF8Proc"]),

    // Readers of the three kinds of bytes.
    module("YAMLTree", uses: ["CLibYAML", "ExactNumbers", "Wording"]),
    module("JSONTree", uses: ["ExactNumbers", "Wording"]),
    module(
      "ZipArchive", uses: ["ByteSources", "CLibZip", "Deflate", "NameForms", "ParallelWork"]),

    // What is asked, and what is there.
    module(
      "ApplicationDefinition",
      uses: ["ExactNumbers", "Findings", "JSONTree", "TextPatterns", "Wording", "YAMLTree"]),
    module("Batch", uses: ["NameForms", "ParallelWork", "ZipArchive"]),

    // The checks, and what they get to see.
    module(
      "Rules",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "ExactNumbers", "Findings", "ImageStructure",
        "JSONTree", "NameForms", "TextPatterns", "Wording", "ZipArchive",
      ]),

    // The engine, and what goes in and comes out.
    module(
      "Linting",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "Findings", "ImageStructure", "JSONTree",
        "ParallelWork", "Rules", "TextPatterns", "Wording", "ZipArchive",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module(
      "Reports",
      uses: [
        "Batch", "Deflate", "Findings", "JSONTree", "Linting", "Markup", "Outputs", "ParallelWork",
        "Thumbnails",
        "Wording",
        "ZipArchive",
      ]),
    module("Inference", uses: ["Batch", "ByteSources", "ExactNumbers", "JSONTree", "Wording", "ZipArchive"]),

    // What becomes of archives that pass.
    module(
      "Uploading",
      uses: [
        "ByteSources", "Checksums", "JSONTree", "Outputs", "Wording",
        .product(name: "Crypto", package: "swift-crypto"),
      ]),
    module(
      "HTTPConnections",
      uses: [
        "ByteSources", "Uploading",
        .product(name: "AsyncHTTPClient", package: "async-http-client"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTP1", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ]),

    module(
      "Handover",
      uses: [
        "ByteSources", "Checksums", "Findings", "JSONTree", "Linting", "Outputs", "Reports", "Uploading",
        "Wording",
      ]),

    // The stand-in site.
    module(
      "Site",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "Checksums", "Findings", "JSONTree", "Linting",
        "Markup",
        "Outputs", "Reports", "Rules", "Wording", "ZipArchive",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
        .product(name: "UnixSignals", package: "swift-service-lifecycle"),
      ]),

    // The commands, and what they share.
    module(
      "CommandSupport",
      uses: [
        "ApplicationDefinition", "Findings", "Linting", "Rules", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    command(
      "batchlint",
      uses: [
        "ApplicationDefinition", "ByteSources", "CommandSupport", "FileWatching", "Findings", "Handover",
        "HTTPConnections",
        "Inference", "JSONTree", "Linting", "Outputs", "Reports", "Rules", "Uploading", "Wording",
        "ZipArchive",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    command(
      "batchlint-site",
      uses: [
        "ApplicationDefinition", "CommandSupport", "Linting", "Site", "Wording",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // For the checkout itself: example archives for tests and fixtures, and files that are generated from declarations.
    module("ExampleArchives", uses: ["Deflate", "Findings"]),
    command("make-fixtures", uses: ["ByteSources", "ExampleArchives"]),
    command("make-seeds", uses: ["ByteSources", "ExampleArchives", "Findings", "Linting", "Rules"]),
    command("make-hostile", uses: ["ExampleArchives"]),
    command(
      "make-generated",
      uses: [
        "ApplicationDefinition", "ByteSources", "ExampleArchives", "Handover", "Reports", "Rules", "Site",
      ]),

    // Tests, in the order of the modules.
    .target(
      name: "TestSupport", dependencies: ["ZipArchive"], path: "Tests/TestSupport", swiftSettings: settings),
    tests(of: "Wording", uses: ["TestSupport"]),
    tests(of: "ExactNumbers"),
    tests(of: "Markup", uses: ["TestSupport", "Wording"]),
    tests(of: "ByteSources"),
    tests(of: "Outputs", uses: ["TestSupport"]),
    tests(of: "FileWatching", uses: ["TestSupport"]),
    tests(of: "Checksums"),
    tests(of: "ParallelWork"),
    tests(of: "Deflate", uses: ["TestSupport"]),
    tests(of: "ImageStructure", uses: ["Deflate", "ExampleArchives", "TestSupport"]),
    tests(of: "Thumbnails", uses: ["Deflate", "ExampleArchives", "ImageStructure", "TestSupport"]),
    tests(of: "TextPatterns"),
    tests(of: "NameForms", uses: ["TestSupport"]),
    tests(of: "YAMLTree", uses: ["TestSupport"]),
    tests(of: "JSONTree", uses: ["ExactNumbers", "TestSupport"]),
    tests(of: "ZipArchive", uses: ["ByteSources", "ExampleArchives", "NameForms", "TestSupport"]),
    tests(
      of: "ApplicationDefinition",
      uses: ["ExactNumbers", "Findings", "TestSupport", "TextPatterns", "YAMLTree"]),
    tests(of: "Batch", uses: ["ExactNumbers", "TestSupport", "ZipArchive"]),
    tests(
      of: "Rules",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "ExactNumbers", "ExampleArchives", "Findings",
        "ImageStructure", "JSONTree", "TextPatterns", "ZipArchive",
      ]),
    tests(
      of: "Linting",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "ExampleArchives", "Findings", "ParallelWork",
        "Rules", "TestSupport", "ZipArchive",
      ]),
    tests(
      of: "Reports",
      uses: [
        "ApplicationDefinition", "Batch", "ByteSources", "ExampleArchives", "Findings", "JSONTree", "Linting",
        "Outputs", "TestSupport", "Wording", "ZipArchive",
      ],
      data: ["Golden", "Schemas"]),
    tests(
      of: "Inference",
      uses: ["ApplicationDefinition", "Batch", "ByteSources", "ExampleArchives", "TestSupport", "ZipArchive"]),
    tests(of: "Uploading", uses: ["ByteSources", "TestSupport"]),
    tests(of: "HTTPConnections", uses: ["ByteSources", "TestSupport", "Uploading"]),
    tests(of: "Handover", uses: ["Linting", "Reports", "Uploading"]),
    tests(
      of: "Site", uses: ["ByteSources", "Checksums", "ExampleArchives", "TestSupport", "batchlint-site"]),
    tests(of: "ExampleArchives", uses: ["Findings", "TestSupport", "make-fixtures"]),
    tests(
      of: "batchlint",
      uses: [
        "ApplicationDefinition", "ExampleArchives", "Findings", "Rules", "TestSupport", "batchlint-site",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      data: ["Golden"]
    ),
  ]
)

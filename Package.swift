// swift-tools-version: 6.2
// SPDX-License-Identifier: GPL-3.0-or-later
import PackageDescription

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(of name: String, _ dependencies: [Target.Dependency] = [], exclude excluded: [String] = []) -> Target {
  let subject = Target.Dependency(stringLiteral: name)
  return .testTarget(
    name: "\(name)Tests", dependencies: [subject] + dependencies, exclude: excluded, swiftSettings: strict)
}

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
// Atomics, DequeModule and SystemPackage are used by SwiftNIO and Subprocess alone, and named here to be pinned.
let nio = [
  Target.Dependency.product(name: "Atomics", package: "swift-atomics"),
  .product(name: "DequeModule", package: "swift-collections"),
  .product(name: "NIOCore", package: "swift-nio"),
  .product(name: "NIOHTTP1", package: "swift-nio"),
  .product(name: "NIOPosix", package: "swift-nio"),
  .product(name: "SystemPackage", package: "swift-system"),
]
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let swiftCSV = Target.Dependency.product(name: "SwiftCSV", package: "SwiftCSV")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "saksgang",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "saksgang", targets: ["saksgang"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-atomics", exact: "1.3.0"),
    .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/apple/swift-system", exact: "1.8.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
    .package(url: "https://github.com/swiftcsv/SwiftCSV", exact: "0.10.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", exact: "1.0.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CCmark", pkgConfig: "libcmark", providers: [.apt(["libcmark-dev"]), .brew(["cmark"])]),
    .systemLibrary(
      name: "LibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "LibXapian", pkgConfig: "xapian-core", providers: [.apt(["libxapian-dev"]), .brew(["xapian"])]),
    .target(name: "CHTMLParser", dependencies: ["LibXML2"]),
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"]), .brew(["libzip"])]),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .target(name: "CFolders"),
    .target(name: "CXapian", dependencies: ["LibXapian"]),

    library("StortingModel", []),
    library("Norwegian", []),
    library("Publishing", ["CFolders", "StortingModel"]),
    library("Markdown", ["CCmark", "StortingModel"]),
    library("Importing", ["CHTMLParser", "CZip", "Norwegian", "StortingModel", subprocess, swiftCSV, yams]),
    library("CorpusParsing", ["Markdown", "Norwegian", "Publishing", "StortingModel", swiftCSV, yams]),
    library("Exporting", ["CSQLite", "StortingModel"]),
    library("CorpusIndex", ["CXapian", "Norwegian", "Publishing", "StortingModel"]),
    library("SiteGen", ["CHTMLParser", "CZlib", "Markdown", "Norwegian", "Publishing", "StortingModel", mustache]),
    library("SiteServer", ["StortingModel"] + nio),
    library(
      "SaksgangCommands",
      [
        "CorpusIndex", "CorpusParsing", "Exporting", "Importing", "Norwegian", "SiteGen", "SiteServer",
        "StortingModel", argumentParser,
      ]),
    .executableTarget(name: "saksgang", dependencies: ["SaksgangCommands"], swiftSettings: strict),
    // Only for the scripts in Benchmarks; no products.
    .executableTarget(
      name: "analyser-bench", dependencies: ["CorpusIndex", "CorpusParsing", "Norwegian", "StortingModel"],
      path: "Benchmarks/Analyser", swiftSettings: strict),
    .executableTarget(
      name: "search-bench", dependencies: ["CorpusIndex"], path: "Benchmarks/Search", swiftSettings: strict),
    .executableTarget(
      name: "writing-bench", dependencies: ["CorpusIndex"], path: "Benchmarks/Writing", exclude: ["twin.cpp"],
      swiftSettings: strict),

    tests(of: "CXapian"),
    tests(of: "StortingModel"),
    tests(of: "Norwegian", exclude: ["Fixtures"]),
    tests(of: "Markdown"),
    tests(of: "Importing", ["CZip", "StortingModel"], exclude: ["Fixtures"]),
    tests(of: "CorpusParsing", ["Markdown", "StortingModel"]),
    tests(of: "CorpusIndex", ["CXapian", "Norwegian", "Publishing", "StortingModel"]),
    tests(of: "Exporting", ["CSQLite", "CorpusParsing", "StortingModel", swiftCSV]),
    tests(of: "SiteGen", ["Exporting", "StortingModel"], exclude: ["Fixtures"]),
    tests(of: "SiteServer", ["StortingModel"]),
    .testTarget(
      name: "SaksgangTests",
      dependencies: [
        "CorpusIndex", "CorpusParsing", "Importing", "SaksgangCommands", "SiteGen", "StortingModel", "saksgang",
      ], swiftSettings: strict),
  ],
  cxxLanguageStandard: .cxx17
)

// scripts/fuzz.sh alone sets this: the program has no main of its own, so that it links only with libFuzzer.
if Context.environment["SAKSGANG_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "saksgang-fuzz",
      dependencies: ["CorpusIndex", "CorpusParsing", "Importing", "Markdown", "Norwegian", "StortingModel"],
      path: "Fuzzing/Sources", swiftSettings: strict))
}

// swift-tools-version:6.2
import PackageDescription

// Targets stand in the order of the picture in ARCHITECTURE.md: a target imports only what its row lists.

let strict: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .treatAllWarnings(as: .error),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func library(_ name: String, _ path: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/" + path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(name: name, dependencies: dependencies, path: "Tests/" + name, exclude: [], swiftSettings: strict)
}

let package = Package(
  name: "tocsin",
  products: [.executable(name: "tocsin", targets: ["tocsin"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
  ],
  targets: [
    // 0: the words, the shape of a decider, typed markup, procedures
    library("Vocabulary", "Vocabulary"),  // the trade's words as types: times, ids, priorities
    library("Decider", "Decider", ["Vocabulary"]),  // what every decider looks like
    library("HTML", "HTML"),  // typed markup that escapes by default
    library("Procedure", "Decision/Procedure", ["Vocabulary", crypto, yams]),  // packs: read, checked, hashed

    // 1: the stages of an incident's life; they never import each other
    library("Contact", "Incident/Contact", ["Vocabulary", "Decider"]),  // one approach to the centre
    library("IncidentLog", "Incident/IncidentLog", ["Vocabulary", "Decider"]),  // what is known, entry by entry
    library("Assessment", "Incident/Assessment", ["Vocabulary", "Decider", "Procedure"]),  // questions to a determinant
    library("Deployment", "Incident/Deployment", ["Vocabulary", "Decider"]),  // units and their assignments
    library("Improvement", "Incident/Improvement", ["Vocabulary", "Decider"]),  // publishing what was agreed

    // 2: the whole life, and the port that keeps it
    library(
      "Incident", "Incident/Incident",
      ["Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Improvement"]),  // stages composed; reactions
    library("Journal", "Journal/Journal", ["Vocabulary", crypto]),  // the append port, the chain, a store in memory

    // 3: folds for reading, the stored form, statistics
    library(
      "Overview", "Overview",
      ["Vocabulary", "Decider", "Contact", "IncidentLog", "Assessment", "Deployment", "Incident", "Journal"]),  // board and rows
    library(
      "JournalCodec", "Journal/JournalCodec",
      ["Vocabulary", "Decider", "Contact", "IncidentLog", "Assessment", "Deployment", "Improvement", "Incident", "Journal"]),  // event <-> stored form
    library("Analysis", "Analysis", ["Vocabulary", "Journal"]),  // statistics over the rows

    // 4: the shell
    library(
      "Desk", "Desk",
      [
        "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Improvement",
        "Incident", "Journal", "JournalCodec", "Overview",
      ]),  // load, decide, append, publish
    library("JournalSQLite", "Journal/SQLite", ["Vocabulary", "Journal", grdb, grdbSQLite]),  // the embedded store

    // 5: faces and adapters
    library(
      "Exchange", "Exchange",
      ["Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Incident", "Desk"]),  // foreign records in
    library(
      "Console", "Faces/Console",
      ["Vocabulary", "HTML", "Incident", "IncidentLog", "Assessment", "Deployment", "Contact", "Overview", "Desk", "Journal", hummingbird, httpTypes, nioCore, lifecycle, logging]),  // pages for people
    library(
      "API", "Faces/API", ["Vocabulary", "Journal", "Desk", hummingbird, httpTypes, nioCore, metrics]),  // what programs ask: health, metrics
    library(
      "CommandLine", "Faces/CommandLine",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Improvement", "Incident", "Journal",
        "JournalCodec", "JournalSQLite", "Overview", "Analysis", "Desk", "Exchange",
        argumentParser, hummingbird, lifecycle, logging, metrics, nioCore, nioPosix,
      ]),  // the terminal

    // 6: wiring
    .executableTarget(name: "tocsin", dependencies: ["CommandLine", argumentParser], path: "Sources/tocsin", swiftSettings: strict),  // starts the command line
  ]
)

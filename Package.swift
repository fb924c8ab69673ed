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

let asyncHTTPClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdbSQLite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdCore = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let hummingbirdHTTP2 = Target.Dependency.product(name: "HummingbirdHTTP2", package: "hummingbird")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let jwtKit = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let metrics = Target.Dependency.product(name: "CoreMetrics", package: "swift-metrics")
let nioCore = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioEmbedded = Target.Dependency.product(name: "NIOEmbedded", package: "swift-nio")
let nioFoundation = Target.Dependency.product(name: "NIOFoundationCompat", package: "swift-nio")
let nioHTTP1 = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let nioHTTPTypes = Target.Dependency.product(name: "NIOHTTPTypes", package: "swift-nio-extras")
let nioPosix = Target.Dependency.product(name: "NIOPosix", package: "swift-nio")
let nioSSL = Target.Dependency.product(name: "NIOSSL", package: "swift-nio-ssl")
let unixSignals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

func library(_ name: String, _ path: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, path: "Sources/" + path, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, path: "Tests/" + name, exclude: exclude, swiftSettings: strict)
}

let package = Package(
  name: "tocsin",
  products: [
    .executable(name: "tocsin", targets: ["tocsin"]),
    .library(name: "FEEL", targets: ["FEEL"]),
    .library(name: "DMN", targets: ["DMN"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-metrics", from: "2.13.0"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-extras", from: "1.35.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
    .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
  ],
  targets: [
    // MARK: 0: the words, the shape of a decider, typed markup, procedures

    // The trade's words as types: times, ids, priorities.
    library("Vocabulary", "Vocabulary"),
    // What every decider looks like.
    library("Decider", "Decider", ["Vocabulary"]),
    // Typed markup that escapes by default.
    library("HTML", "HTML"),
    // libsodium, for argon2id only.
    .systemLibrary(
      name: "CQREncode", path: "Sources/CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
    .systemLibrary(
      name: "CSodium", path: "Sources/CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
    // libturbojpeg and libpng, for photos only.
    .systemLibrary(
      name: "CTurboJPEG", path: "Sources/Photos/CTurboJPEG", pkgConfig: "libturbojpeg",
      providers: [.apt(["libturbojpeg0-dev"])]),
    .systemLibrary(
      name: "CPNG", path: "Sources/Photos/CPNG", pkgConfig: "libpng16", providers: [.apt(["libpng-dev"])]),
    // Photos: known by their content, left with the picture alone, kept under their hash.
    library("Photos", "Photos/Photos", ["CTurboJPEG", "CPNG", "Vocabulary", crypto]),
    // What proves who somebody is: passwords as hashes, codes of an authenticator.
    library("Passwords", "Passwords", ["CSodium", "Vocabulary", crypto]),
    // Sign-ins at a provider: what it says of somebody, and whether that is to be believed.
    library("OpenID", "OpenID", [asyncHTTPClient, crypto, jwtKit, nioCore, nioFoundation, nioHTTP1]),
    // Intel's decimal128 library, for the numbers of FEEL only.
    .systemLibrary(
      name: "CDecimal", path: "Sources/Decision/CDecimal", providers: [.apt(["libintelrdfpmath-dev"])]),
    // How much stack a thread has; glibc alone knows.
    .systemLibrary(name: "CStack", path: "Sources/Decision/CStack"),
    // The expression language of DMN: read, resolved, evaluated within limits.
    library("FEEL", "Decision/FEEL", ["CDecimal", "CStack"]),
    // libxml2, for reading and writing models only.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/Decision/CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    // Decision models of the standard: read, compiled, evaluated, written.
    library("DMN", "Decision/DMN", ["CLibXML2", "FEEL"]),
    // Packs: read, checked, hashed.
    library("Procedure", "Decision/Procedure", ["Vocabulary", "FEEL", "DMN", crypto, yams]),

    // MARK: 1: the stages of an incident's life; they never import each other

    // One approach to the centre.
    library("Contact", "Incident/Contact", ["Vocabulary", "Decider", "Procedure"]),
    // What is known of an incident, line by line.
    library("IncidentLog", "Incident/IncidentLog", ["Vocabulary", "Decider"]),
    // Questions to a determinant.
    library("Assessment", "Incident/Assessment", ["Vocabulary", "Decider", "Procedure"]),
    // Units and their assignments.
    library("Deployment", "Incident/Deployment", ["Vocabulary", "Decider"]),
    // Levels, who accepts them, who commands.
    library("Escalation", "Incident/Escalation", ["Vocabulary", "Decider", "Procedure"]),
    // How it was dealt with, against what was agreed.
    library("Review", "Incident/Review", ["Vocabulary", "Decider"]),
    // Who is on duty, and what they hand over.
    library("Shift", "Incident/Shift", ["Vocabulary", "Decider"]),
    // What is known of places and callers.
    library("Register", "Incident/Register", ["Vocabulary", "Decider"]),
    // Who may come in, and as what.
    library("Account", "Incident/Account", ["Vocabulary", "Decider"]),
    // Publishing what was agreed.
    library("Improvement", "Incident/Improvement", ["Vocabulary", "Decider"]),

    // MARK: 2: the whole life, and the port that keeps it

    // The stages composed; next action, reactions, decisions over several streams.
    library(
      "Incident", "Incident/Incident",
      [
        "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation",
        "Review", "Shift", "Register", "Account", "Improvement",
      ]),
    // The append port, the chain, a store in memory.
    library("Journal", "Journal/Journal", ["Vocabulary", crypto]),

    // MARK: 3: folds for reading, the stored form, statistics

    // The board and the rows of incidents.
    library(
      "Overview", "Overview",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review",
        "Shift", "Register", "Incident", "Journal",
      ]),
    // Events to their stored form and back.
    library(
      "JournalCodec", "Journal/JournalCodec",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review",
        "Shift", "Register", "Account", "Improvement", "Incident", "Journal",
      ]),
    // Statistics over the rows.
    library("Analysis", "Analysis", ["Vocabulary", "Journal"]),

    // MARK: 4: the shell

    // Load, decide, append, tell.
    library(
      "Desk", "Desk",
      [
        "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment",
        "Escalation", "Shift", "Register", "Account", "Improvement", "Incident", "Journal", "JournalCodec", "Overview",
        "Analysis", lifecycle,
      ]),
    // The embedded store.
    library("JournalSQLite", "Journal/SQLite", ["Vocabulary", "Journal", grdb, grdbSQLite]),
    // Streets, addresses and places: imported, searched, drawn.
    library("Gazetteer", "Gazetteer", ["Vocabulary", crypto, grdb]),

    // MARK: 5: what can be asked for, whoever asks

    // Every state change as fields, the same for pages and programs.
    library(
      "Orders", "Faces/Orders",
      [
        "Vocabulary", "Procedure", "Account", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation",
        "Shift",
        "Register", "Improvement", "Incident", "Journal", "Overview", "Desk", "HTML", "Photos", hummingbird, httpTypes,
        nioCore,
      ]),

    // What the pages of people and of the public share.
    library(
      "PageParts", "Faces/PageParts",
      ["Vocabulary", "HTML", "Journal", "Gazetteer", hummingbird, httpTypes, logging, nioCore]),

    // MARK: 6: faces and adapters

    // Foreign records and tables in; tables and event logs out.
    library(
      "Exchange", "Exchange",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Shift",
        "Improvement",
        "Register", "Account", "Journal", "JournalCodec", "Incident", "Desk", lifecycle,
      ]),
    // Pages for people.
    library(
      "Console", "Faces/Console",
      [
        "Vocabulary", "HTML", "CQREncode", "Passwords", "OpenID", "Procedure", "Account", "Contact", "IncidentLog",
        "Assessment", "Deployment", "Escalation", "Improvement", "Review", "Shift", "Register", "Incident", "Journal",
        "Overview", "Analysis", "Desk",
        "Gazetteer", "Orders", "PageParts", "Photos", hummingbird,
        httpTypes,
        lifecycle, logging, nioCore, nioHTTP1, nioHTTPTypes,
      ]),
    // Pages for those who have no account: reports of the public, the caller's link.
    library(
      "PublicPages", "Faces/Public",
      [
        "Vocabulary", "HTML", "Procedure", "Contact", "IncidentLog", "Deployment", "Incident", "Journal", "Desk",
        "Orders", "PageParts", "Photos", hummingbird, httpTypes, logging, nioCore,
      ]),
    // What programs ask: health, metrics.
    library(
      "API", "Faces/API",
      [
        "Vocabulary", "HTML", "Procedure", "Account", "Contact", "IncidentLog", "Assessment", "Deployment",
        "Escalation", "Improvement", "Review", "Shift", "Register", "Incident", "Journal", "Overview", "Analysis",
        "Desk", "Gazetteer", "Orders", "PageParts", "Photos",
        asyncHTTPClient,
        crypto, nioHTTP1,
        hummingbird, httpTypes, lifecycle, logging, metrics, nioCore, nioHTTPTypes,
      ]),

    // MARK: 7: the terminal

    // Every command; composes a server.
    library(
      "CommandLine", "Faces/CommandLine",
      [
        "Vocabulary", "Decider", "FEEL", "DMN", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment",
        "Escalation", "Review", "Shift", "Register", "Account", "Passwords", "OpenID",
        "Improvement", "Incident", "Journal",
        "JournalCodec",
        "JournalSQLite", "Gazetteer", "Overview", "Analysis", "Desk", "Orders", "PageParts", "Exchange", "Console",
        "PublicPages", "API",
        "Photos", argumentParser,
        hummingbird,
        hummingbirdCore,
        hummingbirdHTTP2, lifecycle, logging,
        metrics, nioCore, nioPosix, nioSSL, unixSignals,
      ]),

    // MARK: 8: wiring

    // Starts the command line.
    .executableTarget(
      name: "tocsin", dependencies: ["CommandLine", argumentParser], path: "Sources/tocsin", swiftSettings: strict),

    // MARK: Beside the picture

    // Measures the journal; bin/benchmark runs it beside its references.
    .executableTarget(
      name: "JournalBenchmark",
      dependencies: [
        "Vocabulary", "Procedure", "Contact", "Assessment", "Deployment", "IncidentLog", "Incident", "Journal",
        "JournalSQLite", "Overview", "Desk", argumentParser,
      ],
      path: "Benchmarks/JournalBenchmark", swiftSettings: strict),
    // Measures decisions of tables; bin/benchmark runs it beside its reference.
    .executableTarget(
      name: "DecisionBenchmark", dependencies: ["DMN", "FEEL", argumentParser], path: "Benchmarks/DecisionBenchmark",
      swiftSettings: strict),

    // MARK: Tests

    tests(
      "APITests",
      [
        "Vocabulary", "Procedure", "Account", "Incident", "Journal", "Overview", "Desk", "Orders", "API", httpTypes,
        hummingbird, lifecycle,
        logging,
        metrics, nioCore,
      ]),
    tests(
      "ConsoleTests",
      [
        "Vocabulary", "Decider", "HTML", "Passwords", "Procedure", "Account", "Contact", "IncidentLog", "Assessment",
        "Deployment", "Improvement", "Review", "Incident", "Journal", "Overview", "Analysis", "Desk", "Gazetteer",
        "Orders",
        "PageParts",
        "Photos",
        "Console",
        hummingbird,
        lifecycle,
        logging,
        nioCore, nioEmbedded, nioHTTP1, nioPosix,
      ]),
    // Writes until it is killed.
    .executableTarget(
      name: "CrashWriter", dependencies: ["Vocabulary", "Journal", "JournalSQLite"], path: "Tests/CrashWriter",
      swiftSettings: strict),
    tests("CrashTests", ["Vocabulary", "Journal", "JournalSQLite", "CrashWriter"]),
    tests(
      "JournalCodecTests",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review",
        "Shift", "Register", "Account", "Improvement", "Incident", "Journal", "JournalCodec",
      ], exclude: ["Golden"]),
    tests("JournalContractTests", ["Vocabulary", "Journal", "JournalCodec", "JournalSQLite", grdbSQLite]),
    tests("TidyTests", exclude: ["ratchets.txt"]),
    tests("VocabularyTests", ["Vocabulary"]),
    tests("HTMLTests", ["HTML"]),
    tests(
      "IncidentTests",
      [
        "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation",
        "Review", "Shift", "Register", "Account", "Improvement", "Incident", "Journal", "Overview",
      ]),
    // Whole stories on the real packs, under a clock moved by hand.
    tests(
      "ScenarioTests",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review",
        "Shift", "Incident", "Journal", "Overview", "Desk",
      ]),
    tests("AnalysisTests", ["Vocabulary", "Journal", "Analysis"]),
    tests(
      "DeskTests",
      [
        "Vocabulary", "Decider", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Improvement",
        "Incident", "Journal", "JournalCodec", "Desk",
      ]),
    tests(
      "ExchangeTests",
      [
        "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Incident", "Journal", "Desk",
        "Exchange",
      ]),
    tests("OpenIDTests", ["OpenID"]),
    tests("DMNTests", ["DMN", "FEEL"], exclude: ["tck-ratchet.txt"]),
    tests("FEELTests", ["FEEL"]),
    tests("GazetteerTests", ["Vocabulary", "Gazetteer"]),
    tests("PasswordsTests", ["Vocabulary", "Passwords"]),
    tests("PhotosTests", ["Vocabulary", "Photos", "CTurboJPEG", "CPNG"]),
    tests(
      "PublicPagesTests",
      [
        "Vocabulary", "HTML", "Procedure", "Contact", "IncidentLog", "Incident", "Journal", "Desk", "Gazetteer",
        "Orders",
        "PageParts", "Photos", "PublicPages", "CTurboJPEG", hummingbird, httpTypes, logging, nioCore, nioEmbedded,
      ]),
    tests("ProcedureTests", ["Procedure", "Vocabulary"]),
  ]
)

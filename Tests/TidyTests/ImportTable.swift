/// What one target may import.
struct ImportRow: Hashable, Sendable {
  /// Its level in the picture of ARCHITECTURE.md: arrows point to lower ones.
  let level: Int
  let target: String
  /// Targets of this package.
  let targets: [String]
  /// Modules of other packages, by name; Package.swift lists the product of the same name.
  let outside: [String]
  /// Modules that come with the compiler; Package.swift does not list them.
  let toolchain: [String]

  init(_ level: Int, _ target: String, _ targets: [String] = [], outside: [String] = [], toolchain: [String] = []) {
    self.level = level
    self.target = target
    self.targets = targets
    self.outside = outside
    self.toolchain = toolchain
  }
}

/// The import table, in the order of the picture; a new row needs a decision record.
let importTable: [ImportRow] = [
  // 0: the words, the shape of a decider, typed markup, procedures
  ImportRow(0, "Vocabulary", toolchain: ["Foundation"]),
  ImportRow(0, "Decider", ["Vocabulary"]),
  ImportRow(0, "HTML"),
  ImportRow(0, "CQREncode"),
  ImportRow(0, "CTurboJPEG"),
  ImportRow(0, "CPNG"),
  ImportRow(
    0, "Photos", ["CTurboJPEG", "CPNG", "Vocabulary"], outside: ["Crypto"],
    toolchain: ["Dispatch", "Foundation", "Synchronization"]),
  ImportRow(0, "CSodium"),
  ImportRow(
    0, "Passwords", ["CSodium", "Vocabulary"], outside: ["Crypto"],
    toolchain: ["Dispatch", "Foundation", "Synchronization"]),
  ImportRow(
    0, "OpenID", outside: ["AsyncHTTPClient", "Crypto", "JWTKit", "NIOCore", "NIOFoundationCompat", "NIOHTTP1"],
    toolchain: ["Foundation"]),
  ImportRow(0, "CDecimal"),
  ImportRow(0, "CStack"),
  ImportRow(0, "FEEL", ["CDecimal", "CStack"], toolchain: ["Foundation"]),
  ImportRow(0, "CLibXML2"),
  ImportRow(0, "DMN", ["CLibXML2", "FEEL"], toolchain: ["Foundation", "Synchronization"]),
  ImportRow(0, "Procedure", ["Vocabulary", "FEEL", "DMN"], outside: ["Crypto", "Yams"], toolchain: ["Foundation"]),

  // 1: the stages of an incident's life
  ImportRow(1, "Contact", ["Vocabulary", "Decider", "Procedure"]),
  ImportRow(1, "IncidentLog", ["Vocabulary", "Decider"]),
  ImportRow(1, "Assessment", ["Vocabulary", "Decider", "Procedure"]),
  ImportRow(1, "Deployment", ["Vocabulary", "Decider"]),
  ImportRow(1, "Escalation", ["Vocabulary", "Decider", "Procedure"]),
  ImportRow(1, "Review", ["Vocabulary", "Decider"]),
  ImportRow(1, "Shift", ["Vocabulary", "Decider"]),
  ImportRow(1, "Register", ["Vocabulary", "Decider"]),
  ImportRow(1, "Account", ["Vocabulary", "Decider"]),
  ImportRow(1, "Improvement", ["Vocabulary", "Decider"]),

  // 2: the whole life, and the port that keeps it
  ImportRow(
    2, "Incident",
    [
      "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation",
      "Review", "Shift", "Register", "Account", "Improvement",
    ]),
  ImportRow(2, "Journal", ["Vocabulary"], outside: ["Crypto"], toolchain: ["Synchronization"]),

  // 3: folds for reading, the stored form, statistics
  ImportRow(
    3, "Overview",
    [
      "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review", "Shift",
      "Register", "Incident", "Journal",
    ]),
  ImportRow(
    3, "JournalCodec",
    [
      "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Review", "Shift",
      "Register", "Account", "Improvement", "Incident", "Journal",
    ]),
  ImportRow(3, "Analysis", ["Vocabulary", "Journal"]),

  // 4: the shell
  ImportRow(
    4, "Desk",
    [
      "Vocabulary", "Decider", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Shift",
      "Register", "Account", "Improvement", "Incident", "Journal", "JournalCodec", "Overview", "Analysis",
    ], outside: ["ServiceLifecycle"], toolchain: ["Foundation", "Synchronization"]),
  ImportRow(
    4, "JournalSQLite", ["Vocabulary", "Journal"], outside: ["GRDB", "GRDBSQLite"],
    toolchain: ["Foundation", "Synchronization"]),
  ImportRow(
    4, "Gazetteer", ["Vocabulary"], outside: ["Crypto", "GRDB"], toolchain: ["Foundation", "Synchronization"]),

  // 5: what can be asked for, whoever asks
  ImportRow(
    5, "Orders",
    [
      "Vocabulary", "Procedure", "Account", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Shift",
      "Register", "Improvement", "Incident", "Journal", "Overview", "Desk", "HTML", "Photos",
    ], outside: ["Hummingbird", "HTTPTypes", "NIOCore"]),

  ImportRow(
    5, "PageParts", ["Vocabulary", "HTML", "Journal", "Gazetteer"],
    outside: ["Hummingbird", "HTTPTypes", "Logging", "NIOCore"]),

  // 6: faces and adapters
  ImportRow(
    6, "Exchange",
    [
      "Vocabulary", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation", "Shift",
      "Improvement",
      "Register", "Account", "Journal", "JournalCodec", "Incident", "Desk",
    ], outside: ["ServiceLifecycle"]),
  ImportRow(
    6, "Console",
    [
      "Vocabulary", "HTML", "CQREncode", "Passwords", "OpenID", "Procedure", "Account", "Contact", "IncidentLog",
      "Assessment", "Deployment", "Escalation", "Improvement", "Review", "Shift", "Register", "Incident", "Journal",
      "Overview", "Analysis", "Desk",
      "Gazetteer", "Orders", "PageParts", "Photos",
    ], outside: ["Hummingbird", "HTTPTypes", "ServiceLifecycle", "Logging", "NIOCore", "NIOHTTP1", "NIOHTTPTypes"],
    toolchain: ["Synchronization"]),
  ImportRow(
    6, "PublicPages",
    [
      "Vocabulary", "HTML", "Procedure", "Contact", "IncidentLog", "Deployment", "Incident", "Journal", "Desk",
      "Orders", "PageParts", "Photos",
    ], outside: ["Hummingbird", "HTTPTypes", "Logging", "NIOCore"], toolchain: ["Synchronization"]),
  ImportRow(
    6, "API",
    [
      "Vocabulary", "HTML", "Procedure", "Account", "Contact", "IncidentLog", "Assessment", "Deployment", "Escalation",
      "Improvement", "Review", "Shift", "Register", "Incident", "Journal", "Overview", "Analysis", "Desk", "Gazetteer",
      "Orders", "PageParts", "Photos",
    ],
    outside: [
      "AsyncHTTPClient", "Crypto", "NIOHTTP1", "Hummingbird", "HTTPTypes", "ServiceLifecycle", "Logging", "CoreMetrics",
      "NIOCore", "NIOHTTPTypes",
    ],
    toolchain: ["Foundation", "Synchronization"]),

  // 7: the terminal
  ImportRow(
    7, "CommandLine",
    [
      "Vocabulary", "Decider", "FEEL", "DMN", "Procedure", "Contact", "IncidentLog", "Assessment", "Deployment",
      "Escalation", "Review", "Shift", "Register", "Account", "Passwords", "OpenID",
      "Improvement", "Incident", "Journal",
      "JournalCodec",
      "JournalSQLite", "Gazetteer", "Overview", "Analysis", "Desk", "Orders", "PageParts", "Exchange", "Console",
      "PublicPages", "API",
      "Photos",
    ],
    outside: [
      "ArgumentParser", "Hummingbird", "HummingbirdCore", "HummingbirdHTTP2", "ServiceLifecycle", "Logging",
      "CoreMetrics", "NIOCore",
      "NIOPosix", "NIOSSL", "UnixSignals",
    ], toolchain: ["Foundation"]),

  // 8: wiring
  ImportRow(8, "tocsin", ["CommandLine"], outside: ["ArgumentParser"]),
]

/// Levels at which a target may also import one that stands above it in the table; the stages at 1 never do.
let orderedLevels: Set = [0]

/// Modules, with those whose names begin with theirs, that stay behind the named targets.
let confinedModules: [String: Set<String>] = [
  "AsyncHTTPClient": ["OpenID", "API"],
  "ArgumentParser": ["CommandLine", "tocsin"],
  "GRDB": ["JournalSQLite", "Gazetteer"],
  "JWTKit": ["OpenID"],
  "Hummingbird": ["Orders", "PageParts", "Console", "PublicPages", "API", "CommandLine"],
  "Yams": ["Procedure"],
]

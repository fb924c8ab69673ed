internal import Account
internal import Contact
internal import Desk
internal import HTTPTypes
internal import Incident
internal import IncidentLog
internal import Journal
internal import Orders
internal import Procedure
internal import Vocabulary

extension View where Subject == PackVersion {
  static let pack = View(
    "Pack",
    [
      .always("name") { .id($0.name) }, .always("version") { .text($0.version) },
      .always("hash", .text, "SHA-256 of the whole of it.") { .id($0.hash) },
    ])
}

/// Something a search found.
struct Found: Sendable {
  let kind: String
  let name: String
  let excerpt: String
}

extension View where Subject == Found {
  static let found = View(
    "Found",
    [
      .always("kind", .choice(["incident", "contact"])) { .text($0.kind) },
      .always("name", .text, "The reference, or the contact's id.") { .text($0.name) },
      .personal("excerpt") { .text($0.excerpt) },
    ])
}

extension View where Subject == KeyHolder {
  static let key = View(
    "Key",
    [
      .always("key") { .id($0.key) }, .always("label") { .text($0.label) }, .always("account") { .id($0.account) },
      .always("scopes", .list(.choice(KeyScope.allCases.map(\.rawValue)))) {
        .texts($0.scopes.sorted().map(\.rawValue))
      },
      .always("actions", .list(.text), "What it may do: what its scopes take and its account's roles permit.") { key in
        .texts(Action.allCases.filter { key.may($0) }.map(\.rawValue))
      },
    ])
}

/// Packs, search and the key itself, as programs read them.
enum CentreReading {
  static let routes: [APIRoute] = [
    APIRoute(
      method: .get, path: "/key", scope: .read, summary: "What the key may do.", answer: .named("Key")
    ) { call in APIAnswer(View.key.told(try call.holder, personal: call.seesPersonal)) },
    APIRoute(
      method: .get, path: "/packs", scope: .read, action: .look, summary: "Every version of every published pack.",
      parameters: [.cursor, .limit], answer: Listing.shape("Pack")
    ) { call in
      var versions: [(key: String, pack: PackVersion)] = []
      for name in await call.desk.packNames() {
        for (number, version) in try await call.desk.versions(of: name).enumerated() {
          versions.append((key: "\(name) \(IncidentReading.padded(Int64(number)))", pack: version))
        }
      }
      return try await Listing.part(of: versions, call, name: \.key) {
        View.pack.told($0.pack, personal: call.seesPersonal)
      }
    },
    APIRoute(
      // Whether words are found tells something of them, so it takes what belongs to people.
      method: .get, path: "/search", scope: .personal, action: .look,
      summary: "Incidents and contacts in whose entries all of the words stand, the newest first.",
      parameters: [
        APIParameter(name: "words", shape: .text, summary: "What is looked for.", isRequired: true), .limit,
      ],
      answer: .object([ShapeMember("items", .list(.named("Found")), isAlways: true)]), handle: search),
  ]

  private static func search(_ call: APICall) async throws -> APIAnswer {
    let words = call.query["words"] ?? ""
    guard words.contains(where: { $0.isLetter || $0.isNumber }), words.utf8.count <= wordsBytesMax else {
      throw Problem(.badRequest, "words takes letters or digits, at most \(wordsBytesMax) bytes", field: "words")
    }
    let key = try call.holder
    var items: [JSON] = []
    if let reported = try await reported(words, call.desk, key) {
      items.append(View.found.told(reported, personal: call.seesPersonal))
    }
    for hit in try call.desk.journal.search(words, limit: try call.limit) {
      guard let found = try await found(hit, call.desk, key) else { continue }
      items.append(View.found.told(found, personal: call.seesPersonal))
    }
    return APIAnswer(.members(["items": .list(items)]))
  }

  private static let wordsBytesMax = 512

  /// The contact that has this reference of a report; nil where none has, or the key's account may not open it.
  private static func reported(_ words: String, _ desk: Desk, _ key: KeyHolder) async throws -> Found? {
    guard let contact = ReportReference.contact(words), key.may(.takeContacts) else { return nil }
    let state = try await desk.contact(contact)
    guard state.phase != .unknown, try await desk.isOpen(state, to: key.account) else { return nil }
    return Found(kind: "contact", name: contact.text, excerpt: contact.text)
  }

  /// nil for what the key's account may not open.
  private static func found(_ hit: SearchHit, _ desk: Desk, _ key: KeyHolder) async throws -> Found? {
    if let incident = IncidentID(of: hit.stream) {
      let life = try await desk.life(incident)
      guard let reference = life.log.reference, life.log.isOpenTo(key.account) else { return nil }
      return Found(kind: "incident", name: "\(reference)", excerpt: hit.excerpt)
    }
    guard let contact = ContactID(of: hit.stream), key.may(.takeContacts) else { return nil }
    guard try await desk.isOpen(try await desk.contact(contact), to: key.account) else { return nil }
    return Found(kind: "contact", name: contact.text, excerpt: hit.excerpt)
  }
}

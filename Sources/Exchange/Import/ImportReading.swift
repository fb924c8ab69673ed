internal import Account
internal import Assessment
internal import Deployment
internal import Incident
internal import IncidentLog
internal import Procedure
internal import Register
internal import Vocabulary

/// From one row to what it asks for.
struct ImportReading {
  let kind: ImportKind
  /// Codes have to be among this pack's; any where nil.
  let pack: Pack?
  let now: Moment

  /// One thing to be done; with an id of its own where doing it again would add to what is there.
  struct Part {
    let intent: Intent
    var id: CommandID?

    init(_ intent: Intent, id: CommandID? = nil) {
      self.intent = intent
      self.id = id
    }
  }

  func intents(_ row: ImportRow) throws(ImportFlaw) -> [Part] {
    switch kind {
    case .units: try unit(row)
    case .places: try register(row) { (id: PlaceID, order) in .place(id, order) }
    case .callers: try register(row) { (id: CallerID, order) in .caller(id, order) }
    case .accounts: try account(row)
    case .incidents: try incident(row)
    }
  }

  private func unit(_ row: ImportRow) throws(ImportFlaw) -> [Part] {
    let sign: CallSign = try row.name("sign")
    let type: UnitType = try row.name("type")
    if let pack, pack.unitTypes[type] == nil {
      throw row.flaw("type", "one of " + pack.unitTypes.keys.sorted().map(\.text).joined(separator: ", "))
    }
    let skills: Set<Skill> = try row.names("skills")
    if let pack, let unknown = skills.sorted().first(where: { pack.skills[$0] == nil }) {
      throw row.flaw(
        "skills",
        "skills of the pack (\(unknown) is none): " + pack.skills.keys.sorted().map(\.text).joined(separator: ", "))
    }
    var parts = [Part(.register(sign, type, home: try row.name(ifAny: "home")))]
    if row.text("skills") != nil { parts.append(Part(.unit(sign, .setSkills(skills)))) }
    switch row.text("duty") {
    case nil, "off": break
    case "on": parts.append(Part(.startDuty(sign)))
    default: throw row.flaw("duty", "on, off, or nothing")
    }
    return parts
  }

  private func register<ID: Identifier>(
    _ row: ImportRow, _ intent: (ID, RegisterCommand) -> Intent
  ) throws(ImportFlaw) -> [Part] {
    let id: ID = try row.name("id")
    let point = try row.point("point")
    let (address, number) = (row.text("address"), row.text("number"))
    guard address != nil || number != nil || point != nil else {
      throw row.flaw(kind == .callers ? "number" : "address", "an address, a number or a point to recognise it by")
    }
    let title = RegisterTitle(
      name: PersonalText(try row.words("name", "a name")), address: address.map { PersonalText($0) },
      number: number.map { PersonalText($0) }, coordinates: point)
    var parts = [Part(intent(id, .describe(title)))]
    if row.text("fact") != nil || row.text("words") != nil {
      let fact = RegisterFact(
        kind: try row.choice("fact", RegisterFact.Kind.self),
        words: PersonalText(try row.words("words", "what is known, in words")),
        source: try row.words("source", "from whom or where it is known"),
        until: try row.parsed("until") { text throws(Malformed) in try CivilDate(text: text) })
      parts.append(Part(intent(id, .add(fact))))
    }
    return parts
  }

  private func account(_ row: ImportRow) throws(ImportFlaw) -> [Part] {
    let id: ActorID = try row.name("account")
    var roles: Set<Role> = []
    for name in row.row("roles").split(separator: ";") {
      let text = name.filter { $0 != " " }
      guard let role = Role(rawValue: text) else {
        throw row.flaw("roles", "some of \(Role.allCases.map(\.rawValue).joined(separator: ", ")), with ; between them")
      }
      roles.insert(role)
    }
    guard !roles.isEmpty else { throw row.flaw("roles", "at least one role") }
    return [Part(.account(id, .open(name: try row.words("name", "the person's name"), roles: roles)))]
  }

  /// What it is called elsewhere makes its id, so that the same row again opens nothing.
  private func incident(_ row: ImportRow) throws(ImportFlaw) -> [Part] {
    let source: CommandID = try row.name("their_reference")
    guard source.text.utf8.count <= ImportReading.sourceBytesMax else {
      throw row.flaw("their_reference", "at most \(ImportReading.sourceBytesMax) bytes")
    }
    let id = IncidentID(trusted: "import-" + source.text)
    func own(_ name: String) -> CommandID { CommandID(trusted: "import-\(source)-\(name)") }
    let received = try row.parsed(ifAny: "received") { text throws(Malformed) in try Moment(rfc3339: text) } ?? now
    guard received <= now else { throw row.flaw("received", "a moment that has passed") }
    let location = Location(
      place: PersonalText(try row.words("place", "the place, in words")),
      coordinates: try row.point("point"),
      ground: try row.name(ifAny: "ground"))
    var parts = [
      Part(.log(id, .open(contact: nil, received: received, source: source.text)), id: own("open")),
      Part(.log(id, .locate(location)), id: own("place")),
    ]
    if let priority = try row.parsed(ifAny: "priority", { text throws(Malformed) in try Priority(text) }) {
      guard let targets = pack?.priorities[priority]?.targets else {
        throw row.flaw("priority", "nothing, as no pack is in force that would say what it promises")
      }
      parts.append(
        Part(
          .assess(id, .override(priority, reason: "imported with \(source)", targets)), id: own("priority")))
    }
    if let note = row.text("note") { parts.append(Part(.log(id, .note(note)), id: own("note"))) }
    return parts
  }

  /// Room is left for the names of its orders.
  private static let sourceBytesMax = 48
}

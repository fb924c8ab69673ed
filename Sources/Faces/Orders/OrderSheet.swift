internal import Assessment
internal import Contact
package import Desk
internal import Incident
internal import Journal
internal import Procedure
package import Vocabulary

/// An order as somebody sends it by a form or as JSON: who, which fields, and what the address names.
package struct OrderSheet: Sendable {
  /// As they were sent, each as text.
  package let fields: [String: String]
  /// What the address names, with its escapes undone.
  package let parameters: [String: String]
  package let giver: ActorID
  package let desk: Desk
  /// Names what was sent, in 32 hexadecimal digits: the same for what is sent twice.
  package let command: String
  /// When it was given, where that is not now.
  package let happened: Moment?

  package init(
    fields: [String: String], parameters: [String: String], giver: ActorID, desk: Desk, command: String,
    happened: Moment? = nil
  ) {
    self.fields = fields
    self.parameters = parameters
    self.giver = giver
    self.desk = desk
    self.command = command
    self.happened = happened
  }

  /// When it was given: times that it names count from here.
  var now: Moment { happened ?? desk.clock.now() }

  /// Longer deadlines are slips of the finger.
  static let minutesMax: Int64 = 366 * 1_440

  // MARK: Fields

  /// Words that have to be there.
  package func words(_ name: String, _ what: String) throws(Unfit) -> String {
    guard let words = optional(name) else { throw Unfit(name, "\(what) is missing; write it") }
    return words
  }

  /// nil where nothing but spaces was typed.
  func optional(_ name: String) -> String? {
    guard let words = fields[name], words.hasWords else { return nil }
    return words
  }

  /// A name or id; letters around it are the typist's.
  package func name<Name: Identifier>(_ field: String, _ what: String) throws(Unfit) -> Name {
    let typed = try words(field, what)
    do { return try Name(trimmed(typed)) } catch { throw Unfit(field, error.description) }
  }

  func optionalName<Name: Identifier>(_ field: String) throws(Unfit) -> Name? {
    guard optional(field) != nil else { return nil }
    return try name(field, field)
  }

  /// One of the values a list offers.
  func choice<Value>(_ field: String, _ read: (String) -> Value?) throws(Unfit) -> Value {
    guard let value = fields[field].flatMap(read) else {
      throw Unfit(field, "choose one of the list")
    }
    return value
  }

  /// Whole minutes from when it was given.
  func deadline(minutes field: String) throws(Unfit) -> Moment {
    guard let typed = optional(field), let minutes = Int64(trimmed(typed)), (1...Self.minutesMax).contains(minutes)
    else { throw Unfit(field, "give whole minutes, 1 to \(Self.minutesMax)") }
    return now.adding(seconds: minutes * 60)
  }

  func number(_ field: String) throws(Unfit) -> Int64 {
    guard let number = fields[field].flatMap({ Int64($0) }) else { throw Unfit(field, "give the number beside it") }
    return number
  }

  func number(ifAny field: String) throws(Unfit) -> Int64? { optional(field) == nil ? nil : try number(field) }

  private func trimmed(_ text: String) -> String {
    let isSpace: (Character) -> Bool = { $0.isWhitespace }
    return String(text.drop(while: isSpace).reversed().drop(while: isSpace).reversed())
  }

  // MARK: What the address names

  package func named(_ parameter: String) throws -> String {
    guard let name = parameters[parameter] else { throw NothingThere() }
    return name
  }

  func incident() async throws -> IncidentID {
    let name = try named("reference")
    do {
      guard let row = try desk.journal.row(of: Reference(name)) else { throw NothingThere() }
      return row.incident
    } catch is Malformed { throw NothingThere() }
  }

  func life() async throws -> Life { try await desk.life(try await incident()) }

  func contact() async throws -> ContactID {
    let id: ContactID
    do { id = try ContactID(try named("contact")) } catch { throw NothingThere() }
    guard try await desk.contact(id).phase != .unknown else { throw NothingThere() }
    return id
  }

  func unit() throws -> CallSign {
    do { return try CallSign(try named("unit")) } catch { throw NothingThere() }
  }

  /// The pack by which an incident is dealt with: the pinned one, else the one in force.
  func pack(of life: Life? = nil) async throws -> Pack {
    if let pinned = life?.assessment.pack, let pack = try await desk.pack(pinned) { return pack }
    guard let pack = try await desk.packInForce() else {
      throw Unfit("", "no procedure pack is in force; publish one, or choose one with `tocsin procedure use`")
    }
    return pack
  }

  /// Today at the centre.
  func today() async -> CivilDate { await desk.localTime.civil(desk.clock.now()).date }
}

/// The address names something that there is not.
package struct NothingThere: Error, Hashable {
  init() {}
}

/// A field that cannot be taken as it is.
package struct Unfit: Error, Hashable, Sendable {
  package let field: String
  package let words: String

  package init(_ field: String, _ words: String) {
    self.field = field
    self.words = words
  }
}

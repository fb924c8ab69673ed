internal import Account
internal import Console
internal import Desk
internal import Passwords
internal import Vocabulary

/// The invented people of a demonstration, one for each role at least, with passwords that are printed: a rehearsal store
/// holds nothing that has to be kept from anybody.
struct DemoAccounts {
  /// One of them.
  struct Person: Sendable {
    let id: String
    let name: String
    let role: Role

    var password: String { "rehearsal-\(role.rawValue)" }
  }

  static let people = [
    Person(id: "anna", name: "Anna Keane", role: .handler), Person(id: "ben", name: "Ben Achterberg", role: .handler),
    Person(id: "carla", name: "Carla Mwangi", role: .controller),
    Person(id: "supervisor", name: "Sunniva Dahl", role: .supervisor),
    Person(id: "manus", name: "Manus O'Dea", role: .manager), Person(id: "asha", name: "Asha Rao", role: .assessor),
    Person(id: "colm", name: "Colm Bright", role: .commander), Person(id: "aude", name: "Aude Lefort", role: .auditor),
    Person(id: "adam", name: "Adam Novák", role: .administrator),
  ]

  let desk: Desk
  let keeper: Doorkeeper
  let hashing: HashingQueue

  /// Opens those that are missing and gives them their passwords. Does nothing outside a rehearsal.
  func prepare() async throws {
    guard await desk.purpose == .rehearsal else { return }
    for person in DemoAccounts.people {
      let id = try ActorID(person.id)
      if desk.account(id) == nil {
        try await keeper.open(id, name: person.name, roles: [person.role], by: FirstAccount.terminal)
      }
      guard try !keeper.hasPassword(id) else { continue }
      let password = try Password(chosen: person.password, for: person.id)
      try await keeper.keep(try await hashing.hash(password), of: id, by: FirstAccount.terminal)
    }
  }

  /// How to sign in as each of them.
  static var lines: [String] {
    ["Accounts of this demonstration (a rehearsal; never use these passwords anywhere else):"]
      + people.map { person in
        let pad = String(repeating: " ", count: max(1, 12 - person.id.count))
        return "  \(person.id)\(pad)\(person.password)"
      }
  }
}

internal import ArgumentParser
internal import Incident
internal import Register
internal import Vocabulary

/// `tocsin place`: what the centre knows of places.
struct PlaceVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "place",
    abstract: "What is known of places: hazards, access, vulnerable people, each with source and end.",
    discussion: """
      Shown before the first question to whoever deals with a contact from there, until the day given with --until.

      Examples:
        tocsin place describe mill-road-12 --name "Mill House" --address "12 Mill Road" \\
          --position 52.2,0.13 --store store --actor anna
        tocsin place add mill-road-12 access "key safe by the door" \\
          --source warden --until 2027-06-30 --store store --actor anna
        tocsin place withdraw mill-road-12 2 --reason "safe removed" --store store --actor anna
        tocsin place show mill-road-12 --store store

      \(RegisterShape.words)
      """,
    subcommands: [
      RegisterDescribe<PlaceRegister>.self, RegisterAdd<PlaceRegister>.self, RegisterWithdraw<PlaceRegister>.self,
      RegisterShow<PlaceRegister>.self, RegisterList<PlaceRegister>.self,
    ])
}

/// `tocsin caller`: what the centre knows of people who call.
struct CallerVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "caller", abstract: "What is known of people who call: needs and hazards, each with source and end.",
    discussion: """
      Shown before the first question to whoever deals with a contact from that number, until the day given with --until.

      Examples:
        tocsin caller describe tenant-4711 --name "J. Doe" --number "07700 900123" \\
          --store store --actor anna
        tocsin caller add tenant-4711 vulnerability "uses oxygen at home" \\
          --source tenant --until 2027-06-30 --store store --actor anna
        tocsin caller withdraw tenant-4711 2 --reason "moved" --store store --actor anna
        tocsin caller list --store store

      \(RegisterShape.words)
      """,
    subcommands: [
      RegisterDescribe<CallerRegister>.self, RegisterAdd<CallerRegister>.self, RegisterWithdraw<CallerRegister>.self,
      RegisterShow<CallerRegister>.self, RegisterList<CallerRegister>.self,
    ])
}

/// What --json prints, for both registers.
private enum RegisterShape {
  static let words = """
    With --json show prints {"id", "kind", "name", "address", "number", "position", "facts"}, each fact with "entry", \
    "kind", "words", "source", "until", "by", "recorded", "holds" and "withdrawn"; list prints an array of these, and a \
    command that does something {"outcome", "position", "result"} with one as result. A key without a value is left out.

    Exit status: 0 done; 1 refused or failed, one line says why; 64 wrong usage.
    """
}

/// One of the two registers.
protocol RegisterSubject: Sendable {
  associatedtype ID: Identifier
  static var noun: String { get }
  static var kind: StreamName.Kind { get }
  static func intent(_ id: ID, _ command: RegisterCommand) -> Intent
  static func stream(_ id: ID) -> StreamName
}

enum PlaceRegister: RegisterSubject {
  static let noun = "place"
  static let kind = StreamName.Kind.place
  static func intent(_ id: PlaceID, _ command: RegisterCommand) -> Intent { .place(id, command) }
  static func stream(_ id: PlaceID) -> StreamName { .place(id) }
}

enum CallerRegister: RegisterSubject {
  static let noun = "caller"
  static let kind = StreamName.Kind.caller
  static func intent(_ id: CallerID, _ command: RegisterCommand) -> Intent { .caller(id, command) }
  static func stream(_ id: CallerID) -> StreamName { .caller(id) }
}

extension RegisterFact.Kind: ExpressibleByArgument {}

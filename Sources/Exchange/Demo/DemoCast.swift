internal import Deployment
internal import Desk
internal import Incident
internal import Procedure
internal import Shift
internal import Vocabulary

/// The invented people, units and places of a demonstration.
struct DemoCast {
  let pack: Pack
  static let handlers = ["anna", "ben"].map { ActorID(trusted: $0) }
  static let controller = ActorID(trusted: "carla")
  static let supervisor = ActorID(trusted: "supervisor")

  static let places = [
    "4 Willow Court", "The Old Mill, Mill Street", "17 Harbour Road", "Elm House, Flat 12", "Library, Station Square",
    "9 Orchard Way", "St Brigid's Hall", "Underpass at Bridge Street", "3 Castle Lane", "Primary School, Hill Road",
  ]
  static let firstWords = [
    "Please come quickly", "I am not sure whether this is for you", "My neighbour asked me to ring",
    "It has been like this since midnight", "There are children in the house", "I rang before, nobody came",
  ]

  /// About eight kilometres around the middle of an invented town.
  static func position(_ random: inout some RandomNumberGenerator) throws -> Coordinates {
    try Coordinates(
      latitudeE7: 545_900_000 + Int64.random(in: -400_000...400_000, using: &random),
      longitudeE7: -59_300_000 + Int64.random(in: -700_000...700_000, using: &random))
  }

  /// Three units of each type, with every skill somewhere, on duty; and everybody's shift.
  func orders(_ random: inout some RandomNumberGenerator) throws -> [Intent] {
    var intents = (Self.handlers + [Self.controller, Self.supervisor]).map { Intent.shift(.begin($0, role: nil)) }
    let skills = pack.skills.keys.sorted()
    for (index, type) in pack.unitTypes.keys.sorted().enumerated() {
      for number in 1...3 {
        let unit = CallSign(trusted: "\(type.text.prefix(1).uppercased())\(index + 1)\(number)")
        intents.append(.register(unit, type, home: Station(trusted: number == 3 ? "West" : "Centre")))
        if !skills.isEmpty {
          intents.append(
            .unit(unit, .setSkills([skills[(index + number) % skills.count], skills[index % skills.count]])))
        }
        intents.append(.unit(unit, .place(try Self.position(&random))))
        intents.append(.startDuty(unit))
      }
    }
    return intents
  }
}

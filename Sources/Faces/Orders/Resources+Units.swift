internal import Account
internal import Deployment
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// A unit's own life.
extension Resources {
  static let units: [Resource] = [
    Resource(
      "/units", .keepUnits, "Register a unit.",
      [
        .name("unit", "The call sign."), .name("type", "The type, as the pack names it."),
        .name("home", "The station it comes from.").ifAny,
      ]
    ) { sheet in
      let type: UnitType = try sheet.name("type", "the type")
      try await checkCodes(type, [], sheet)
      return .register(try sheet.name("unit", "the call sign"), type, home: try sheet.optionalName("home"))
    },
    Resource(
      "/units/skills", .keepUnits, "Say what a unit can do.",
      [.name("unit", "The call sign."), .names("skills", "All its skills, as the pack names them, or none.")]
    ) { sheet in
      // What was left blank is no word that it can do nothing any more.
      let typed = try sheet.words("skills", "all it has").split { $0 == "," || $0.isWhitespace }
      let skills = Set(try typed.filter { typed.count > 1 || $0.lowercased() != "none" }.map { try skill(String($0)) })
      try await checkCodes(nil, skills, sheet)
      return .unit(try await registered(sheet), .setSkills(skills))
    },
    Resource(
      "/units/number", .keepUnits, "Say by which radio or telephone a unit is reached.",
      [.name("unit", "The call sign."), .words("number", "The unit's own number, no person's.")]
    ) { sheet in
      .unit(try await registered(sheet), .setNumber(try sheet.words("number", "the number")))
    },
    Resource(
      "/units/duty-end", .keepUnits, "Say when the shift of those on a unit ends.",
      [.name("unit", "The call sign."), .minutes("In how many minutes it ends.")]
    ) { sheet in
      .unit(try await registered(sheet), .planDutyEnd(try sheet.deadline(minutes: "minutes")))
    },
    Resource(
      "/units/position", .keepUnits, "Say where a unit is.",
      [.name("unit", "The call sign."), .point("point", "Its position.")]
    ) { sheet in
      guard let point = try sheet.point("point") else { throw Unfit("point", "the position is missing; write it") }
      return .unit(try await registered(sheet), .place(point))
    },
    Resource("/units/{unit}/duty", .keepUnits, "The unit goes on duty.") { .startDuty(try $0.unit()) },
    Resource("/units/{unit}/off-duty", .keepUnits, "The unit goes off duty.") { .endDuty(try $0.unit()) },
    Resource("/units/{unit}/availability", .keepUnits, "The unit is available.") {
      .unit(try $0.unit(), .makeAvailable)
    },
    Resource("/units/{unit}/return", .keepUnits, "The unit returns.") { .unit(try $0.unit(), .returnHome) },
    Resource("/units/{unit}/withdrawal", .keepUnits, "The unit is not available.", [.reason]) { sheet in
      .unit(try sheet.unit(), .withdraw(reason: try reason(sheet)))
    },
  ]

  private static func skill(_ code: String) throws(Unfit) -> Skill {
    do { return try Skill(code) } catch { throw Unfit("skills", error.description) }
  }

  private static func registered(_ sheet: OrderSheet) async throws -> CallSign {
    let sign: CallSign = try sheet.name("unit", "the unit")
    guard await sheet.desk.units()[sign]?.type != nil else { throw Unfit("unit", "no unit \(sign) is registered") }
    return sign
  }

  /// Types and skills come from the pack in force, where there is one.
  private static func checkCodes(_ type: UnitType?, _ skills: Set<Skill>, _ sheet: OrderSheet) async throws {
    guard let pack = try await sheet.desk.packInForce() else { return }
    if let type, pack.unitTypes[type] == nil {
      throw Unfit("type", "the pack has no unit type \(type); there is \(list(pack.unitTypes.keys))")
    }
    if let skill = skills.first(where: { pack.skills[$0] == nil }) {
      throw Unfit("skills", "the pack has no skill \(skill); there is \(list(pack.skills.keys))")
    }
  }

  private static func list(_ codes: some Sequence<some Identifier>) -> String {
    codes.map(\.text).sorted().joined(separator: ", ")
  }
}

internal import Deployment
internal import Desk
internal import Hummingbird
internal import Incident
internal import Procedure
internal import Vocabulary

/// A unit's own life.
extension Resources {
  static let units: [Resource] = [
    Resource("/units") { sheet in
      let type: UnitType = try sheet.name("type", "the type")
      try await checkCodes(type, [], sheet)
      return .register(try sheet.name("unit", "the call sign"), type, home: try sheet.optionalName("home"))
    },
    Resource("/units/skills") { sheet in
      let typed = (sheet.optional("skills") ?? "").split { $0 == "," || $0.isWhitespace }
      let skills = Set(try typed.map { try skill(String($0)) })
      try await checkCodes(nil, skills, sheet)
      return .unit(try await registered(sheet), .setSkills(skills))
    },
    Resource("/units/position") { sheet in
      guard let point = try sheet.point("point") else { throw Unfit("point", "the position is missing; write it") }
      return .unit(try await registered(sheet), .place(point))
    },
    Resource("/units/{unit}/duty") { .startDuty(try $0.unit()) },
    Resource("/units/{unit}/off-duty") { .endDuty(try $0.unit()) },
    Resource("/units/{unit}/availability") { .unit(try $0.unit(), .makeAvailable) },
    Resource("/units/{unit}/return") { .unit(try $0.unit(), .returnHome) },
    Resource("/units/{unit}/withdrawal") { sheet in .unit(try sheet.unit(), .withdraw(reason: try reason(sheet))) },
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

internal import Deployment
internal import Hummingbird
internal import Incident
internal import Shift
internal import Vocabulary

/// A unit's own life, and the pause of whoever is at the desk.
extension Resources {
  static let units: [Resource] = [
    Resource("/units/{unit}/duty") { .startDuty(try $0.unit()) },
    Resource("/units/{unit}/off-duty") { .endDuty(try $0.unit()) },
    Resource("/units/{unit}/availability") { .unit(try $0.unit(), .makeAvailable) },
    Resource("/units/{unit}/return") { .unit(try $0.unit(), .returnHome) },
    Resource("/units/{unit}/withdrawal") { sheet in .unit(try sheet.unit(), .withdraw(reason: try reason(sheet))) },
  ]

  static let shift: [Resource] = [
    Resource("/shift/pause") {
      .shift(.pause($0.visitor.actor, reason: $0.optional("reason") ?? "after a hard contact"))
    },
    Resource("/shift/resumption") { .shift(.resume($0.visitor.actor)) },
  ]
}

internal import Deployment
internal import Desk
internal import Incident
internal import Orders
internal import Vocabulary

/// One thing a crew can report by its link, and the order it gives; always for its own unit on its own incident.
struct DutyReport: Sendable {
  let path: String
  /// The order for what was sent; `entry` is the task that is named, where one is.
  let intent: @Sendable (Duty, Form, _ entry: String?) throws -> Intent

  static let all: [DutyReport] = [
    DutyReport(path: "progress") { duty, form, _ in
      guard let step = form["step"].flatMap({ AssignmentStep(rawValue: $0) }), step != .assigned else {
        throw Unfit("step", "it says no step that there is; press one of the buttons")
      }
      return .progress(duty.unit, on: duty.incident, step)
    },
    DutyReport(path: "refusal") { duty, form, _ in
      .end(duty.unit, on: duty.incident, .refused(reason: try words(form, "reason", "why you cannot go")))
    },
    DutyReport(path: "tasks/{entry}/completion") { duty, form, entry in
      guard let entry = entry.flatMap({ Int64($0) }), duty.tasks.contains(where: { $0.entry == entry }) else {
        throw Unfit("words", "this task is not yours, or not there any more; look at the page again")
      }
      let words = form["words"].flatMap { $0.hasWords ? $0 : nil }
      return .deploy(duty.incident, .finishTask(entry: entry, words))
    },
    DutyReport(path: "notes") { duty, form, _ in
      .deploy(duty.incident, .hear(duty.unit, try words(form, "words", "what is so")))
    },
    DutyReport(path: "position") { duty, form, _ in
      let parts = (form["point"] ?? "").split(separator: ",").map { $0.filter { $0 != " " } }
      guard parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1]) else {
        throw Unfit("point", "expected latitude and longitude in degrees such as 53.3441, -6.2675")
      }
      return .unit(duty.unit, .place(try Coordinates(latitude: latitude, longitude: longitude)))
    },
  ]

  private static func words(_ form: Form, _ field: String, _ what: String) throws -> String {
    guard let words = form[field], words.hasWords else { throw Unfit(field, "say \(what)") }
    guard words.utf8.count <= DeploymentRefusal.dutyBytesMax else {
      throw Unfit(
        field, "the text has \(words.utf8.count) bytes, at most \(DeploymentRefusal.dutyBytesMax) are taken; shorten it"
      )
    }
    return words
  }
}

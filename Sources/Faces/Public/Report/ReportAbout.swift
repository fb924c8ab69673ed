internal import Procedure
internal import Vocabulary

/// What a report is about: a service of the pack, or something that it does not name.
struct ReportAbout: Sendable {
  static let otherName = "other"

  /// As it stands in the address.
  let name: String
  /// nil for something else.
  let service: Service?

  /// nil where the pack has no such service.
  init?(_ name: String, among services: [Service]) {
    self.name = name
    service = services.first { $0.name.text == name }
    guard service != nil || name == ReportAbout.otherName else { return nil }
  }

  var title: String { service?.title ?? "Something else" }

  /// Who deals with it where it is not ours.
  var otherDoor: String? {
    guard case .sendTo(let door)? = service?.remit else { return nil }
    return door
  }
}

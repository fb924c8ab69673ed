internal import Vocabulary

/// What pack.yaml says.
struct PackHeader {
  let name: PackName
  let version: String
  let title: String
  let owner: String
  let notice: String
  let language: String
  let reviewBy: CivilDate
  let timeZone: String
  let sources: [String]
  let services: [Service]
  let questionsMax: Int
  let lifeThreatAtMost: Priority

  private static let keys = [
    "name", "version", "title", "owner", "notice", "language", "review_by", "timezone", "sources", "services",
    "questions_max", "life_threat_at_most",
  ]

  init?(_ node: YamlNode, file: String, report: Report) {
    guard let fields = Fields(node, "the pack", known: PackHeader.keys, file: file, report: report) else { return nil }
    let name = fields.identifier("name", as: PackName.self)
    let version = fields.text("version")
    let title = fields.text("title")
    let owner = fields.text("owner")
    let notice = fields.optionalText("notice")
    let language = fields.text("language")
    let reviewBy = fields.day("review_by")
    let timeZone = PackHeader.timeZone(fields)
    let services = Service.read(fields)
    let questionsMax = fields.number("questions_max", in: 1...PackLimits.questionsMax, absent: 20)
    let lifeThreatAtMost = fields.priority("life_threat_at_most", absent: .p1)
    if let priority = lifeThreatAtMost, priority > .p2 {
      fields.wrong("life_threat_at_most", expected: "P1 or P2", mend: "a threat to life is never less urgent than P2")
    }
    sources = fields.texts("sources").map(\.text)
    guard let name, let version, let title, let owner, let notice, let language, let reviewBy, let timeZone,
      let questionsMax, let lifeThreatAtMost
    else { return nil }
    self.name = name
    self.version = version
    self.title = title
    self.owner = owner
    self.notice = notice
    self.language = language
    self.reviewBy = reviewBy
    self.timeZone = timeZone
    self.services = services
    self.questionsMax = Int(questionsMax)
    self.lifeThreatAtMost = lifeThreatAtMost
  }

  private static func timeZone(_ fields: Fields) -> String? {
    guard fields.node("timezone") != nil else { return LocalTime.utc.zoneName }
    guard let text = fields.text("timezone") else { return nil }
    do {
      return try LocalTime(zone: text).zoneName
    } catch {
      fields.wrong("timezone", expected: error.expected, mend: error.remedy)
      return nil
    }
  }
}

extension Service {
  /// The services of pack.yaml in their order; each name once.
  static func read(_ fields: Fields) -> [Service] {
    var services: [Service] = []
    var names: Set<ServiceName> = []
    for node in fields.list("services", of: "services") ?? [] {
      guard
        let item = Fields(
          node, "the service", known: ["name", "title", "remit", "send_to"], file: fields.file, report: fields.report),
        let name = item.identifier("name", as: ServiceName.self), let title = item.text("title"),
        let remit = remit(item)
      else { continue }
      if !names.insert(name).inserted {
        item.wrong("name", expected: "a name no other service has", mend: "rename or join the two services")
      }
      services.append(Service(name: name, title: title, remit: remit, say: nil, tree: nil))
    }
    return services
  }

  private static func remit(_ item: Fields) -> Remit? {
    switch item.text("remit") {
    case "in"?:
      if item.node("send_to") != nil {
        item.wrong("send_to", expected: "nothing for a service in remit", mend: "take it out or write `remit: out`")
      }
      return .inRemit
    case "out"?: return item.text("send_to").map { .sendTo($0) }
    case nil: return nil
    case .some:
      item.wrong("remit", expected: "in or out", mend: "write `remit: in`, or `remit: out` with `send_to: ...`")
      return nil
    }
  }
}

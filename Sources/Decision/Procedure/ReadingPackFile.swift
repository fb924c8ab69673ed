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
  let dispatchQuestionsMax: Int
  let lifeThreatAtMost: Priority
  let file: String
  /// The trees that services begin with.
  let mentions: [Mention]
  /// What the services say.
  let said: [SaidWords]
  /// Where each service stands, by its name.
  let servicePlaces: [ServiceName: Place]

  private static let keys = [
    "name", "version", "title", "owner", "notice", "language", "review_by", "timezone", "sources", "services",
    "questions_max", "dispatch_questions_max", "life_threat_at_most",
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
    let services = ServiceReading(fields)
    let questionsMax = fields.number("questions_max", in: 1...PackLimits.questionsMax, absent: 20)
    let dispatchMax = fields.number(
      "dispatch_questions_max", in: 0...PackLimits.questionsMax, absent: questionsMax ?? PackLimits.questionsMax)
    let lifeThreatAtMost = fields.priority("life_threat_at_most", absent: .p1)
    if let priority = lifeThreatAtMost, priority > .p2 {
      fields.wrong("life_threat_at_most", expected: "P1 or P2", mend: "a threat to life is never less urgent than P2")
    }
    sources = fields.texts("sources").map(\.text)
    guard let name, let version, let title, let owner, let notice, let language, let reviewBy, let timeZone,
      let questionsMax, let dispatchMax, let lifeThreatAtMost
    else { return nil }
    self.name = name
    self.version = version
    self.title = title
    self.owner = owner
    self.notice = notice
    self.language = language
    self.reviewBy = reviewBy
    self.timeZone = timeZone
    self.services = services.services
    mentions = services.mentions
    said = services.said
    servicePlaces = services.places
    self.file = file
    self.questionsMax = Int(questionsMax)
    dispatchQuestionsMax = Int(dispatchMax)
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

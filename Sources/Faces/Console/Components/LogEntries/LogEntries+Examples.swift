internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// The log of an incident as the gallery shows it.
enum LogEntriesExamples {
  static func shown(at outlook: Outlook) -> ShownComponent {
    ShownComponent(
      title: "Log",
      purpose: "What people wrote, in full; what was struck stays; late entries say both times; the machine is folded.",
      parameters: [("lines", "the lines in the order in which they were written")],
      examples: [
        ShownComponent.Example(name: "Nobody has written") { write($0, [], outlook) },
        ShownComponent.Example(name: "A note, a late one, a struck one, and the machine") { html in
          let strike = LogLine.Strike(reason: "the other stairs", actor: actor, recorded: outlook.now)
          write(
            html,
            [
              line(1, "Smoke on the stairs", outlook), line(2, "He cannot leave his bed", outlook, ago: 600),
              line(3, "The back stairs are free", outlook, struck: strike),
              line(4, "the question “What is it?” was shown", outlook, voice: .machine),
            ], outlook)
        },
        ShownComponent.Example(name: "Hostile text") { html in
          write(
            html,
            [HostileText.markup, HostileText.endless, HostileText.turned].enumerated().map {
              line(Int64($0.offset), $0.element, outlook)
            }, outlook)
        },
      ])
  }

  private static let actor = ActorID(trusted: "anna")

  private static func line(
    _ entry: Int64, _ words: String, _ outlook: Outlook, ago: Int64 = 0, voice: LogVoice = .person,
    struck: LogLine.Strike? = nil
  ) -> LogLine {
    LogLine(
      entry: entry, voice: voice, topic: nil, words: PersonalText(words), actor: actor,
      happened: outlook.now.adding(seconds: -ago), recorded: outlook.now, photo: nil, struck: struck)
  }

  private static func write(_ html: Markup, _ lines: [LogLine], _ outlook: Outlook) {
    var life = Life()
    life.log.lines = lines
    let page = IncidentPage(IncidentFound(IncidentID(trusted: "gallery"), life), outlook)
    html.ol(.class("log")) { html.insert(page.log.inner) }
  }
}

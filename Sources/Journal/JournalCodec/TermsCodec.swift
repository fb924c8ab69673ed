internal import Procedure
internal import Vocabulary

/// The stored form of what an organisation agreed about time and levels, as an object inside an event.
enum TermsCodec {
  static func write(_ terms: Terms, _ body: inout BodyWriter) {
    body.object("clocks") { write(terms.clocks, &$0) }
    body.integer("knownIncidentAfter", terms.knownIncidentAfter)
    body.text("fallback", terms.fallback.text)
    body.objects("levels", terms.levels) { level, body in
      body.level(level.level)
      body.text("title", level.title)
      body.ids("who", level.who)
      body.integer("acceptSeconds", level.acceptSeconds)
    }
    body.objects("triggers", terms.triggers) { trigger, body in
      body.text("name", trigger.name.text)
      body.level(trigger.level)
      write(trigger.condition, &body)
      body.text("atLeast", ifAny: trigger.atLeast?.description)
      body.text("example", ifAny: trigger.example.isEmpty ? nil : trigger.example)
    }
  }

  static func read(_ body: inout BodyReader) throws(CodecFault) -> Terms {
    Terms(
      clocks: try body.object("clocks", clocks), knownIncidentAfter: try body.integer("knownIncidentAfter"),
      fallback: try body.value("fallback", ActorID.self),
      levels: try body.objects("levels") { body throws(CodecFault) in
        LevelTerms(
          level: try body.level(), title: try body.text("title"), who: try body.values("who", ActorID.self),
          acceptSeconds: try body.integer("acceptSeconds"))
      },
      triggers: try body.objects("triggers") { body throws(CodecFault) in
        Trigger(
          name: try body.value("name", TriggerName.self), level: try body.level(), condition: try condition(&body),
          atLeast: try body.value(ifAny: "atLeast", Priority.init), example: try example(&body))
      })
  }

  private static func write(_ clocks: ClockTerms, _ body: inout BodyWriter) {
    body.counts("answer", clocks.answer.reduce(into: [:]) { $0[$1.key.rawValue] = $1.value })
    body.integer("question", clocks.question)
    body.integer("locate", clocks.locate)
    body.integer("assess", clocks.assess)
    body.integer("acknowledge", clocks.acknowledge)
    body.integer("welfare", clocks.welfare)
    body.integer("rollCall", clocks.rollCall)
    body.integer("secondLook", clocks.secondLook)
    body.integer("accept", clocks.accept)
    body.integer("handOff", clocks.handOff)
    body.integer("close", clocks.close)
    body.integer("callBack", clocks.callBack)
  }

  private static func clocks(_ body: inout BodyReader) throws(CodecFault) -> ClockTerms {
    var clocks = ClockTerms()
    clocks.answer = try body.counts("answer", in: .min ... .max) { Urgency(rawValue: $0) }
    clocks.question = try body.integer("question")
    clocks.locate = try body.integer("locate")
    clocks.assess = try body.integer("assess")
    clocks.acknowledge = try body.integer("acknowledge")
    clocks.welfare = try body.integer("welfare")
    clocks.rollCall = try body.integer("rollCall")
    clocks.secondLook = try body.integer("secondLook")
    clocks.accept = try body.integer("accept")
    clocks.handOff = try body.integer("handOff")
    clocks.close = try body.integer("close")
    clocks.callBack = try body.integer("callBack")
    return clocks
  }

  /// What it looks for, and how much or which of it.
  private static func write(_ condition: Trigger.Condition, _ body: inout BodyWriter) {
    func seconds(_ name: String, _ seconds: Int64) {
      body.text("when", name)
      body.integer("seconds", seconds)
    }
    switch condition {
    case .priority(let priority):
      body.text("when", "priority")
      body.text("priority", priority.description)
    case .unassigned(let limit): seconds("unassigned", limit)
    case .unacknowledged(let limit): seconds("unacknowledged", limit)
    case .silent(let limit): seconds("silent", limit)
    case .contacts(let count):
      body.text("when", "contacts")
      body.integer("contacts", count)
    case .fact(let fact):
      body.text("when", "fact")
      body.text("fact", fact.text)
    case .unseen(let limit): seconds("unseen", limit)
    }
  }

  private static func condition(_ body: inout BodyReader) throws(CodecFault) -> Trigger.Condition {
    switch try body.text("when") {
    case "priority": .priority(try body.priority("priority"))
    case "unassigned": .unassigned(try body.integer("seconds"))
    case "unacknowledged": .unacknowledged(try body.integer("seconds"))
    case "silent": .silent(try body.integer("seconds"))
    case "contacts": .contacts(try body.integer("contacts"))
    case "fact": .fact(try body.value("fact", FactCode.self))
    case "unseen": .unseen(try body.integer("seconds"))
    default: throw body.fault("a condition of a trigger")
    }
  }

  /// Left out where there is none.
  private static func example(_ body: inout BodyReader) throws(CodecFault) -> String {
    guard let example = try body.text(ifAny: "example") else { return "" }
    guard !example.isEmpty else { throw body.fault("an example with words") }
    return example
  }
}

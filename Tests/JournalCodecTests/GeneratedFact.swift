import Assessment
import Contact
import Deployment
import Improvement
import Incident
import IncidentLog
import Vocabulary

/// Facts with fields of every kind: absent, empty, extreme, in every script.
extension SeededNumbers {
  mutating func fact(_ name: EventName) -> Fact {
    switch name {
    case .contactReceived:
      .contact(
        .received(
          pick(Medium.allCases), number: maybe { $0.personal() }, caller: maybe { $0.personal() },
          firstWords: maybe { $0.personal() }))
    case .contactAnswered: .contact(.answered)
    case .contactLinked: .contact(.linked(id()))
    case .contactEnded: .contact(.ended)
    case .logOpened, .logLocated, .logNoted, .logStruck, .logContactLinked, .logOwnerChanged, .logClosed:
      .incident(.log(log(name)))
    case .assessmentStarted, .assessmentShown, .assessmentAnswered, .assessmentReached:
      .incident(.assessment(assessment(name)))
    case .deploymentAssigned:
      .incident(.deployment(.assigned(id(), home: maybe { $0.id() }, duty: text(), isTimed: below(2) == 0)))
    case .deploymentProgressed: .incident(.deployment(.progressed(id(), pick(AssignmentStep.allCases))))
    case .unitRegistered: .unit(.registered(id(), home: maybe { $0.id() }))
    case .unitOnDuty: .unit(.onDuty)
    case .unitOffDuty: .unit(.offDuty)
    case .unitAssigned: .unit(.assigned(id()))
    case .unitProgressed: .unit(.progressed(id(), pick(AssignmentStep.allCases)))
    case .packPublished:
      .pack(
        .published(
          PublishedPack(
            version: text(), hash: id(),
            files: (0..<below(4)).reduce(into: [:]) { files, _ in
              files[text()] = text()
            })))
    case .centreDedicated: .centre(.dedicated(pick(Purpose.allCases)))
    case .centreZoneSet: .centre(.zoneSet(text()))
    case .centreErased: .centre(.erased(positions: (0..<below(5)).map { _ in number() }, reason: text()))
    }
  }

  private mutating func log(_ name: EventName) -> IncidentLogEvent {
    switch name {
    case .logOpened:
      .opened(
        contact: maybe { $0.id() }, received: Moment(microseconds: number()), owner: id(), source: maybe { $0.text() })
    case .logLocated:
      .located(Location(place: personal(), coordinates: coordinates(), ground: maybe { $0.id() }))
    case .logNoted: .noted(pick(LogVoice.allCases), personal())
    case .logStruck: .struck(entry: number(), reason: text())
    case .logContactLinked: .contactLinked(id())
    case .logOwnerChanged: .ownerChanged(id())
    default: .closed(id())
    }
  }

  private mutating func assessment(_ name: EventName) -> AssessmentEvent {
    switch name {
    case .assessmentStarted: .started(PackVersion(name: id(), version: text(), hash: id()), id())
    case .assessmentShown: .shown(id(), wording: text())
    case .assessmentAnswered: .answered(id(), id(), words: text(), verbatim: maybe { $0.personal() })
    default:
      .reached(
        Determinant(
          leaf: id(), nature: id(), natureTitle: text(), priority: pick(Priority.allCases),
          targets: Targets(assignSeconds: number(), attendSeconds: number(), updateSeconds: number())))
    }
  }

  /// Nothing in one case of three.
  private mutating func maybe<Value>(_ make: (inout SeededNumbers) -> Value) -> Value? {
    below(3) == 0 ? nil : make(&self)
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private mutating func personal() -> PersonalText { below(4) == 0 ? .erased : PersonalText(text()) }

  private mutating func coordinates() -> Coordinates? {
    let latitude = Int64(below(1_800_000_001)) - 900_000_000
    let longitude = Int64(below(3_600_000_001)) - 1_800_000_000
    return below(3) == 0 ? nil : try? Coordinates(latitudeE7: latitude, longitudeE7: longitude)
  }

  mutating func number() -> Int64 {
    pick([0, 1, -1, .max, .min, Int64(below(100_000)), Int64(bitPattern: next())])
  }

  /// Any text at all.
  mutating func text() -> String {
    let pieces = [
      "", "a", "\u{0}", "\"", "\\", "\n", "\r\n", "\u{1F}", "\u{7F}", "/", "é", "e\u{301}", "👩‍🚒", "\u{202E}", "\u{2028}",
      "ß", "{\"x\":1}",
      "\u{10FFFF}", "\u{FEFF}", "\\u0041", String(repeating: "long ", count: 40),
    ]
    return (0..<below(6)).map { _ in pieces[below(pieces.count)] }.joined()
  }

  /// An identifier as its kind takes it.
  mutating func id<Kind: Identifier>() -> Kind {
    let letters = Array("abcXYZ059-_.:+é漢🚒\"\\ ").map(String.init)
    return Kind(trusted: "i" + (0..<below(12)).map { _ in letters[below(letters.count)] }.joined() + "z")
  }
}

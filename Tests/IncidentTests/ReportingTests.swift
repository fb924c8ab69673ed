import Contact
import Decider
import Incident
import IncidentLog
import Testing
import Vocabulary

/// The rules of what the public may send to a contact, and of what follows for its incident.
@Suite struct ReportingTests {
  private static let contact = ContactID(trusted: "R-7K3M9-QXZ4P")
  private static let incident = IncidentID(trusted: "i1")
  private static let photo = Photo(
    hash: PhotoHash(trusted: "h"), type: .jpeg, byteCount: 9, width: 4, height: 3)
  private static let position = SharedPosition(point: PersonalText("1.5, 2.5"), accuracyMetres: nil)

  private static func stamp(_ seconds: Int64 = 0) -> Stamp {
    let moment = Moment(microseconds: 1_795_000_000_000_000).adding(seconds: seconds)
    return Stamp(actor: .reporter, happened: moment, recorded: moment)
  }

  private static func report(_ words: String = "Water", details: [CallerDetail: String] = [:]) -> PublicReport {
    PublicReport(
      words: words, caller: "Jo", number: "1", details: details, position: position, photo: photo, key: "k")
  }

  /// The scene after orders given one after the other.
  private static func scene(_ orders: [Intent]) throws -> Scene {
    var scene = Scene([:])
    for (number, order) in orders.enumerated() {
      try scene.carryOut(order, stamp(Int64(number)), CommandID(trusted: "c\(number)"))
    }
    return scene
  }

  private static func hear(_ heard: Heard, about incident: IncidentID? = nil) -> Intent {
    .contact(contact, .report(.hear(heard, about: incident)))
  }

  private static let opened: [Intent] = [
    .contact(contact, .report(.open(report(details: [.place: "12 Mill Road", .email: "a@b"])))),
    .contact(contact, .answer),
  ]

  private static let linked =
    opened + [
      .log(incident, .open(contact: contact, received: stamp().happened, source: nil))
    ]

  @Test func `a report is one contact with everything that was said, and it waits in the queue`() throws {
    let scene = try Self.scene([Self.opened[0]])
    let state = scene.contact(Self.contact)
    #expect(state.isWaiting && state.medium == .webReport && state.urgency == .routine)
    #expect(state.firstWords?.words == "Water" && state.known(.place)?.words == "12 Mill Road")
    #expect(state.report.key == "k" && state.report.photos.map(\.content) == [Self.photo])
    #expect(state.report.position?.content == Self.position && state.report.position?.by == .reporter)
    #expect(throws: Refusal.contact(.alreadyReceived)) { try Self.scene([Self.opened[0], Self.opened[0]]) }
  }

  @Test func `words that are none, or too many, are refused with what is taken`() {
    for words in ["", " \n", String(repeating: "x", count: ReportLimits.wordsBytesMax + 1)] {
      #expect(throws: Refusal.self) { try Self.scene([.contact(Self.contact, .report(.open(Self.report(words))))]) }
      #expect(throws: Refusal.self) { try Self.scene(Self.opened + [Self.hear(.words(words))]) }
      #expect(throws: Refusal.self) { try Self.scene(Self.opened + [.contact(Self.contact, .report(.inform(words)))]) }
    }
    #expect("\(ContactRefusal.tooLong(bytes: 9_000, most: 8_192))".contains("8192"))
  }

  @Test func `what was sent before the incident was opened, and after, stands in its log once`() throws {
    let other = Photo(hash: PhotoHash(trusted: "o"), type: .png, byteCount: 9, width: 4, height: 3)
    let before = [Self.opened[0], Self.hear(.words("it rises")), Self.opened[1]]
    let open = Intent.log(Self.incident, .open(contact: Self.contact, received: Self.stamp().happened, source: nil))
    let after = [
      Self.hear(.words("it falls"), about: Self.incident), Self.hear(.photo(other), about: Self.incident),
      Self.hear(.photo(Self.photo), about: Self.incident), Self.hear(.position(Self.position), about: Self.incident),
    ]
    let log = try Self.scene(before + [open] + after).life(Self.incident).log
    #expect(log.lines.compactMap(\.photo) == [Self.photo, other])
    let words = log.lines.map { "\($0.words)" }
    #expect(words.count { $0 == "The reporter added: it rises" } == 1)
    #expect(words.count { $0 == "The reporter adds: it falls" } == 1)
    #expect(words.count { $0.hasPrefix("They share where they are: 1.5, 2.5, as typed") } == 1)
  }

  @Test func `an incident that is over takes nothing but how it went, once`() throws {
    let over = Self.linked + [.log(Self.incident, .resolve("dry"))]
    #expect(throws: Refusal.contact(.notFeedbackYet)) {
      try Self.scene(Self.linked + [Self.hear(.feedback(.yes, nil), about: Self.incident)])
    }
    let said = Self.hear(.feedback(.no, "still wet"), about: Self.incident)
    let state = try Self.scene(over + [said]).contact(Self.contact)
    #expect(state.report.feedback?.content.dealtWith == .no && state.incident == Self.incident)
    #expect(throws: Refusal.contact(.feedbackGiven)) { try Self.scene(over + [said, said]) }
    let closed = Self.linked + [.log(Self.incident, .close(DispositionCode(trusted: "done")))]
    for heard in [Heard.words("x"), .photo(Self.photo), .position(Self.position)] {
      #expect(throws: Refusal.contact(.reportEnded)) {
        try Self.scene(closed + [Self.hear(heard, about: Self.incident)])
      }
    }
  }

  @Test func `an order that does not name the incident of the contact, or names one without, is refused`() {
    #expect(throws: Refusal.contact(.reportEnded)) { try Self.scene(Self.linked + [Self.hear(.words("x"))]) }
    #expect(throws: Refusal.contact(.reportEnded)) {
      try Self.scene(Self.opened + [Self.hear(.words("x"), about: Self.incident)])
    }
  }

  @Test func `so much of each is taken and no more`() throws {
    func photos(_ count: Int) -> [Intent] {
      (0..<count).map { number in
        Self.hear(.photo(Photo(hash: PhotoHash(trusted: "p\(number)"), type: .png, byteCount: 1, width: 1, height: 1)))
      }
    }
    let full = Self.opened + photos(ReportLimits.photosMax - 1)
    #expect(try Self.scene(full).contact(Self.contact).report.photos.count == ReportLimits.photosMax)
    #expect(throws: Refusal.self) { try Self.scene(full + photos(ReportLimits.photosMax).suffix(1)) }
    let words = Array(repeating: Self.hear(.words("x")), count: ReportLimits.addedMax)
    #expect(try Self.scene(Self.opened + words).contact(Self.contact).report.added.count == ReportLimits.addedMax)
    #expect(throws: Refusal.self) { try Self.scene(Self.opened + words + [Self.hear(.words("x"))]) }
  }

  @Test func `a caller's link ends after a day at most, and another one ends the last`() throws {
    func give(_ key: String, _ seconds: Int64) -> Intent {
      .contact(Self.contact, .report(.giveLink(key: key, until: Self.stamp(seconds).happened)))
    }
    let state = try Self.scene(Self.opened + [give("a", 60), give("b", 90)]).contact(Self.contact)
    #expect(state.report.link?.key == "b" && state.report.link?.holds(at: Self.stamp(89).happened) == true)
    #expect(state.report.link?.holds(at: Self.stamp(90).happened) == false)
    #expect(throws: Refusal.contact(.linkEndsBefore)) { try Self.scene(Self.opened + [give("a", -60)]) }
    #expect(throws: Refusal.contact(.linkTooLong(hours: 24))) { try Self.scene(Self.opened + [give("a", 86_500)]) }
    let taken = try Self.scene(Self.opened + [give("a", 60), .contact(Self.contact, .report(.takeBackLink))])
    #expect(taken.contact(Self.contact).report.link == nil)
  }

  @Test func `nobody has an account by the name of the public`() { #expect(!ActorID.reporter.isPerson) }
}

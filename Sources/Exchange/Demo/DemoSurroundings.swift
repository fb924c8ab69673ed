internal import Contact
internal import Deployment
internal import Desk
internal import Improvement
internal import Incident
internal import Procedure
internal import Register
internal import Vocabulary

/// An intent, and who gives it.
struct DemoOrder {
  let giver: ActorID
  let intent: Intent
}

/// What stands around the calls of a demonstration: what is known of places and callers, a referral that waits to be accepted, and a draft
/// of the procedures that somebody works on.
struct DemoSurroundings {
  let pack: Pack
  let now: Moment

  private static let knownDays: Int64 = 365
  private static let acceptSeconds: Int64 = 4 * 3_600

  /// In turn, each with who gives it.
  func orders(_ name: String) -> [DemoOrder] {
    (registers + [draft]).map { DemoOrder(giver: DemoCast.supervisor, intent: $0) }
      + referral(name).map { DemoOrder(giver: DemoCast.controller, intent: $0) }
  }

  private var registers: [Intent] {
    let (willow, mill) = (PlaceID(trusted: "willow-court"), PlaceID(trusted: "old-mill"))
    let caller = CallerID(trusted: "m-byrne")
    return [
      .place(willow, .describe(title("Willow Court", address: "4 Willow Court"))),
      .place(willow, .add(known(.hazard, "A large dog, loose in the yard at night", "a visit"))),
      .place(willow, .add(known(.access, "The gate code is with the warden", "the warden"))),
      .place(mill, .describe(title("The Old Mill", address: "The Old Mill, Mill Street"))),
      .place(mill, .add(known(.hazard, "The floor above the wheel is rotten", "the owner"))),
      .caller(caller, .describe(title("M. Byrne", address: "9 Orchard Way", number: "555 0142"))),
      .caller(caller, .add(known(.vulnerability, "Hard of hearing: speak slowly, on the left", "their daughter"))),
    ]
  }

  private func title(_ name: String, address: String, number: String? = nil) -> RegisterTitle {
    RegisterTitle(
      name: PersonalText(name), address: PersonalText(address), number: number.map { PersonalText($0) },
      coordinates: nil)
  }

  private func known(_ kind: RegisterFact.Kind, _ words: String, _ source: String) -> RegisterFact {
    let today = LocalTime.utc.civil(now).date.daysSince1970
    return RegisterFact(
      kind: kind, words: PersonalText(words), source: source,
      until: CivilDate(daysSince1970: today + Self.knownDays))
  }

  private func referral(_ name: String) -> [Intent] {
    let contact = ContactID(trusted: "referral-\(name)")
    let referral = Referral(
      from: PartnerName(trusted: "Control room of the next district"), theirReference: "ND-\(name.suffix(4))",
      pack: pack.inForce, tree: nil)
    return [
      .contact(
        contact,
        .receive(
          .referral, number: nil, caller: "Control room of the next district",
          firstWords: "Water comes through a ceiling on your side of the boundary")),
      .contact(contact, .refer(referral, acceptBy: now.adding(seconds: Self.acceptSeconds))),
    ]
  }

  private var draft: Intent {
    let beginning = DraftBeginning(
      pack: pack.name, from: pack.hash, purpose: "Shorter wording of the first question", files: pack.files)
    return .draft(DraftID(trusted: "shorter-wording"), .begin(beginning))
  }
}

internal import Account
internal import HTML
internal import Orders
internal import Vocabulary

/// A page on which forms stand, and to which what they do leads back.
enum Place: Hashable, Sendable {
  case board
  case incident(Reference)
  /// How an incident that ended was dealt with.
  case review(Reference)
  /// The call-taker's workplace, with a contact open or none.
  case calls(ContactID?)
  /// The controller's workplace, with an incident open or none.
  case control(Reference?)
  /// A page about the centre, and what of it was asked for: what stands behind the question mark, as browsers write it.
  case centre(CentrePage, asked: String = "")
  /// What is known of one place, or of one caller.
  case place(PlaceID)
  case caller(CallerID)
  /// A page about the drafts of a pack.
  case draft(DraftPlace)
  /// A draft tried on the record, and one that runs in the shadow.
  case trial(PackName)
  case shadow(PackName)
  /// Where paper sheets are entered.
  case late

  var path: Path {
    switch self {
    case .board: "/board"
    case .incident(let reference): "/incidents/\(reference)"
    case .review(let reference): "/incidents/\(reference)/review"
    case .calls(nil): "/calls"
    case .calls(let contact?): "/calls/\(contact)"
    case .control(nil): "/control"
    case .control(let reference?): "/control/\(reference)"
    case .centre(let page, let asked):
      (asked.isEmpty ? nil : Path(returned: "\(page.path.text)?\(Place.coded(asked))")) ?? page.path
    case .place(let place): "/places/\(place)"
    case .caller(let caller): "/callers/\(caller)"
    case .draft(let place): place.path
    case .trial(let pack): "/procedures/\(pack)/trial"
    case .shadow(let pack): "/procedures/\(pack)/shadow"
    case .late: "/late"
    }
  }

  /// What browsers leave as it is in an address, and a path of our own does not, is written with its code.
  private static func coded(_ asked: String) -> String {
    [
      "*": "%2A", ",": "%2C", ":": "%3A", "'": "%27", "(": "%28", ")": "%29", "!": "%21", ";": "%3B", "@": "%40",
      "$": "%24",
    ]
    .reduce(asked) { $0.replacing($1.key, with: $1.value) }
  }

  /// What its page takes, so that what was refused shows nobody a page that they may not open.
  var need: Need {
    switch self {
    case .board, .incident, .control, .draft, .trial, .shadow: .action(.look)
    case .review: .action(.review)
    case .calls: CallsPage.need
    case .late: .action(.takeContacts)
    case .centre(let page, _): page.need
    case .place: CentrePage.places.need
    case .caller: CentrePage.callers.need
    }
  }

  /// The page of the strip under which it stands; an incident by itself stands under none.
  var section: Path? {
    switch self {
    case .board: "/board"
    case .incident: nil
    case .review: "/reviews"
    case .calls: "/calls"
    case .control: "/control"
    case .centre(let page, _): page.path
    case .place: CentrePage.places.path
    case .caller: CentrePage.callers.path
    case .draft, .trial, .shadow: "/procedures"
    case .late: "/late"
    }
  }

  /// As a form says where it stands.
  var text: String {
    switch self {
    case .board: "board"
    case .incident(let reference): "incident/\(reference)"
    case .review(let reference): "review/\(reference)"
    case .calls(let contact): contact.map { "calls/\($0)" } ?? "calls"
    case .control(let reference): reference.map { "control/\($0)" } ?? "control"
    case .centre(let page, let asked): "centre/\(page.rawValue)\(asked.isEmpty ? "" : "?\(asked)")"
    case .place(let place): "place/\(place)"
    case .caller(let caller): "caller/\(caller)"
    case .draft(let place): "draft/\(place.text)"
    case .trial(let pack): "trial/\(pack)"
    case .shadow(let pack): "shadow/\(pack)"
    case .late: "late"
    }
  }

  /// The board for anything that is not one of our pages.
  init(_ text: String?) {
    let parts = (text ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    do {
      switch (parts.first, parts.dropFirst().first) {
      case ("calls", nil): self = .calls(nil)
      case ("calls", let name?): self = .calls(try ContactID(name))
      case ("control", nil): self = .control(nil)
      case ("control", let name?): self = .control(try Reference(name))
      case ("incident", let name?): self = .incident(try Reference(name))
      case ("review", let name?): self = .review(try Reference(name))
      case ("centre", let name?):
        let parts = name.split(separator: "?", maxSplits: 1).map(String.init)
        self = parts.first.flatMap(CentrePage.init).map { .centre($0, asked: parts.dropFirst().first ?? "") } ?? .board
      case ("place", let name?): self = .place(try PlaceID(name))
      case ("caller", let name?): self = .caller(try CallerID(name))
      case ("draft", let name?): self = DraftPlace(name).map { .draft($0) } ?? .board
      case ("trial", let name?): self = .trial(try PackName(name))
      case ("shadow", let name?): self = .shadow(try PackName(name))
      case ("late", nil): self = .late
      default: self = .board
      }
    } catch { self = .board }
  }

  /// Where what was made is seen; nil for what is seen where it was asked for.
  init?(_ made: Made) {
    switch made {
    case .contact(let contact): self = .calls(contact)
    case .incident: return nil
    case .place(let place): self = .place(place)
    case .caller(let caller): self = .caller(caller)
    case .draft(let pack, let draft): self = .draft(DraftPlace(pack, draft))
    }
  }

  /// The incident that is open on the page.
  var reference: Reference? {
    switch self {
    case .board, .calls, .centre, .place, .caller, .draft, .trial, .shadow, .late: nil
    case .incident(let reference), .review(let reference): reference
    case .control(let reference): reference
    }
  }
}

internal import HTML
internal import Procedure
internal import Vocabulary

/// What holds for everybody on duty: partly kept by the software itself, partly agreed in the pack.
struct HandbookShifts: Sendable {
  let pack: Pack

  func write(_ html: Markup) {
    html.ul(.class("dashes")) { for rule in rules { html.li { html.bdi(rule) } } }
  }

  private var rules: [String] {
    let clocks = pack.terms.clocks
    return [
      "Everybody begins a shift when they come on duty, in the role they have that day.",
      "Nobody goes off duty with an open incident of theirs, a command role or a contact on the line: it is handed over to somebody "
        + "on duty first.",
      "An open incident always has an owner. What nobody on duty owns falls to \(pack.terms.fallback).",
      "After a hard contact anybody may take a pause: their name stands on every screen so that the others step in, and their own screen is silent.",
      "Lowering a priority or cancelling an incident needs a second person, who looks within "
        + "\(spoken(seconds: clocks.secondLook)).",
      "Whoever is out gives a sign of life at least every \(spoken(seconds: clocks.welfare)); a roll-call is answered within "
        + "\(spoken(seconds: clocks.rollCall)).",
      "From \(pack.terms.knownIncidentAfter) contacts about one incident on, those who call are told that it is known.",
    ]
  }
}

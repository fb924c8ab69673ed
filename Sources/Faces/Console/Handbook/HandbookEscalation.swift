internal import HTML
internal import Procedure
internal import Vocabulary

/// The levels, what raises an incident to each, and the clocks whose end makes something overdue.
struct HandbookEscalation: Sendable {
  let book: PackShown

  private var terms: Terms { book.pack.terms }

  func write(_ html: Markup) {
    html.h3("Levels")
    ListTable(caption: "Levels", headings: ["Level", "Called", "Asked in this order", "Each has"], rows: levels).write(
      html)
    html.h3("What raises an incident by itself")
    ListTable(
      caption: "Thresholds", headings: ["Threshold", "To level", "Applies to", "For example"], rows: thresholds,
      empty: "Nothing raises an incident by itself; people do."
    ).write(html)
    html.p(
      "Anybody who may raise a level can do so at any time, with a reason, to any level. Nobody accepted in time: the next is asked."
    )
    html.h3("Clocks")
    ListTable(caption: "Clocks", headings: ["What", "Within"], rows: clocks).write(html)
  }

  private var levels: [[String]] {
    let desk = ["1", EscalationLevel.desk.words, "whoever owns the incident", "no limit of its own"]
    return [desk]
      + terms.levels.map { each in
        [
          "\(each.level.rawValue)", each.title, each.who.map(\.text).joined(separator: ", then "),
          spoken(seconds: each.acceptSeconds),
        ]
      }
  }

  private var thresholds: [[String]] {
    zip(book.summary.triggers, terms.triggers).map { summary, trigger in
      var condition = summary.when
      if case .fact(let fact) = trigger.condition { condition = "known: \(book.pack.title(of: fact))" }
      return [
        condition, "\(trigger.level.rawValue), \(book.pack.title(of: trigger.level))",
        trigger.atLeast.map { "at least \($0)" } ?? "every incident", trigger.example,
      ]
    }
  }

  private var clocks: [[String]] {
    book.summary.clocks.map { [HandbookEscalation.words(of: $0.clock), spoken(seconds: $0.seconds)] }
  }

  /// What a clock of a pack measures; its name where this version knows no words for it.
  private static func words(of clock: String) -> String {
    let known = [
      "answer emergency": "An emergency contact is answered", "answer urgent": "An urgent contact is answered",
      "answer routine": "A routine contact is answered", "question": "A question is answered",
      "locate": "The place is known", "assess": "The questions have led to a leaf",
      "acknowledge": "A unit acknowledges", "welfare": "A unit that is out gives a sign of life",
      "roll_call": "A roll-call is answered", "second_look": "A second person looks",
      "accept": "A referral is accepted or declined",
      "hand_off": "A partner answers an offer", "close": "An incident that is over is closed",
      "call_back": "Somebody who was cut off is rung back",
    ]
    return known[clock] ?? clock
  }
}

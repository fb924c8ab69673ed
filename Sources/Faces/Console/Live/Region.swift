internal import HTML
internal import Vocabulary

/// A part of a page that is replaced while the page is open: as a whole, or a list row by row.
struct Region: Hashable, Sendable {
  /// One element of a list, known again by its key.
  struct Row: Hashable, Sendable {
    /// As `data-row` says on the element; without spaces.
    let key: String
    let element: Fragment

    /// A name as a key: a space would end it, and a plus says that the row follows.
    static func key(_ name: String) -> String {
      name.unicodeScalars.map { " +%".unicodeScalars.contains($0) ? "%\($0.value)." : "\($0)" }.joined()
    }
  }

  /// The id of the element in the page.
  let id: String
  /// What stands inside the element.
  let inner: Fragment
  /// The elements inside, where it is a list.
  let rows: [Row]?

  /// Renders the region now.
  init(_ id: String, byteCountExpected: Int = 512, _ content: (Markup) -> Void) {
    self.id = id
    inner = Fragment(byteCountExpected: byteCountExpected, content)
    rows = nil
  }

  /// A list of elements that were rendered before.
  init(_ id: String, rows: [Row]) {
    self.id = id
    self.rows = rows
    inner = Fragment(byteCountExpected: rows.reduce(0) { $0 + $1.element.bytes.count }) { html in
      for row in rows { html.insert(row.element) }
    }
  }
}

/// Which pages a screen follows.
enum Topic: Hashable, Sendable {
  case board
  case incident(IncidentID)
  /// The call-taker's workplace; with a contact and the incident it belongs to, where one is open.
  case calls(ContactID?, IncidentID?)
  /// The controller's workplace, with an incident open or none.
  case control(IncidentID?)
  /// A page about the centre, or one entry of its registers.
  case centre(CentrePage)

  /// The incident whose every change is shown.
  var openIncident: IncidentID? {
    switch self {
    case .board, .centre: nil
    case .incident(let incident): incident
    case .calls(_, let incident), .control(let incident): incident
    }
  }

  /// What somebody who has the page open looks at, as far as others are told.
  var looksAt: Set<StreamName> {
    switch self {
    case .board, .centre: []
    case .incident(let incident): [.incident(incident)]
    case .calls(let contact, let incident):
      Set([contact.map { StreamName.contact($0) }, incident.map { StreamName.incident($0) }].compactMap { $0 })
    case .control(let incident): Set([incident.map { StreamName.incident($0) }].compactMap { $0 })
    }
  }

  /// Whether people work on the page.
  var isWorkplace: Bool {
    switch self {
    case .board, .incident, .centre: false
    case .calls, .control: true
    }
  }

  /// Whether the lines of the board are shown.
  var hasBoard: Bool {
    switch self {
    case .board, .control, .centre(.wallboard): true
    case .incident, .calls, .centre: false
    }
  }
}

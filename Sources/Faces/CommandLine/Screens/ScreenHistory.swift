internal import Foundation
internal import Vocabulary

/// What screens had on them, put together from the side log: which pages somebody had open from when to when, and which
/// renderings they were sent.
struct ScreenHistory {
  /// One page somebody had before them.
  struct Look: Encodable, Hashable {
    let account: String?
    let session: String?
    let page: String
    let incident: String?
    let contact: String?
    let opened: String
    /// nil while it is open, or where the server ended before it was closed.
    var closed: String?
    /// Whether the page was live; else it was given once and stood as it was.
    let isLive: Bool
    var sent: [Sending] = []
  }

  /// What a page was sent at one moment.
  struct Sending: Encodable, Hashable {
    let at: String
    /// The newest entry of the journal that was in it.
    let position: Int64
    let regions: [String: String]
  }

  /// Whose looks are asked for, at which incident, from when on.
  struct Question {
    var account: String?
    var incident: String?
    var since: Moment?
    var until: Moment?
  }

  let question: Question
  private(set) var looks: [Look] = []
  private(set) var missed = 0
  private var open: [Int: Look] = [:]
  /// The last page each account was given before the time that is asked for: it may still have been looked at then.
  private var givenBefore: [String: Look] = [:]

  init(_ question: Question) { self.question = question }

  /// Reads every file in turn; a line that is cut short ends its file.
  mutating func read(_ paths: [String]) throws {
    let decoder = JSONDecoder()
    for path in paths {
      let lines = try Data(contentsOf: URL(fileURLWithPath: path)).split(separator: 10)
      for (number, line) in lines.enumerated() {
        do { take(try decoder.decode(ScreenLine.self, from: Data(line))) } catch {
          guard number == lines.count - 1 else {
            throw CommandFault("\(quoted(path)), line \(number + 1) is no line of a screen log: the file was changed")
          }
        }
      }
    }
    finish()
    looks += givenBefore.values
    looks.sort { ($0.opened, $0.account ?? "") < ($1.opened, $1.account ?? "") }
  }

  private mutating func take(_ line: ScreenLine) {
    switch line.kind {
    // What was open when the server ended was seen until then at least; its end was not told.
    case .began: finish()
    case .opened:
      guard let screen = line.screen, let page = line.page else { return }
      open[screen] = Look(
        account: line.account, session: line.session, page: page, incident: line.incident, contact: line.contact,
        opened: line.at, isLive: true)
    case .given:
      guard let page = line.page else { return }
      var look = Look(
        account: line.account, session: nil, page: page, incident: line.incident, contact: line.contact,
        opened: line.at, isLive: false)
      look.sent = [Sending(at: line.at, position: line.position ?? 0, regions: [:])]
      keep(look)
    case .sent:
      guard let page = line.page, let position = line.position, let regions = line.regions else { return }
      for (screen, look) in open
      where page == "all"
        || (look.page == page && look.incident == line.incident && look.contact == line.contact)
      {
        open[screen]?.sent.append(Sending(at: line.at, position: position, regions: regions))
      }
    case .closed:
      guard let screen = line.screen, var look = open.removeValue(forKey: screen) else { return }
      look.closed = line.at
      keep(look)
    case .missed: missed += line.count ?? 0
    }
  }

  private mutating func finish() {
    for (_, look) in open { keep(look) }
    open = [:]
  }

  /// Keeps a look that was asked for, with what it was sent from the last rendering before the time on.
  private mutating func keep(_ look: Look) {
    guard question.account == nil || look.account == question.account,
      question.incident == nil || look.incident == question.incident
    else { return }
    var look = look
    if let since = question.since {
      if let closed = look.closed.flatMap(ScreenHistory.moment), closed < since { return }
      if !look.isLive, let given = ScreenHistory.moment(look.opened), given < since {
        givenBefore[look.account ?? ""] = look
        return
      }
      look.sent = ScreenHistory.heldAndAfter(look.sent, since)
    }
    if let until = question.until {
      if let opened = ScreenHistory.moment(look.opened), opened > until { return }
      look.sent = look.sent.filter { (ScreenHistory.moment($0.at) ?? until) <= until }
    }
    looks.append(look)
  }

  /// The newest rendering of each region before a moment as one sending, and then every one after it.
  static func heldAndAfter(_ sent: [Sending], _ since: Moment) -> [Sending] {
    var held: [String: String] = [:]
    var last: Sending?
    var after: [Sending] = []
    for sending in sent {
      if let at = moment(sending.at), at > since {
        after.append(sending)
      } else {
        held.merge(sending.regions) { $1 }
        last = sending
      }
    }
    return (last.map { [Sending(at: $0.at, position: $0.position, regions: held)] } ?? []) + after
  }

  static func moment(_ text: String) -> Moment? {
    do { return try Moment(rfc3339: text) } catch { return nil }
  }
}

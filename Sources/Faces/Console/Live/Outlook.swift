internal import Contact
internal import Deployment
internal import Incident
internal import Overview
internal import Vocabulary

/// What the board says at one moment, ready to be written.
struct Outlook: Sendable {
  /// How many lines a page shows; the rest is a count.
  static let lineCountMax = 200
  /// What is due within this time counts as due soon.
  static let dueSoonSeconds: Int64 = 300

  let now: Moment
  let isReplayed: Bool
  let zone: LocalTime
  let purpose: Purpose?
  let openCount: Int
  let overdueCount: Int
  let dueSoonCount: Int
  let waitingCount: Int
  /// Who takes a pause; the others step in.
  let pausing: [ActorID]
  let units: UnitCounts
  /// The first by due time.
  let lines: [BoardLine]
  /// What is due now or soon and stands open on nobody's screen.
  let unattended: Unattended
  /// For whom what is overdue sounds.
  let overdueFor: OverdueFor
  /// When the last of those who wait came in; nil where nobody waits.
  let newestWaiting: Moment?
  /// Without what is told of restricted incidents, as all who look share it.
  let contacts: [ContactID: ContactState]
  /// The first to be dealt with.
  let queue: [QueueLine]
  let queueCount: Int
  let fleet: [CallSign: UnitState]
  /// The units of which it is not told where they are, as it would tell where a restricted incident is.
  let unplaced: Set<CallSign>
  /// What was rendered of it for all who look.
  let parts: SharedParts

  /// Looks at the picture at a moment.
  init(
    _ picture: Picture, at now: Moment, isReplayed: Bool, viewed: Set<IncidentID> = [],
    lineCountMax: Int = Outlook.lineCountMax, parts: SharedParts = SharedParts()
  ) {
    self.parts = parts
    self.now = now
    self.isReplayed = isReplayed
    zone = picture.zone
    purpose = picture.purpose
    openCount = picture.board.count
    overdueCount = picture.board.overdue(at: now)
    dueSoonCount = picture.board.overdue(at: now.adding(seconds: Outlook.dueSoonSeconds)) - overdueCount
    waitingCount = picture.waiting.count
    pausing = picture.pausing
    units = UnitCounts(picture.units.values.lazy.map(\.phase))
    let withheld = picture.withheldContacts
    contacts = withheld.isEmpty ? picture.contacts : picture.contacts.merging(withheld) { $1 }
    let first = picture.queue.first(max(Outlook.lineCountMax, lineCountMax))
    queue = withheld.isEmpty ? first : first.compactMap { QueueLine($0.contact, withheld[$0.contact] ?? $0.state) }
    queueCount = picture.queue.count
    fleet = picture.units
    unplaced = picture.unplaced
    lines = picture.board.first(lineCountMax)
    unattended = Unattended(lines, now: now, until: now.adding(seconds: Outlook.dueSoonSeconds), viewed: viewed)
    overdueFor = OverdueFor(lines, of: overdueCount, now: now, pausing: picture.pausing)
    newestWaiting = picture.waiting.lazy.compactMap { ContactID(of: $0).flatMap { picture.contacts[$0]?.received } }
      .max()
  }

  /// A moment ahead: the time of day, with the day where that is another.
  func soon(_ moment: Moment) -> String {
    let day = zone.day(moment)
    return day == zone.day(now) ? zone.clock(moment) : "\(day) \(zone.clock(moment))"
  }

  /// How pressing something due at a moment is.
  func urgency(_ due: Moment) -> Urgency {
    if due <= now { return .overdue }
    return due <= now.adding(seconds: Outlook.dueSoonSeconds) ? .dueSoon : .later
  }
}

/// Incidents that are due and that nobody is looking at.
struct Unattended: Hashable, Sendable {
  /// As far as the first lines of the board go.
  let count: Int
  /// Whether more may be behind them: the lines end before what is due does.
  let isAtLeast: Bool
  /// Whether one of them is overdue.
  let isOverdue: Bool
  /// The one due first.
  let first: Reference?

  init(_ lines: [BoardLine], now: Moment, until: Moment, viewed: Set<IncidentID>) {
    let unseen = lines.filter { $0.next.due <= until && !viewed.contains($0.incident) }
    isOverdue = unseen.contains { $0.next.due <= now }
    count = unseen.count
    isAtLeast = lines.count >= Outlook.lineCountMax && (lines.last.map { $0.next.due <= until } ?? false)
    first = unseen.lazy.compactMap(\.reference).first
  }
}

/// How many overdue incidents sound at whose screen: for a minute at their owner's alone, then at everybody's, so that nothing is left to
/// somebody who is not there. What an owner on a pause has is everybody's at once.
struct OverdueFor: Hashable, Sendable {
  /// How long it is the owner's alone.
  static let ownSeconds: Int64 = 60

  private(set) var owners: [ActorID: Int] = [:]
  let everybody: Int

  /// `count` is how many are overdue; those behind the lines are everybody's.
  init(_ lines: [BoardLine], of count: Int, now: Moment, pausing: [ActorID]) {
    let late = now.adding(seconds: -OverdueFor.ownSeconds)
    for line in lines where line.next.due <= now && line.next.due > late && !pausing.contains(line.owner) {
      owners[line.owner, default: 0] += 1
    }
    everybody = count - owners.values.reduce(0, +)
  }
}

/// How pressing something is, with the class of the stylesheet that shows it.
enum Urgency: String {
  case overdue
  case dueSoon = "due-soon"
  case later = ""
}

/// How many units are how far.
struct UnitCounts: Hashable, Sendable {
  var available = 0
  var assigned = 0
  var mobile = 0
  var atScene = 0
  var offDuty = 0
  var unavailable = 0

  init(_ phases: some Sequence<UnitState.Phase>) {
    for phase in phases {
      switch phase {
      case .unregistered: break
      case .offDuty: offDuty += 1
      case .available, .returning, .busy(_, .cleared): available += 1
      case .unavailable: unavailable += 1
      case .busy(_, .assigned), .busy(_, .acknowledged): assigned += 1
      case .busy(_, .mobile): mobile += 1
      case .busy(_, .atScene): atScene += 1
      }
    }
  }
}

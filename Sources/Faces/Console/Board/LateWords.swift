internal import Overview
internal import Vocabulary

/// What stands at an incident at which nobody was by the time that was promised, until somebody is: also where whoever was
/// sent was called back, and what is due next is due later.
enum LateWords {
  /// nil while it is not so.
  static func text(_ line: BoardLine, _ outlook: Outlook) -> String? {
    text(attendDue: line.attendDue, outlook)
  }

  /// The same of what is known of an incident alone.
  static func text(attendDue due: Moment?, _ outlook: Outlook) -> String? {
    guard let due, due <= outlook.now else { return nil }
    let isToday = outlook.zone.day(due) == outlook.zone.day(outlook.now)
    return "nobody at scene, promised by \(isToday ? "" : "\(outlook.zone.day(due)) ")\(outlook.zone.clock(due))"
  }
}

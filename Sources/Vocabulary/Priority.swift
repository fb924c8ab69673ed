/// How urgent an incident is: P1 (life in danger) to P5 (information).
package enum Priority: Int64, Hashable, Sendable, Comparable, CaseIterable, CustomStringConvertible {
  case p1 = 1
  case p2, p3, p4, p5

  /// Less means more urgent.
  package static func < (left: Priority, right: Priority) -> Bool { left.rawValue < right.rawValue }

  package var description: String { "P\(rawValue)" }

  package init(_ text: String) throws(Malformed) {
    guard let priority = Priority.allCases.first(where: { $0.description == text }) else {
      throw Malformed(expected: "a priority P1 to P5", found: text, remedy: "write one of P1, P2, P3, P4, P5")
    }
    self = priority
  }
}

/// What was promised for a priority, in seconds; each counts from the moment the contact was received.
package struct Targets: Hashable, Sendable {
  package let assignSeconds: Int64
  package let attendSeconds: Int64
  package let updateSeconds: Int64

  package init(assignSeconds: Int64, attendSeconds: Int64, updateSeconds: Int64) {
    self.assignSeconds = assignSeconds
    self.attendSeconds = attendSeconds
    self.updateSeconds = updateSeconds
  }
}

package import Account
package import Vocabulary

/// Where a typed line is carried out, from a page or a program: the same verbs as at the terminal, as far as its giver may.
package protocol CommandDesk: Sendable {
  /// Never throws: what went wrong is part of the answer.
  func run(
    _ line: String, as giver: LineGiver, about subject: CommandSubject, given: CommandGiving
  ) async -> CommandAnswer

  /// Whole lines that begin with what was typed, the likeliest first.
  func completions(_ line: String, as giver: LineGiver, about subject: CommandSubject) async -> [String]
}

/// Who gives a line, and what they may.
package struct LineGiver: Sendable {
  package let actor: ActorID
  package let may: @Sendable (Action) -> Bool

  package init(_ actor: ActorID, may: @escaping @Sendable (Action) -> Bool) {
    self.actor = actor
    self.may = may
  }
}

/// What is open on the page: words that name nothing are about it.
package struct CommandSubject: Hashable, Sendable {
  /// The reference of the incident.
  package var incident: String?
  package var contact: ContactID?

  package init(incident: String? = nil, contact: ContactID? = nil) {
    self.incident = incident
    self.contact = contact
  }
}

/// How a line came in.
package struct CommandGiving: Hashable, Sendable {
  /// The same line under the same id is carried out once; nil where the page gave it no number.
  package var id: CommandID?
  /// When it was given, where that is not now.
  package var happened: Moment?

  package init(id: CommandID? = nil, happened: Moment? = nil) {
    self.id = id
    self.happened = happened
  }
}

/// What came of a line.
package struct CommandAnswer: Hashable, Sendable {
  /// As it was typed.
  package let line: String
  package let isDone: Bool
  /// What it says; for a refusal, what is wrong.
  package let lines: [String]
  /// The nearest line that would be taken; nil where none is near.
  package let nearest: String?

  /// The longest line that is read.
  package static let lineBytesMax = 8_192

  package init(line: String, isDone: Bool, lines: [String], nearest: String? = nil) {
    self.line = line
    self.isDone = isDone
    self.lines = lines
    self.nearest = nearest
  }
}

/// The pack an organisation agreed, by name.
package struct PackName: Identifier {
  package static let kind = "procedure pack name"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// SHA-256 of a published pack in 64 hexadecimal digits.
package struct PackHash: Identifier {
  package static let kind = "pack hash"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

package struct TreeID: Identifier {
  package static let kind = "decision tree id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

package struct QuestionID: Identifier {
  package static let kind = "question id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// The key of an answer within its question.
package struct AnswerKey: Identifier {
  package static let kind = "answer key"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

package struct LeafID: Identifier {
  package static let kind = "leaf id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// What kind of thing happened, by the pack's code.
package struct NatureCode: Identifier {
  package static let kind = "nature code"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// How an incident ended, by the pack's code.
package struct DispositionCode: Identifier {
  package static let kind = "disposition code"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A fact that answers and people establish and triggers look for, by the pack's code.
package struct FactCode: Identifier {
  package static let kind = "fact code"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// An advice card in its pack.
package struct AdviceID: Identifier {
  package static let kind = "advice card id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// Why a level rose, by the pack's name for it.
package struct TriggerName: Identifier {
  package static let kind = "trigger name"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// The short name of a service in its pack.
package struct ServiceName: Identifier {
  package static let kind = "service name"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A decision of a pack's tables, by its name: `priority`, `requirement`, or one of its own.
package struct TableName: Identifier {
  package static let kind = "decision name"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// A rule of a table.
package struct RuleID: Identifier {
  package static let kind = "rule id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

/// What a law or standard asks of the centre, by the pack's id.
package struct RegulationID: Identifier {
  package static let kind = "regulation id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

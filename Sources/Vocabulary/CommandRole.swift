/// Who commands at which level of a major incident [JESIP].
package enum CommandRole: String, Hashable, Sendable, CaseIterable {
  case operational, tactical, strategic
}

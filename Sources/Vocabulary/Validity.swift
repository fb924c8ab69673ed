/// How far what was reported is believed; judged beside priority, never instead of it.
package enum Validity: String, Hashable, Sendable, CaseIterable {
  case confirmed, probable, doubtful, malicious, `repeat`
}

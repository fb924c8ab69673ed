/// Where webhooks may go, and how often one is tried.
package struct WebhookRules: Sendable {
  /// Hosts, or hosts with a port, that the centre named; nothing else is ever called, so that nobody makes the server call
  /// what only the server can reach.
  package let hosts: Set<String>
  /// How long the second try waits; each after it four times as long.
  package let firstRetrySeconds: Double

  /// Tries of one message before it is a dead letter: with the first wait of 5 s the last comes after about half an hour.
  static let triesMax: Int64 = 6
  /// Dead letters in a row after which a target is paused.
  static let deadInARowMax = 3
  /// How long a target may take to answer.
  static let answerSeconds: Int64 = 15
  /// How long the secret before holds after a rotation.
  static let rotationSeconds: Int64 = 86_400
  /// Targets of one account, and of all.
  static let perAccountMax = 16
  static let countMax = 128

  package init(hosts: Set<String> = [], firstRetrySeconds: Double = 5) {
    self.hosts = Set(hosts.map { $0.lowercased() })
    self.firstRetrySeconds = firstRetrySeconds
  }

  /// How long to wait before a try; the numbers begin at 1. A fifth more or less, so that not all come back together.
  func waitSeconds(beforeTry number: Int64, jitter: Double) -> Double {
    var seconds = firstRetrySeconds
    for _ in 2..<max(2, number) { seconds *= 4 }
    return seconds * (0.8 + 0.4 * jitter)
  }
}

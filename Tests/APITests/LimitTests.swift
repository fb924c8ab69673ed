import Testing
import Vocabulary

@testable import API

/// How much is taken: requests of a key, alarms of a source, tries of a webhook.
@Suite struct LimitTests {
  private let source = KeyID(trusted: "k")
  private let other = KeyID(trusted: "l")

  private func at(_ second: Int64) -> Moment { Moment(secondsSince1970: 1_000_000 + second) }

  @Test func `a key has a burst, waits, and has as many a second from then on`() {
    let rates = KeyRates()
    let burst = Int(KeyRates.burstMax)
    #expect((0..<burst).allSatisfy { _ in rates.wait(source, at: at(0)) == nil })
    #expect(rates.wait(source, at: at(0)) == 1)
    #expect(rates.wait(other, at: at(0)) == nil, "another key is not held up")
    let later = (0..<burst).filter { _ in rates.wait(source, at: at(1)) == nil }
    #expect(later.count == Int(KeyRates.perSecond))
    #expect(rates.wait(source, at: at(-100)) == 1, "a clock that goes back fills nothing")
  }

  @Test func `of a storm so many are taken a minute, and all others are counted and told once`() {
    let storms = AlarmStorms()
    let waits = (0..<100).map { _ in storms.wait(source, at: at(0)) }
    #expect(waits.filter { $0 == nil }.count == AlarmStorms.perMinuteMax)
    #expect(waits.last == .some(60))
    #expect(storms.wait(other, at: at(0)) == nil)
    let held = AlarmStorms.Held(source: source, count: 100 - AlarmStorms.perMinuteMax, since: at(0))
    #expect(storms.due(at: at(10)) == [held])
    #expect(storms.due(at: at(11)).isEmpty, "told once")
    storms.keep(held)
    #expect(storms.wait(source, at: at(59)) == 1)
    #expect(storms.due(at: at(60)) == [AlarmStorms.Held(source: source, count: held.count + 1, since: at(0))])
    #expect(storms.wait(source, at: at(60)) == nil, "the next minute begins anew")
  }

  @Test func `each try of a webhook waits four times as long, a fifth more or less`() {
    let rules = WebhookRules()
    #expect([2, 3, 4, 5, 6].map { rules.waitSeconds(beforeTry: $0, jitter: 0.5) } == [5, 20, 80, 320, 1_280])
    #expect(abs(rules.waitSeconds(beforeTry: 2, jitter: 0) - 4) < 1e-9)
    #expect(abs(rules.waitSeconds(beforeTry: 2, jitter: 1) - 6) < 1e-9)
  }

  @Test(arguments: [
    ("https://hook.example/x", true), ("https://HOOK.example/x", true), ("https://hook.example:443/", true),
    ("http://hook.example/", true), ("https://hook.example:8443/", false), ("https://inside:9000/", true),
    ("https://inside:9001/", false), ("https://inside/", false), ("http://any:1/", true), ("http://any/", true),
    ("http://any:0/", false), ("http://any:70000/", false), ("https://hook.example.evil/", false),
    ("https://evil/hook.example", false), ("https://hook.example@evil/", false), ("https://u:p@hook.example/", false),
    ("https://hook.example/#x", false), ("ftp://hook.example/", false), ("hook.example", false), ("", false),
    ("https://hook.example/\u{E4}", false), ("https://hook.example/ x", false), ("http://localhost/", false),
  ]) func `a webhook goes to named hosts alone`(_ address: String, _ isNamed: Bool) {
    let rules = WebhookRules(hosts: ["Hook.example", "inside:9000", "any:*", "hook.example:443"])
    do {
      try WebhookAddress.check(address, rules)
      #expect(isNamed, "\(address) is called")
    } catch { #expect(!isNamed, "\(address) is refused") }
  }
}

package import HTML
package import Vocabulary

/// Photos taken on a bad line: kept in the browser, told of on the page, sent once when the line is back. Hidden until one waits.
///
/// It stands outside what a page renews. Without script, or where the page did not come over TLS, nothing waits and a photo is
/// sent by the form as any other.
package struct PhotoWaiting: Sendable {
  /// Tells what waits for one link from what waits for another; it opens nothing.
  private let link: String
  private let sealingKey: [UInt8]
  /// Where photos are sent.
  private let action: Path
  private let now: Moment

  /// `key` is what the centre keeps of the link, `sealingKey` 32 bytes that come of the link itself.
  package init(key: String, sealingKey: [UInt8], to action: Path, now: Moment) {
    link = String(key.prefix(16))
    self.sealingKey = sealingKey
    self.action = action
    self.now = now
  }

  /// What a form of photos carries so that the script takes them; `number` is the field that tells it from every other.
  package static func keeps(number: String) -> Attribute { .data("keeps-photos", number) }

  package func write(_ html: Markup) {
    html.section(
      .id("photos-waiting"), .class("waiting"), .aria("labelledby", "photos-waiting-title"), .hidden(),
      .data("link", link),
      .data("seal", sealingKey.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()),
      .data("action", path: action), .data("now", now.rfc3339)
    ) {
      html.p(.role("status")) {
        html.b("", .id("photos-waiting-title"))
        html.span("", .id("photos-waiting-why"))
      }
      html.ol(.id("photos-waiting-list"))
    }
  }
}

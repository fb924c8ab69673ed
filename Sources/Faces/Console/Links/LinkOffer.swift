internal import HTML
internal import Incident
internal import Orders
internal import Vocabulary

/// What one kind of link is about: whom it is for, what it opens, and the orders that give it and take it back.
struct LinkOffer: Sendable {
  /// Such as `Link for`; the name stands behind it.
  let title: String
  /// Whom it is for.
  let name: String
  let door: LinkCode.Door
  let hoursUsual: Int64
  let hoursMax: Int64
  /// What whoever has one sees, and does not.
  let opens: String
  let path: Path
  let removal: Path
  /// Where the page leads back to.
  let back: (words: String, path: Path)
  /// Which workplace it belongs to.
  let section: Path
  /// The one that holds; nil where none does.
  let link: GivenLink?
  let visitor: Visitor
  let give: @Sendable (_ key: String, _ until: Moment) -> Intent
  let takeBack: Intent
}

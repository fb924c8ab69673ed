internal import Incident
internal import IncidentLog
internal import Vocabulary

extension OrderSheet {
  /// The place as it was said, with its point: that of the address that was taken, or what the words themselves say.
  func location(ground: Station? = nil, asked: String?) throws(Unfit) -> Location {
    let words = try words("place", "the place")
    return Location(place: PersonalText(words), coordinates: try said(words), ground: ground, asked: asked)
  }

  private func said(_ words: String) throws(Unfit) -> Coordinates? {
    do throws(Malformed) {
      if let point = optional("point") {
        guard let written = try Coordinates(written: point) else {
          throw Malformed(
            expected: "a point such as 47.139,9.522", found: point, remedy: "choose the place from the list again")
        }
        return written
      }
      if let written = try Coordinates(written: words) { return written }
    } catch { throw Unfit("place", error.description) }
    // A full plus code says where it is; other words with a plus in them are only words.
    do { return try PlusCode(words).centre } catch { return nil }
  }
}

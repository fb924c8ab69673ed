internal import Account
internal import Incident
internal import Register
internal import Vocabulary

extension OrderSheet {
  /// By what a place or a caller is recognised. Throws `Unfit`.
  func title() throws -> RegisterTitle {
    let (address, number, point) = (optional("address"), optional("number"), try point("point"))
    return try recognised(
      RegisterTitle(
        name: PersonalText(try words("name", "the name")), address: address.map { PersonalText($0) },
        number: number.map { PersonalText($0) }, coordinates: point))
  }

  private func recognised(_ title: RegisterTitle) throws(Unfit) -> RegisterTitle {
    guard title.address != nil || title.number != nil || title.coordinates != nil else {
      throw Unfit("address", "nothing to recognise it by; give an address, a number or a point")
    }
    return title
  }

  /// The same, as far as nobody else changed the same meanwhile. Throws `Unfit`, `ChangedMeanwhile`.
  func mergedTitle(of stream: StreamName) async throws -> RegisterTitle {
    let typed = try title()
    guard fields["seen"] != nil else { return typed }
    var merging = try await merging(stream) { state -> RegisterTitle? in
      switch state {
      case .place(let entry), .caller(let entry): entry.title
      case .contact, .incident, .unit, .shift, .account, .pack, .draft, .centre: nil
      }
    }
    func field(
      _ name: String, _ label: String, mine: String?, _ read: (RegisterTitle) -> String?
    ) -> PersonalText? {
      let words = merging.field(name, label, mine: mine ?? "") { $0.flatMap(read) ?? "" }
      return words.isEmpty ? nil : PersonalText(words)
    }
    let name = field("name", "Name", mine: typed.name.words) { $0.name.words }
    let address = field("address", "Address", mine: typed.address?.words) { $0.address?.words }
    let number = field("number", "Number", mine: typed.number?.words) { $0.number?.words }
    func words(_ point: Coordinates?) -> String { point.map { "\($0.latitude), \($0.longitude)" } ?? "" }
    let point = merging.field("point", "Point", mine: words(typed.coordinates)) { words($0?.coordinates) }
    let coordinates = point == words(typed.coordinates) ? typed.coordinates : merging.now?.coordinates
    try merging.finish()
    // Each of two may have taken away what the other left.
    return try recognised(
      RegisterTitle(name: name ?? typed.name, address: address, number: number, coordinates: coordinates))
  }
}

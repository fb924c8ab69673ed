/// The words of a template between its places, and the names of the places.
struct TemplateText {
  private(set) var fixed: [String] = []
  private(set) var places: [String] = []
  /// Whether a brace has no partner.
  private(set) var isBroken = false

  init(_ text: String) {
    var part = ""
    var name: String?
    for character in text {
      switch (character, name) {
      case ("{", nil):
        fixed.append(part)
        (part, name) = ("", "")
      case ("}", .some(let whole)):
        places.append(whole)
        name = nil
      case ("{", .some), ("}", nil): isBroken = true
      case (_, .some): name?.append(character)
      case (_, nil): part.append(character)
      }
    }
    isBroken = isBroken || name != nil
    fixed.append(part)
  }

  /// The names of places that nothing is known to stand for, in order.
  var unknownPlaces: [String] { places.filter { MessageTemplate.Placeholder(rawValue: $0) == nil } }
}

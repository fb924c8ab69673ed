internal import Assessment
internal import Contact
internal import Deployment
package import Incident
internal import IncidentLog
internal import Vocabulary

extension Fact {
  /// The words by which an entry is to be found; nil where it has none of its own.
  package var searchWords: String? {
    switch self {
    case .contact(.received(_, number: let number, caller: let caller, firstWords: let words)):
      Fact.joined([number?.words, caller?.words, words?.words])
    case .incident(.log(.opened(contact: _, received: _, owner: _, source: let source))): source
    case .incident(.log(.located(let location))): Fact.joined([location.place.words, location.ground?.text])
    case .incident(.log(.noted(_, let words))): words.words
    case .incident(.assessment(.answered(_, _, words: let words, verbatim: let verbatim))):
      Fact.joined([words, verbatim?.words])
    case .incident(.assessment(.reached(let determinant))): determinant.natureTitle
    case .incident(.deployment(.assigned(let unit, home: _, duty: let duty, isTimed: _))):
      Fact.joined([unit.text, duty])
    case .unit(.registered(_, home: let home)): home?.text
    case .contact, .incident, .unit, .pack, .centre: nil
    }
  }

  private static func joined(_ words: [String?]) -> String? {
    let present = words.compactMap(\.self)
    return present.isEmpty ? nil : present.joined(separator: " \u{00B7} ")
  }
}

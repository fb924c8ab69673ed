internal import Account
internal import Contact
internal import Deployment
package import Incident
internal import Register
internal import Vocabulary

extension Fact {
  /// The words by which an entry is to be found; nil where it has none of its own.
  package var searchWords: String? {
    switch self {
    case .contact(let event): event.searchWords
    case .incident(.log(let event)): event.searchWords
    case .incident(.assessment(let event)): event.searchWords
    case .incident(.deployment(let event)): event.searchWords
    case .incident(.escalation(let event)): event.searchWords
    case .unit(let event): event.searchWords
    case .place(let event), .caller(let event): event.searchWords
    case .account(.opened(let name, roles: _)), .account(.renamed(let name)): name.words
    case .incident(.review), .shift, .account, .pack, .draft, .centre: nil
    }
  }
}

/// Puts the words of one entry together.
enum SearchWords {
  static func joined(_ words: [String?]) -> String? {
    let present = words.compactMap(\.self).filter { !$0.isEmpty }
    return present.isEmpty ? nil : present.joined(separator: " \u{00B7} ")
  }

  static func joined(_ words: String?...) -> String? { joined(words) }

  /// The digits of a number alone, and those that tell it from others, where the number itself is not just that: so it
  /// is found however it is typed.
  static func digits(_ number: PersonalText?) -> String? {
    guard let words = number?.words else { return nil }
    let all = words.filter(\.isNumber)
    let isBroken = words.split(whereSeparator: { !$0.isNumber }).count > 1
    let key = NumberKey(words)?.digits
    return joined(isBroken ? all : nil, key == all ? nil : key)
  }
}

extension ContactEvent {
  fileprivate var searchWords: String? {
    switch self {
    case .received(_, let number, let caller, let words):
      SearchWords.joined(number?.words, caller?.words, words?.words, SearchWords.digits(number))
    case .reconnected(let number), .told(.number, let number):
      SearchWords.joined(number.words, SearchWords.digits(number))
    case .told(_, let words): words.words
    case .referred(let referral, acceptBy: _): SearchWords.joined(referral.from.text, referral.theirReference)
    case .declined(let reason): reason
    case .wrappedUp(.outOfRemit(let service, let sentTo, words: _), let note):
      SearchWords.joined(service.text, sentTo, note?.words)
    case .wrappedUp(_, let note): note?.words
    case .queued, .offered, .answered, .held, .takenBack, .dropped, .abandoned, .triedInVain, .faced, .linked,
      .accepted,
      .ended, .callBackSet, .overran:
      nil
    case .report(let event): event.searchWords
    }
  }
}

extension ReportEvent {
  fileprivate var searchWords: String? {
    switch self {
    case .added(let words), .informed(let words): words.words
    case .feedbackGiven(_, let words): words?.words
    case .positioned(let position): position.point.words
    case .codeGiven, .photographed, .linkGiven, .linkTakenBack, .unread, .read: nil
    }
  }
}

extension UnitEvent {
  fileprivate var searchWords: String? {
    switch self {
    case .registered(_, let home): home?.text
    case .unavailable(let reason): reason
    case .reachable(let number): number
    case .skilled, .positioned, .onDuty, .offDuty, .dutyEnds, .available, .returning, .assigned, .progressed: nil
    }
  }
}

extension RegisterEvent {
  fileprivate var searchWords: String? {
    switch self {
    case .described(let title):
      SearchWords.joined(
        title.name.words, title.address?.words, title.number?.words, SearchWords.digits(title.number))
    case .added(let fact): SearchWords.joined(fact.words.words, fact.source)
    case .withdrawn(entry: _, let reason): reason
    }
  }
}

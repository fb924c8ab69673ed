internal import Decider
package import Vocabulary

/// What somebody without an account sent to a contact, and was told, as it stands.
package struct ReportState: Hashable, Sendable {
  /// Something with when and by whom it came.
  package struct Sent<Content: Hashable & Sendable>: Hashable, Sendable {
    package let content: Content
    package let at: Moment
    package let by: ActorID
  }

  /// The digest of the code by which the reporter follows it; nil where it is no report of the public.
  package var key: String?
  package var added: [Sent<PersonalText>] = []
  package var photos: [Sent<Photo>] = []
  /// Where they were last.
  package var position: Sent<SharedPosition>?
  package var positionCount = 0
  package var informed: [Sent<PersonalText>] = []
  package var feedback: Sent<Feedback>?
  /// By which whoever is in contact opens a page where they share their position and photos.
  package var link: GivenLink?
  /// What nobody has read yet, the oldest first.
  package var unread: [Unread] = []

  package init() {}

  /// How it went, as the reporter says.
  package struct Feedback: Hashable, Sendable {
    package let dealtWith: DealtWith
    package let words: PersonalText?
  }

  /// Something that came, by the version of the contact at which it was asked to be read.
  package struct Unread: Hashable, Sendable {
    package let entry: Int64
    package let readBy: Moment
  }

  mutating func take(_ event: ReportEvent, _ stamp: Stamp) {
    func sent<Content>(_ content: Content) -> Sent<Content> {
      Sent(content: content, at: stamp.happened, by: stamp.actor)
    }
    switch event {
    case .codeGiven(let key): self.key = key
    case .added(let words): added.append(sent(words))
    case .photographed(let photo): photos.append(sent(photo))
    case .positioned(let position):
      self.position = sent(position)
      positionCount += 1
    case .informed(let words): informed.append(sent(words))
    case .feedbackGiven(let dealtWith, let words): feedback = sent(Feedback(dealtWith: dealtWith, words: words))
    case .linkGiven(let key, let until):
      link = GivenLink(key: key, until: until, givenBy: stamp.actor, given: stamp.happened)
    case .linkTakenBack: link = nil
    case .unread(let readBy): unread.append(Unread(entry: stamp.version, readBy: readBy))
    case .read(let last): unread.removeAll { $0.entry <= last }
    }
  }
}

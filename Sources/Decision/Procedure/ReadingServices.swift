internal import Vocabulary

/// Reads the services of pack.yaml in their order; each name once.
struct ServiceReading {
  private(set) var services: [Service] = []
  private(set) var mentions: [Mention] = []
  private(set) var said: [SaidWords] = []
  private(set) var places: [ServiceName: Place] = [:]

  private static let keys = ["name", "title", "remit", "send_to", "say", "tree"]

  init(_ fields: Fields) {
    for node in fields.list("services", of: "services") ?? [] {
      guard
        let item = Fields(
          node, "the service", known: ServiceReading.keys, file: fields.file, report: fields.report)
      else { continue }
      read(item)
    }
  }

  private mutating func read(_ item: Fields) {
    guard let name = item.identifier("name", as: ServiceName.self), let title = item.text("title"),
      let remit = remit(item), let say = item.textIfAny("say")
    else { return }
    if places.updateValue(item.place(of: "name"), forKey: name) != nil {
      item.wrong("name", expected: "a name no other service has", mend: "rename or join the two services")
    }
    let tree = item.node("tree").flatMap { item.identifier($0, as: TreeID.self) }
    checkFit(item, remit)
    if let tree, remit == .inRemit {
      mentions.append(
        Mention(
          kind: .tree(tree), file: item.file, place: item.place(of: "tree"), by: "the service \(quoted(name.text))"))
    }
    for key in ["send_to", "say"] {
      guard case .text(let words, _, let place)? = item.node(key) else { continue }
      said.append(
        SaidWords(words: words, file: item.file, place: place, what: "`\(key)` of the service \(quoted(name.text))"))
    }
    services.append(Service(name: name, title: title, remit: remit, say: say, tree: tree))
  }

  private func remit(_ item: Fields) -> Service.Remit? {
    switch item.text("remit") {
    case "in"?: return .inRemit
    case "out"?: return item.text("send_to").map { .sendTo($0) }
    case nil: return nil
    case .some:
      item.wrong("remit", expected: "in or out", mend: "write `remit: in`, or `remit: out` with `send_to: ...`")
      return nil
    }
  }

  /// The door belongs to services out of remit, the questions to those in it.
  private func checkFit(_ item: Fields, _ remit: Service.Remit) {
    switch remit {
    case .inRemit:
      guard item.node("send_to") != nil else { return }
      item.wrong("send_to", expected: "nothing for a service in remit", mend: "take it out or write `remit: out`")
    case .sendTo:
      guard item.node("tree") != nil else { return }
      item.wrong("tree", expected: "nothing for a service out of remit", mend: "take it out or write `remit: in`")
    }
  }
}

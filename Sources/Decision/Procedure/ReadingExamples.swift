internal import Vocabulary

/// How a pack's owners test it: what is given, and what must come of it.
struct Example {
  enum Kind {
    /// Answers lead to a leaf.
    case path(PathExample)
    /// Words of a caller offer answers; none in the whole tree where `heard` is empty.
    case hearing(tree: TreeID, words: String, heard: [QuestionID: AnswerKey])
    /// A service out of remit has its right door.
    case door(service: ServiceName, sendTo: String)
  }

  let file: String
  let place: Place
  /// Where what is expected stands.
  let expectPlace: Place
  let title: String
  let kind: Kind
  let mentions: [Mention]

  /// The examples of one file in their order, at most `limit`.
  static func read(_ node: YamlNode, file: String, limit: Int, report: Report) -> [Example] {
    guard let fields = Fields(node, "the file", known: ["examples"], file: file, report: report) else { return [] }
    let nodes = fields.list("examples", of: "examples") ?? []
    if nodes.count > limit {
      fields.wrong(
        "examples", expected: "at most \(PackLimits.examplesMax) examples in all", mend: "keep those that differ")
    }
    return nodes.prefix(limit).compactMap { read($0, file: file, report: report) }
  }

  private static func read(_ node: YamlNode, file: String, report: Report) -> Example? {
    var keys: Set<String> = []
    if case .mapping(let entries, _) = node { keys = Set(entries.map(\.key)) }
    func fields(_ known: [String]) -> Fields? {
      Fields(node, "the example", known: known, file: file, report: report)
    }
    if keys.contains("service") {
      return fields(["title", "service", "expect"]).flatMap { Example(door: $0) }
    }
    if keys.contains("words") {
      return fields(["title", "tree", "words", "heard"]).flatMap { Example(hearing: $0) }
    }
    return fields(["title", "tree", "answers", "established", "expect"]).flatMap { Example(path: $0) }
  }

  private init(_ fields: Fields, _ title: String, _ kind: Kind, expect: String, mentions: [Mention] = []) {
    file = fields.file
    place = fields.place
    expectPlace = fields.place(of: expect)
    self.title = title
    self.kind = kind
    self.mentions = mentions
  }

  private init?(door fields: Fields) {
    let title = fields.text("title")
    let service = fields.identifier("service", as: ServiceName.self)
    let door = fields.neededInner("expect", known: ["send_to"])?.text("send_to")
    guard let title, let service, let door else { return nil }
    self.init(fields, title, .door(service: service, sendTo: door), expect: "expect")
  }

  private init?(hearing fields: Fields) {
    let title = fields.text("title")
    let tree = fields.identifier("tree", as: TreeID.self)
    let words = fields.text("words")
    let heard = fields.answers("heard")
    guard let title, let tree, let words else { return nil }
    guard words.utf8.count <= PackLimits.callerBytesMax else {
      fields.wrong("words", expected: "at most \(PackLimits.callerBytesMax) bytes", mend: "shorten it")
      return nil
    }
    self.init(fields, title, .hearing(tree: tree, words: words, heard: heard), expect: "heard")
  }

  private init?(path fields: Fields) {
    let title = fields.text("title")
    guard let path = PathExample(fields), let title else { return nil }
    let by = "the example \(quoted(title))"
    let mentions = path.named.map { Mention(kind: $0.kind, file: fields.file, place: $0.place, by: by) }
    self.init(fields, title, .path(path), expect: "expect", mentions: mentions)
  }
}

internal import Vocabulary

/// Answers given and what must come of them: how a pack's owners test it.
struct Example {
  struct Expected {
    let leaf: LeafID
    let nature: NatureCode
    let priority: Priority
  }

  let file: String
  let place: Place
  let expectPlace: Place
  let title: String
  let tree: TreeID
  let answers: [QuestionID: AnswerKey]
  let expected: Expected

  /// The examples of one file in their order.
  static func read(_ node: YamlNode, file: String, report: Report) -> [Example] {
    guard let fields = Fields(node, "the file", known: ["examples"], file: file, report: report) else { return [] }
    return (fields.list("examples", of: "examples") ?? []).compactMap { node in
      Fields(node, "the example", known: ["title", "tree", "answers", "expect"], file: file, report: report).flatMap(
        Example.init)
    }
  }

  private init?(_ fields: Fields) {
    let title = fields.text("title")
    let tree = fields.identifier("tree", as: TreeID.self)
    let answers = Example.answers(fields)
    let expected = Expected(fields)
    guard let title, let tree, let expected else { return nil }
    file = fields.file
    place = fields.place
    expectPlace = fields.place(of: "expect")
    self.title = title
    self.tree = tree
    self.answers = answers
    self.expected = expected
  }

  private static func answers(_ fields: Fields) -> [QuestionID: AnswerKey] {
    _ = fields.needed("answers", "a mapping of questions and answer keys")
    return fields.entries("answers", of: "questions and answer keys").reduce(into: [:]) { all, entry in
      guard let question = fields.identifier(entry.key, at: entry.keyPlace, as: QuestionID.self),
        let key = fields.identifier(entry.value, as: AnswerKey.self)
      else { return }
      all[question] = key
    }
  }
}

extension Example.Expected {
  fileprivate init?(_ fields: Fields) {
    guard let node = fields.needed("expect", "a mapping of leaf, nature and priority"),
      let item = Fields(
        node, "`expect`", known: ["leaf", "nature", "priority"], file: fields.file, report: fields.report)
    else { return nil }
    let leaf = item.identifier("leaf", as: LeafID.self)
    let nature = item.identifier("nature", as: NatureCode.self)
    let priority = item.priority("priority")
    guard let leaf, let nature, let priority else { return nil }
    self.leaf = leaf
    self.nature = nature
    self.priority = priority
  }
}

internal import Vocabulary

extension TreeReading {
  /// What one question's answers hold already; no two of them may share a code or a phrase.
  private struct Taken {
    var codes: [String: AnswerKey] = [:]
    var phrases: [[String]: AnswerKey] = [:]
    var phraseCount = 0
  }

  private static let answerKeys = [
    "key", "words", "heard", "codes", "facts", "value", "next", "life_threat",
    "unknown",
  ]

  mutating func answers(_ question: Fields, of id: QuestionID) -> [Answer] {
    let nodes = question.list("answers", of: "answers") ?? []
    guard nodes.count <= PackLimits.answersMax else {
      question.wrong(
        "answers", expected: "at most \(PackLimits.answersMax) answers", mend: "ask in two questions, the coarse first")
      return []
    }
    var taken = Taken()
    let answers = nodes.compactMap { node in
      Fields(node, "the answer", known: TreeReading.answerKeys, file: file, report: report).flatMap {
        answer($0, &taken, of: id)
      }
    }
    checkKinds(answers, of: id)
    return answers
  }

  private mutating func answer(_ item: Fields, _ taken: inout Taken, of question: QuestionID) -> Answer? {
    let key = item.identifier("key", as: AnswerKey.self)
    let words = item.text("words")
    let isLifeThreat = item.flag("life_threat")
    let isUnknown = item.flag("unknown")
    guard let key else { return nil }
    guard places[.answer(question, key)] == nil else {
      item.wrong(
        "key", expected: "a key no other answer of the question \(quoted(question.text)) has",
        mend: "rename one of them")
      return nil
    }
    places[.answer(question, key)] = item.place(of: "key")
    let turnings = turnings(item, of: question, key)
    let value = value(item, key: key.text)
    let codes = codes(item, key, &taken)
    let heard = heard(item, key, &taken)
    let facts = item.identifiers("facts", as: FactCode.self)
    mentions += facts.map { mention(.fact($0.name), $0.place, by: "the answer \(quoted(key.text))") }
    guard let words, let turnings, let value, let isLifeThreat, let isUnknown else { return nil }
    return Answer(
      key: key, words: words, codes: codes, heard: heard, facts: facts.map(\.name), value: value,
      branches: turnings.branches, otherwise: turnings.otherwise, isLifeThreat: isLifeThreat, isUnknown: isUnknown)
  }

  private func codes(_ item: Fields, _ key: AnswerKey, _ taken: inout Taken) -> [String] {
    let codes = item.texts("codes")
    for (code, place) in codes {
      guard let other = taken.codes.updateValue(key, forKey: code) else { continue }
      report.add(
        file, place, "the foreign code \(quoted(code)) already means the answer \(quoted(other.text))",
        mend: "let it stand at one of them")
    }
    return codes.map(\.text)
  }

  private func heard(_ item: Fields, _ key: AnswerKey, _ taken: inout Taken) -> [String] {
    let phrases = item.texts("heard")
    taken.phraseCount += phrases.count
    guard taken.phraseCount <= PackLimits.phrasesMax else {
      item.wrong(
        "heard", expected: "at most \(PackLimits.phrasesMax) phrases in one question",
        mend: "keep those that callers do say")
      return []
    }
    for (phrase, place) in phrases {
      let words = WholeWords(phrase).folded
      guard (1...PackLimits.phraseWordsMax).contains(words.count) else {
        report.add(
          file, place,
          "the phrase \(quoted(phrase)) has \(words.count) words, expected 1 to \(PackLimits.phraseWordsMax)",
          mend: "write the few words that callers say, in letters")
        continue
      }
      guard let other = taken.phrases.updateValue(key, forKey: words) else { continue }
      report.add(
        file, place, "the phrase \(quoted(phrase)) is heard by the answer \(quoted(other.text)) already",
        mend: "let it stand at one of them, once")
    }
    return phrases.map(\.text)
  }
}

internal import Assessment
package import IncidentLog
package import Vocabulary

/// The fields of a brief, in the order in which they are said.
package enum BriefField: String, Hashable, Sendable, CaseIterable {
  case `where`, what, hazards, access, who, since

  package var title: String { rawValue.prefix(1).uppercased() + rawValue.dropFirst() }
}

/// What those who act must know, made from the log: short enough to be said.
package struct Brief: Hashable, Sendable {
  package let fields: [BriefField: String]

  /// Words a minute at which people can write down what they hear.
  private static let wordsPerMinute = 150.0

  /// What was known of the place and of people goes in front of what was learned in the call; `since` is the time to be said,
  /// `factWords` how the pack says its facts.
  package init(
    _ life: Life, since: String, hazards: [String] = [], access: [String] = [], people: [String] = [],
    factWords: [FactCode: String] = [:]
  ) {
    func said(_ topics: LogTopic...) -> [String] {
      life.log.lines.filter { $0.struck == nil && $0.topic.map { topics.contains($0) } ?? false }
        .compactMap(\.words.words)
    }
    let priority = life.assessment.priority.map { "\($0), " } ?? ""
    let facts = life.log.facts.sorted().map { factWords[$0] ?? $0.text } + said(.fact)
    let what = ([life.assessment.determinant?.natureTitle ?? "not yet assessed"] + facts).joined(separator: "; ")
    let place = life.log.location?.place.description ?? "not known yet"
    let confirmed = life.log.location != nil && life.log.confirmedBy == nil ? " (not confirmed)" : ""
    let all: [(BriefField, String)] = [
      (.where, place + confirmed), (.what, priority + what),
      (.hazards, (hazards + said(.hazard)).joined(separator: "; ")),
      (.access, (access + said(.access)).joined(separator: "; ")),
      (.who, (people + said(.person)).joined(separator: "; ")),
      (.since, since),
    ]
    fields = Dictionary(uniqueKeysWithValues: all.map { ($0, $1.isEmpty ? "none known" : $1) })
  }

  /// All of it, to be read out.
  package var text: String {
    BriefField.allCases.map { "\($0.title): \(fields[$0] ?? "none known")." }.joined(separator: " ")
  }

  package var words: Int { text.split { $0.isWhitespace }.count }

  /// How long it takes to say.
  package var seconds: Int { Int((Double(words) * 60 / Brief.wordsPerMinute).rounded(.up)) }

  /// What was said against what was given, field by field; what was left out counts as not the same.
  package func compared(with said: [BriefField: String]) -> [ReadBackField] {
    BriefField.allCases.compactMap { field in
      guard let given = fields[field], given != "none known" || said[field] != nil else { return nil }
      let heard = said[field] ?? ""
      return ReadBackField(
        name: field.rawValue, given: PersonalText(given), heard: PersonalText(heard),
        isSame: Brief.isSame(given, heard))
    }
  }

  /// Marks alone say nothing that could be compared without them.
  private static func isSame(_ given: String, _ heard: String) -> Bool {
    let words = given.foldedWords
    return words.isEmpty ? given == heard : words == heard.foldedWords
  }
}

/// Words that name nothing of the trade; a folder, file or type with one of them says where code was put, not what it is.
private let emptyWords: Set<String> = [
  "util", "utils", "utility", "utilities", "helper", "helpers", "manager", "managers", "core", "common", "misc",
]

/// Names the trade itself has, although they hold such a word.
private let wordsOfTheTrade: Set<String> = ["DutyManager"]

/// Folders and files whose name says nothing.
func emptyNames(paths: [String]) -> [Finding] {
  paths.compactMap { path in
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return emptyWord(in: name).map { word in
      Finding(path: path, line: 0, message: "“\(word)” is no name; call it by what it does in the trade's words")
    }
  }
}

/// Types whose name says nothing.
func emptyTypeNames(in file: SourceFile) -> [Finding] {
  let kinds: Set = ["struct", "class", "enum", "actor", "protocol", "typealias", "associatedtype"]
  let tokens = file.text.tokens
  return tokens.indices.compactMap { place in
    guard kinds.contains(tokens[place].text), tokens.text(place - 1) != "." else { return nil }
    return emptyWord(in: tokens.text(place + 1)).map { word in
      Finding(
        path: file.path, line: tokens[place].line,
        message: "“\(word)” in \(tokens.text(place + 1)) is no name; call it by what it does in the trade's words")
    }
  }
}

private func emptyWord(in name: String) -> String? {
  let rest = wordsOfTheTrade.reduce(name) { $0.split(separator: $1).joined(separator: "-") }
  return camelWords(of: rest).first { emptyWords.contains($0.lowercased()) }
}

/// `JournalCoreTests.swift` is Journal, Core, Tests, swift; `HTMLCore` is HTML, Core.
func camelWords(of name: String) -> [String] {
  var words: [String] = []
  var word = ""
  let letters = Array(name)
  for (place, letter) in letters.enumerated() {
    let nextIsSmall = place + 1 < letters.count && letters[place + 1].isLowercase
    let beginsWord = letter.isUppercase && (word.last?.isUppercase != true || nextIsSmall)
    if beginsWord || !letter.isLetter {
      if !word.isEmpty { words.append(word) }
      word = ""
    }
    if letter.isLetter { word.append(letter) }
  }
  return word.isEmpty ? words : words + [word]
}

extension Wording {
  /// The words as they go out of the house: codes of the house, standing by themselves, become plain words. Everything else stays as it was
  /// written, letter for letter.
  package func plain(_ words: String) -> String {
    guard !plainWords.isEmpty else { return words }
    var plain = ""
    var run = ""
    func end() {
      plain += plainWords[run] ?? run
      run = ""
    }
    for letter in words {
      if letter.isLetter || letter.isNumber || letter == "-" {
        run.append(letter)
      } else {
        end()
        plain.append(letter)
      }
    }
    end()
    return plain
  }
}

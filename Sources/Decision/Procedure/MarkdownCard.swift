/// A text in two parts: a YAML head between two lines `---`, and Markdown in sections that begin with `## `.
struct MarkdownCard {
  struct Section {
    let title: String
    let place: Place
    let text: String
    /// Where the text begins.
    let textPlace: Place
  }

  /// The head, with an empty line for the fence before it, so that its lines keep their numbers.
  let head: String
  /// The line of the fence behind the head.
  let headEnd: Place
  private(set) var sections: [Section] = []
  /// The first text that stands in no section.
  private(set) var strayText: Place?

  /// Nil after a finding where there is no head, or its end is not to be found.
  init?(_ text: String, file: String, report: Report) {
    let lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).map { line in
      Substring(line.last == 13 ? line.dropLast() : line)
    }
    guard let first = lines.first, MarkdownCard.isFence(first) else {
      report.add(
        file: file, "expected a head between two lines `---`, found none at the start of the file",
        mend: "write `---` as the first line, then the head, then `---` again")
      return nil
    }
    guard let end = lines.dropFirst().firstIndex(where: MarkdownCard.isFence) else {
      report.add(file: file, "the head that begins here has no end", mend: "write a line `---` behind its last line")
      return nil
    }
    head = "\n" + lines[1..<end].joined(separator: "\n") + "\n"
    headEnd = Place(line: end + 1, column: 1)
    read(lines, from: end + 1)
  }

  private mutating func read(_ lines: [Substring], from start: Int) {
    var heading: Int?
    for (index, line) in lines.enumerated().dropFirst(start) {
      if line.utf8.starts(with: "## ".utf8) {
        if let heading { keep(lines, heading, until: index) }
        heading = index
      } else if heading == nil, strayText == nil, !MarkdownCard.isBlank(line) {
        strayText = Place(line: index + 1, column: 1)
      }
    }
    if let heading { keep(lines, heading, until: lines.count) }
  }

  private mutating func keep(_ lines: [Substring], _ heading: Int, until end: Int) {
    var body = lines[(heading + 1)..<end]
    while let line = body.first, MarkdownCard.isBlank(line) { body.removeFirst() }
    while let line = body.last, MarkdownCard.isBlank(line) { body.removeLast() }
    sections.append(
      Section(
        title: MarkdownCard.trimmed(lines[heading].dropFirst(3)), place: Place(line: heading + 1, column: 1),
        text: body.joined(separator: "\n"),
        textPlace: Place(line: (body.isEmpty ? heading : body.startIndex) + 1, column: 1)))
  }

  private static func isFence(_ line: Substring) -> Bool {
    line.utf8.starts(with: "---".utf8) && isBlank(line.dropFirst(3))
  }

  private static func isBlank(_ line: Substring) -> Bool { line.allSatisfy(\.isWhitespace) }

  private static func trimmed(_ line: Substring) -> String {
    var line = line.drop(while: \.isWhitespace)
    while let last = line.last, last.isWhitespace { line.removeLast() }
    return String(line)
  }
}

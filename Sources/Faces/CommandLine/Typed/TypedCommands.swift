internal import Account
internal import ArgumentParser
internal import Contact
internal import Desk
internal import Journal
internal import JournalSQLite
internal import Orders
internal import Vocabulary

/// The command line of the pages: the very verbs of the terminal, given by whoever is signed in, as far as they may.
struct TypedCommands: CommandDesk {
  let journal: SQLiteJournal
  let desk: Desk

  /// Said by the machine, not by people.
  private static let notTaken = ["--store", "--actor", "--command", "--json"]

  func run(
    _ line: String, as giver: LineGiver, about subject: CommandSubject, given: CommandGiving
  ) async -> CommandAnswer {
    func refused(_ words: String..., nearest: String? = nil) -> CommandAnswer {
      CommandAnswer(line: line, isDone: false, lines: words, nearest: nearest)
    }
    // The key that leads here is often pressed once more.
    let plain = String(line.drop { $0 == "/" || $0 == " " })
    guard let words = TypedLine(plain)?.words else { return refused("a quotation mark is left open; close it") }
    guard let first = words.first else { return refused("nothing was typed; `help` lists the words that are taken") }
    if first == "help" || first == "?" { return help(line, Array(words.dropFirst())) }
    if let option = words.first(where: { word in Self.notTaken.contains { word == $0 || word.hasPrefix($0 + "=") } }) {
      return refused("\(option) is not taken here: you are \(giver.actor), on this store; leave it out")
    }
    if let repeated = repeated(line, given) { return repeated }
    let reading = await reading(subject)
    let candidates = reading.candidates(words)
    guard !candidates.isEmpty else {
      return refused("\(Malformed.excerpt(first)) is not a word taken here", nearest: nearest(words))
    }
    var wrong: (verb: OfferedVerb, error: any Error)?
    for (verb, rest) in candidates {
      let arguments = await reading.written(verb, rest) + options(verb, giver, given, words)
      do {
        guard let command = try Tocsin.parseAsRoot(arguments) as? any StoreCommand else { continue }
        return await run(command, line, giver)
      } catch { wrong = wrong ?? (verb, error) }
    }
    guard let wrong else { return refused("this is not taken here; `help` lists what is") }
    return refused(
      Tocsin.message(for: wrong.error), "Write: \(usage(wrong.verb))", nearest: misspelt(words, wrong.verb))
  }

  private func run(_ command: any StoreCommand, _ line: String, _ giver: LineGiver) async -> CommandAnswer {
    let output = CapturedOutput()
    let desk = desk
    let office = Office(
      journal: journal, output: output, workingFolder: "/", isServed: true, viewer: giver.actor,
      permits: { giver.may($0) }
    ) { desk }
    do {
      let status = try await command.run(in: office)
      return CommandAnswer(line: line, isDone: status == 0, lines: await output.lines)
    } catch {
      return CommandAnswer(line: line, isDone: false, lines: await output.lines + [shown("\(error)")])
    }
  }

  /// What the page says and people do not: where, who, under which id, and when where that is not now.
  private func options(
    _ verb: OfferedVerb, _ giver: LineGiver, _ given: CommandGiving, _ words: [String]
  ) -> [String] {
    var options = ["--store", journal.folder] + (verb.name == "search" ? [] : ["--actor", giver.actor.text])
    let usage = Tocsin.usageString(for: verb.type)
    if let id = given.id, usage.contains("[--command ") { options += ["--command", id.text] }
    let saysWhen = words.contains { $0 == "--at" || $0.hasPrefix("--at=") }
    if let happened = given.happened, !saysWhen, usage.contains("[--at ") { options += ["--at", happened.rfc3339] }
    return options
  }

  /// The answer to a line that was carried out before under the same id; what makes ids of its own would make others now.
  private func repeated(_ line: String, _ given: CommandGiving) -> CommandAnswer? {
    do {
      guard let id = given.id, let receipt = try journal.receipt(of: id) else { return nil }
      return CommandAnswer(
        line: line, isDone: true, lines: ["it was recorded before, at position \(receipt.last); nothing was done twice"]
      )
    } catch { return CommandAnswer(line: line, isDone: false, lines: [shown("\(error)")]) }
  }

  func reading(_ subject: CommandSubject) async -> LineReading {
    let desk = desk
    return LineReading(subject: subject, units: Set(await desk.units().keys)) { contact in
      do { return try await desk.contact(contact).phase != .unknown } catch { return false }
    }
  }

  // MARK: Help

  private func help(_ line: String, _ words: [String]) -> CommandAnswer {
    let verbs = OfferedVerb.all
    if let name = words.last,
      let verb = verbs.last(where: { $0.name == name && (words.count == 1 || $0.group == words[0]) })
    {
      return CommandAnswer(
        line: line, isDone: true, lines: [verb.type.configuration.abstract, "Write: \(usage(verb))"])
    }
    let groups = verbs.reduce(into: [(String, [String])]()) { groups, verb in
      let group = verb.group ?? "alone"
      if groups.last?.0 == group {
        groups[groups.count - 1].1.append(verb.name)
      } else {
        groups.append((group, [verb.name]))
      }
    }
    return CommandAnswer(
      line: line, isDone: true,
      lines: groups.map { "\($0.0): \($0.1.joined(separator: ", "))" } + ["`help note` says how a word is used"])
  }

  /// How it is written, without what the machine says.
  private func usage(_ verb: OfferedVerb) -> String {
    var words = Tocsin.usageString(for: verb.type).split(separator: " ").map(String.init)
    if words.first == "tocsin" { words.removeFirst() }
    for option in ["--store", "--actor", "[--actor", "[--command", "[--at", "[--json]"] {
      guard let place = words.firstIndex(of: option) else { continue }
      words.removeSubrange(place...min(place + (option.hasSuffix("]") ? 0 : 1), words.count - 1))
    }
    return words.joined(separator: " ")
  }

  // MARK: The nearest

  private func nearest(_ words: [String]) -> String? {
    let first = words[0].lowercased()
    let names = Set(
      OfferedVerb.all.flatMap { $0.hasShortForm ? [$0.name, $0.group ?? ""] : [$0.group ?? ""] }.filter { !$0.isEmpty })
    if OfferedVerb.all.contains(where: { $0.group == first }), words.count > 1 {
      let inside = OfferedVerb.all.filter { $0.group == first }.map(\.name)
      return TypedCommands.nearest(words[1], inside).map { TypedLine.text([first, $0] + words.dropFirst(2)) }
    }
    return TypedCommands.nearest(first, names.sorted()).map { TypedLine.text([$0] + words.dropFirst()) }
  }

  private static func nearest(_ word: String, _ names: [String]) -> String? {
    let word = word.lowercased()
    if let longer = names.first(where: { $0.hasPrefix(word) }), word.count > 1 { return longer }
    let rated = names.map { (name: $0, distance: distance(word, $0)) }.min {
      ($0.distance, $0.name) < ($1.distance, $1.name)
    }
    return rated.flatMap { $0.distance <= max(1, word.count / 3) ? $0.name : nil }
  }

  /// The line with an option put right that was written nearly so.
  private func misspelt(_ words: [String], _ verb: OfferedVerb) -> String? {
    let known = usage(verb).split { $0 == " " || $0 == "[" || $0 == "]" }.map(String.init).filter { $0.hasPrefix("--") }
    guard let place = words.firstIndex(where: { $0.hasPrefix("--") && !known.contains($0) }),
      let right = TypedCommands.nearest(words[place], known)
    else { return nil }
    var words = words
    words[place] = right
    return TypedLine.text(words)
  }
}

/// What a command says, kept for whoever typed it; no more than fits a page.
actor CapturedOutput: Output {
  private var bytes: [UInt8] = []
  private static let bytesMax = 65_536

  func write(_ more: [UInt8]) { bytes += more.prefix(max(0, Self.bytesMax - bytes.count)) }

  func remark(_ text: String) {
    write(Array((text.hasPrefix("tocsin: ") ? String(text.dropFirst(8)) : text).utf8) + [10])
  }

  var lines: [String] { String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init) }
}

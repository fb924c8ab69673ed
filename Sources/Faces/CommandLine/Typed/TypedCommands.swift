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
      let isGroup = OfferedVerb.all.contains { $0.group == first.lowercased() }
      let named = words.prefix(isGroup ? 2 : 1).joined(separator: " ")
      return refused(
        "\(Malformed.excerpt(named)) is not a word taken here; `help\(isGroup ? " " + first : "")` lists those that are",
        nearest: nearest(words))
    }
    var wrong: (verb: OfferedVerb, error: any Error)?
    for (verb, rest) in candidates {
      let arguments = await reading.written(verb, rest) + options(verb, giver, given, words)
      do {
        switch try Tocsin.parseAsRoot(arguments) {
        case let command as any StoreCommand: return await run(command, line, giver)
        case let command as any MapCommand: return await run(command, line)
        default: continue
        }
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

  private func run(_ command: any MapCommand, _ line: String) async -> CommandAnswer {
    let output = CapturedOutput()
    do {
      try await command.work(output)
      return CommandAnswer(line: line, isDone: true, lines: await output.lines)
    } catch { return CommandAnswer(line: line, isDone: false, lines: await output.lines + [shown("\(error)")]) }
  }

  /// What the page says and people do not: where, who, under which id, and when where that is not now.
  private func options(
    _ verb: OfferedVerb, _ giver: LineGiver, _ given: CommandGiving, _ words: [String]
  ) -> [String] {
    let usage = Tocsin.usageString(for: verb.type)
    var options = ["--store", journal.folder]
    // A search takes whoever is signed in for whoever looks.
    if verb.path != ["search"], usage.contains("--actor ") { options += ["--actor", giver.actor.text] }
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

internal import Vocabulary

extension ExampleCheck {
  /// Every answer and leaf that can be come to must have been hit by an example.
  func checkCoverage(_ draft: TreeDraft, _ shape: TreeShape) {
    guard draft.isWhole else { return }
    let hit = hit[draft.tree.id] ?? []
    let missed = shape.reachable.subtracting(hit).sorted { draft.place($0) < draft.place($1) }
    for part in missed {
      let name: String
      switch part {
      case .question: continue  // asked wherever one of its answers is given
      case .answer(let question, let key): name = "the answer \(quoted(key.text)) of \(quoted(question.text))"
      case .leaf(let leaf): name = "the leaf \(quoted(leaf.text))"
      case .branch(let question, let key, let place):
        name = "branch \(place + 1) of the answer \(quoted(key.text)) of \(quoted(question.text))"
      }
      report.add(draft.file, draft.place(part), "no example hits \(name)", mend: "add one to a file in examples/")
    }
  }

  /// Every rule that can decide must have decided in an example.
  func checkCoverage(_ tables: PackTables) {
    for table in tables.tables {
      let fired = fired[table.name] ?? []
      for rule in table.rules where !fired.contains(rule.id) {
        report.add(
          table.file, rule.place,
          "no example hits rule \(quoted(rule.id.text)) of the table \(quoted(table.name.text))",
          mend: "add one to a file in examples/, or take the rule out if no path comes to it")
      }
    }
  }

  /// Every card must have opened where an example or a leaf names it.
  func checkCoverage(_ cards: [AdviceDraft]) {
    for draft in cards where !opened.contains(draft.card.id) {
      report.add(
        draft.file, draft.idPlace, "no example opens the card \(quoted(draft.card.id.text))",
        mend: "add one to a file in examples/ that names it under `advice`")
    }
  }

  /// Every fact that a trigger looks for must have been established.
  func checkCoverage(_ facts: [(fact: FactCode, place: Place)], in file: String) {
    for (fact, place) in facts where !established.contains(fact) {
      report.add(
        file, place, "no example establishes the fact \(quoted(fact.text)), which the trigger looks for",
        mend: "let an answer establish it with `facts`, or add an example with `established: [\(fact)]`")
    }
  }

  /// Every service out of remit must have been asked for.
  func checkCoverage(_ header: PackHeader) {
    for service in header.services where service.remit != .inRemit && !doors.contains(service.name) {
      report.add(
        header.file, header.servicePlaces[service.name] ?? .start,
        "no example asks for the service \(quoted(service.name.text)), which is out of remit",
        mend: "add one to a file in examples/ with `service: \(service.name)` and `expect: {send_to: ...}`")
    }
  }
}

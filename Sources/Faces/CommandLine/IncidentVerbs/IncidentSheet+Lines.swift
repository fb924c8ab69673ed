internal import Vocabulary

extension IncidentSheet {
  /// For people, by the centre's clock.
  func lines(_ now: IncidentNow, _ clock: LocalTime) -> [String] {
    [now.line] + head(clock) + placeLines + assessmentLines + logLines(clock) + unitLines + taskLines(clock)
      + levelLines(clock) + commandLines(clock) + endLines
  }

  private func head(_ clock: LocalTime) -> [String] {
    var lines: [String] = []
    if let answers { lines.append("owner       \(shown(answers))") }
    lines.append("received    \(Self.day(received, clock))")
    if let closed {
      lines.append(
        "closed      \(Self.day(closed, clock))  \(shown(disposition ?? mergedInto.map { "merged into \($0)" } ?? ""))")
    }
    if let restrictedTo { lines.append("restricted  to \(shown(restrictedTo.joined(separator: ", ")))") }
    if !absorbed.isEmpty { lines.append("absorbed    \(shown(absorbed.joined(separator: ", ")))") }
    if !contacts.isEmpty { lines.append("contacts    \(shown(contacts.joined(separator: ", ")))") }
    if let shield { lines.append("say         \(shown(shield))") }
    if let promise {
      lines.append("promised    \(shown(promise.words ?? "[erased]")), until \(Self.day(promise.by, clock))")
    }
    if let handOff {
      let more = handOff.theirReference ?? handOff.reason ?? "until \(Self.day(handOff.answerBy, clock))"
      lines.append("offered     to \(shown(handOff.partner)): \(handOff.answer), \(shown(more))")
    }
    return lines
  }

  private var placeLines: [String] {
    guard let place else { return ["place       not known"] }
    var lines = ["place       \(shown(place.words ?? "[erased]"))"]
    if let latitude = place.latitude, let longitude = place.longitude {
      lines.append("point       \(latitude), \(longitude)  \(place.plusCode ?? "")")
    }
    if let ground = place.ground { lines.append("ground      \(shown(ground))") }
    lines.append("confirmed   \(place.confirmedBy.map { "by \u{201C}\(shown($0))\u{201D}" } ?? "not yet")")
    return lines
  }

  private var assessmentLines: [String] {
    var lines: [String] = []
    if !facts.isEmpty { lines.append("facts       \(shown(facts.joined(separator: ", ")))") }
    if let tree = assessment.tree {
      let state =
        assessment.leaf.map { "reached \($0)" } ?? assessment.asking.map { "asks \($0)" } ?? "no question open"
      lines.append("tree        \(shown(tree)) of \(shown(assessment.pack ?? "")): \(shown(state))")
      lines.append("needs       \(shown(assessment.requirement))")
    }
    if let validity = assessment.validity { lines.append("validity    \(validity)") }
    if let look = assessment.secondLook {
      lines.append(
        "waits       \(look.subject), asked by \(shown(look.asker)): \(shown(look.reason)); needs a second look")
    }
    return lines
  }

  private func logLines(_ clock: LocalTime) -> [String] {
    guard !log.isEmpty else { return [] }
    return ["log"]
      + log.map { line in
        let time = Self.time(line.happened, clock)
        let late = line.late ? " (late)" : ""
        let topic = line.topic.map { $0 + ": " } ?? ""
        let struck = line.struck.map { "  STRUCK by \(shown(line.struckBy ?? "")): \(shown($0))" } ?? ""
        return
          "  \(line.entry)  \(time)\(late)  \(shown(line.actor))  \(topic)\(shown(line.words ?? "[erased]"))\(struck)"
      }
  }

  private static func day(_ text: String, _ clock: LocalTime) -> String {
    do { return clock.text(try Moment(rfc3339: text)) } catch { return text }
  }

  private static func time(_ text: String, _ clock: LocalTime) -> String {
    do { return clock.clock(try Moment(rfc3339: text)) } catch { return text }
  }

  private var unitLines: [String] {
    guard !units.isEmpty else { return [] }
    return ["units"]
      + units.map { unit in
        let how = unit.ending.map { "  \(shown($0))" } ?? ""
        return
          "  \(unit.entry)  \(shown(unit.unit))  \(shown(unit.type ?? "type not kept"))  \(unit.step)\(how)  \(shown(unit.duty))"
      }
  }

  private func taskLines(_ clock: LocalTime) -> [String] {
    guard !tasks.isEmpty else { return [] }
    return ["tasks"]
      + tasks.map { task in
        "  \(task.entry)  \(task.state)  \(shown(task.holder)), by \(Self.time(task.due, clock)): \(shown(task.what ?? "[erased]")); "
          + "done when \(shown(task.doneWhen))\(task.outcome.map { "  (\(shown($0)))" } ?? "")"
      }
  }

  private func levelLines(_ clock: LocalTime) -> [String] {
    var lines = ["level       \(escalation.level) (\(shown(escalation.words)))"]
    if let asked = escalation.asked {
      lines[0] += ", \(shown(asked)) asked to accept by \(Self.time(escalation.acceptBy ?? "", clock))"
    }
    if let accepted = escalation.acceptedBy { lines[0] += ", accepted by \(shown(accepted))" }
    for (role, holder) in escalation.roles.sorted(by: { $0.key < $1.key }) {
      lines.append("commands    \(role): \(shown(holder))")
    }
    lines += escalation.distances.map { "  to level \($0.level) by \(shown($0.trigger)): \(shown($0.words))" }
    lines += escalation.alarms.map(\.line)
    return lines
  }

  private var endLines: [String] {
    var lines = owed.isEmpty ? [] : ["owed"] + owed.map { "  \($0.line)" }
    lines += ["brief"] + brief.lines.map { "  \($0)" } + ["  \(brief.words) words, about \(brief.seconds) s to say"]
    lines += readBacks.map { read in
      "read back   by \(shown(read.by)): \(read.isSame ? "as given" : "NOT SAME: \(read.differing.joined(separator: ", "))")"
    }
    if !deviations.isEmpty { lines += ["not as agreed"] + deviations.map { "  \($0.line)" } }
    return lines
  }
}

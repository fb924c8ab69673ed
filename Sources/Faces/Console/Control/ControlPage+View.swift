internal import Account
internal import Assessment
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import PageParts
internal import Vocabulary

extension ControlPage {
  private static let characterCountMax = 90

  /// The whole page.
  func render() -> [UInt8] {
    let title = task.map { "Control \($0.work.reference)" } ?? "Control"
    let frame = PageFrame(
      title: title, skipWords: task == nil ? "To the incidents" : "To the incident", livePath: livePath,
      outlook: outlook, forms: forms, subject: task?.work.reference, leaflet: map.leaflet)
    return frame.render { html in
      html.div(.class("work", "control", task == nil ? "idle" : "")) {
        html.div(.id("pane-board"), .class("pane")) { writeBoard(html) }
        if let task {
          let incident = IncidentForms(work: task.work, forms: forms, outlook: outlook)
          html.section(.id("pane-incident"), .class("pane", "middle"), .aria("label", "Incident")) {
            incident.writeHeadline(html, level: true)
            html.span(.id("moved"), .hidden()) { html.insert(task.moved.region.inner) }
            if task.work.isOpenToVisitor { incident.writeUnread(html) }
            writeMap(html)
            if task.work.isOpenToVisitor { writeWork(html, task, incident) }
          }
          html.section(.id("pane-log"), .class("pane"), .aria("labelledby", "log-title")) { incident.writeLog(html) }
        } else {
          html.section(.id("pane-incident"), .class("pane", "middle"), .aria("label", "Incident")) {
            html.h1("No incident is open here")
            html.p("Open the first of the board: it is due next.", .class("quiet"))
            MapView(base: map).write(html, isLarge: true)
          }
        }
      }
    }
  }

  private func writeMap(_ html: Markup) {
    // The whole world with nothing on it helps nobody.
    let isOnMap =
      outlook.lines.contains { $0.coordinates != nil } || outlook.fleet.values.contains { $0.position != nil }
    html.details(.id("map-fold"), .open(isOnMap)) {
      html.summary("Map")
      MapView(base: map).write(html, hasTitle: false)
    }
  }

  private func writeWork(_ html: Markup, _ task: Task, _ incident: IncidentForms) {
    incident.writeJudgement(html)
    let units = UnitForms(
      work: task.work, proposal: task.proposal, rivals: task.rivals, units: task.units, forms: forms, outlook: outlook)
    units.writeAssigned(html)
    units.writeProposal(html)
    TaskForms(work: task.work, forms: forms, outlook: outlook).write(html)
    RegulationsAtWork(work: task.work).write(html)
    LevelForms(work: task.work, forms: forms, outlook: outlook).write(html)
    incident.writeLocation(html)
    incident.writeTelling(html)
    incident.writeBrief(html)
    writePath(html, incident)
    incident.writeDeviations(html)
    EndingForms(work: task.work, forms: forms).write(html)
  }

  private func writePath(_ html: Markup, _ incident: IncidentForms) {
    let path = incident.page.path
    html.details(.id("path-fold")) {
      html.summary("How it was assessed")
      html.ol(.class("path"), .id(incident.id(path))) { html.insert(path.inner) }
    }
    html.p {
      html.a("The whole incident", .id("whole-incident"), .href("/incidents/\(incident.reference)"))
      for (number, contact) in incident.work.life.log.contacts.prefix(9).enumerated() {
        html.text(" \u{B7} ")
        html.a("Contact \(number + 1)", .id("contact-\(number + 1)"), .href("/calls/\(contact)"))
      }
    }
  }

  // MARK: The board and the units

  private func writeBoard(_ html: Markup) {
    let (lines, fleet) = (ControlPage.lines(outlook), ControlPage.fleet(outlook))
    html.section(.aria("labelledby", "lines-title")) {
      html.div(.class("head")) {
        html.h2("Due next", .id("lines-title"))
        let next = ControlPage.next(outlook)
        html.span(.id(next.id)) { html.insert(next.inner) }
      }
      html.ol(.class("queue"), .id(lines.id)) { html.insert(lines.inner) }
    }
    html.section(.aria("labelledby", "fleet-title")) {
      html.h2("Units", .id("fleet-title"))
      html.ul(.class("fleet"), .id(fleet.id)) { html.insert(fleet.inner) }
      if forms.may(.keepUnits) { FleetForms(forms: forms, fleet: outlook.fleet).write(html) }
    }
  }

  /// The way to what is due first.
  static func next(_ outlook: Outlook) -> Region {
    Region("next") { html in
      guard let next = outlook.lines.lazy.compactMap(\.reference).first else { return }
      Words.writeNext(html, "First", to: "/control/\(next)")
    }
  }

  static func lines(_ outlook: Outlook) -> Region {
    outlook.parts.region("lines") {
      let hidden = outlook.openCount - outlook.lines.count
      let more = hidden > 0 ? "\(hidden) more are due later." : nil
      let last = [outlook.lines.isEmpty ? "No incident is open." : nil, more].compactMap(\.self).map { words in
        Region.Row(key: "more", element: Fragment { $0.li(words, .class("quiet"), .data("row", "more")) })
      }
      let rows = outlook.parts.rows("lines", outlook) { writeLine($0, $1, $2, outlook) }
      return Region("lines", rows: rows.filter { !$0.element.bytes.isEmpty } + last)
    }
  }

  private static func writeLine(_ html: Markup, _ line: BoardLine, _ key: String, _ outlook: Outlook) {
    guard let reference = line.reference else { return }
    html.li(.class(outlook.urgency(line.next.due).rawValue), .data("row", key)) {
      html.a(.id("line-\(reference)"), .href("/control/\(reference)")) {
        html.b(DueWords.text(line.next.due, at: outlook.now), .class("due"))
        html.span(.class("who")) {
          Words.writePriority(html, line.priority)
          html.text(" ")
          html.bdi(Words.shortened(line.nature ?? "Not yet assessed", to: characterCountMax))
        }
        html.span(.class("words")) {
          html.text("\(line.next.kind.isTask ? "task" : Words.shortened(line.next.words, to: 60)), \(line.next.owner)")
        }
        html.small(.class("why")) {
          html.text(
            "\(reference) \u{B7} \(line.place.map { Words.shortened("\($0)", to: 60) } ?? "place not known")")
          if let late = LateWords.text(line, outlook) {
            html.text(" \u{B7} ")
            html.strong(late)
          }
          if line.level > .desk { html.text(" \u{B7} level \(line.level.rawValue)") }
          for unit in line.units { html.text(" \u{B7} \(unit.callSign) \(unit.step.words)") }
        }
        MapPin(line)?.write(html)
      }
    }
  }

  static func fleet(_ outlook: Outlook) -> Region {
    outlook.parts.region("fleet") {
      let units = outlook.parts.units(outlook) { writeUnit($0, $1, $2, $3, outlook) }
      let none = Region.Row(
        key: "none", element: Fragment { $0.li("No unit is registered.", .class("quiet"), .data("row", "none")) })
      return Region("fleet", rows: units.isEmpty ? [none] : units)
    }
  }

  private static func writeUnit(
    _ html: Markup, _ sign: CallSign, _ unit: UnitState, _ pin: MapPin?, _ outlook: Outlook
  ) {
    html.li(
      .id("unit-\(sign)"), .tabIndex(-1), .class(unit.isFree ? "free" : ""), .data("row", Region.Row.key(sign.text))
    ) {
      pin?.write(html)
      html.b { html.bdi(sign.text) }
      html.span(unit.phase.words)
      let skills = unit.skills.map(\.text).sorted().joined(separator: ", ")
      let seen = unit.position.map { "seen \(MapPin.age(outlook.now.seconds(since: $0.at))) ago" }
      html.small(
        [unit.type?.text ?? "", skills, seen ?? "no position"].filter { !$0.isEmpty }.joined(separator: " \u{B7} "))
    }
  }
}

extension NextAction.Kind {
  fileprivate var isTask: Bool {
    if case .task = self { return true }
    return false
  }
}

extension UnitState.Phase {
  /// As people say it.
  var words: String {
    switch self {
    case .unregistered: "not registered"
    case .offDuty: "off duty"
    case .available: "available"
    case .returning: "returning"
    case .unavailable(let reason): "unavailable: \(reason)"
    case .busy(_, let step): step.words
    }
  }

  /// Those out first, then the free, then the others.
  var rank: Int {
    switch self {
    case .busy: 0
    case .available, .returning: 1
    case .unavailable: 2
    case .offDuty, .unregistered: 3
    }
  }
}

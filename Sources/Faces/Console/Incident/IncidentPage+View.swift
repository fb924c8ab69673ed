internal import Account
internal import Assessment
internal import Deployment
internal import Escalation
internal import HTML
internal import Incident
internal import IncidentLog
internal import Overview
internal import PageParts
internal import Vocabulary

extension IncidentPage {
  /// The whole page.
  func render(_ forms: Forms, _ map: MapBase = MapBase()) -> [UInt8] {
    let frame = PageFrame(
      title: referenceWords, skipWords: "To the incident", livePath: "/incidents/\(referenceWords)/live",
      outlook: outlook, forms: forms, subject: life.log.reference, leaflet: map.leaflet)
    return frame.render { html in
      html.header(.class("incident")) {
        html.h1(.id(id(headline))) { html.insert(headline.inner) }
        html.dl(.class("facts"), .id(id(facts))) { html.insert(facts.inner) }
        if isOwn {
          html.p(.class("quiet")) {
            html.text("You are named for this restricted incident. What stands here is of ")
            html.text("\(outlook.zone.clock(outlook.now)); live it is at ")
            html.a("the workplace", .href("/control/\(referenceWords)"))
            html.text(".")
          }
        }
      }
      html.div(.class("columns")) {
        html.section(.aria("labelledby", "log-title")) {
          html.h2("Log", .id("log-title"))
          html.ol(.class("log"), .id(id(log))) { html.insert(log.inner) }
        }
        html.div {
          html.section(.aria("labelledby", "units-title")) {
            html.h2("Units", .id("units-title"))
            writeUnitsTable(html)
          }
          MapView(base: map).write(html, fitsAll: true)
          html.section(.aria("labelledby", "path-title")) {
            html.h2("Assessment", .id("path-title"))
            html.p { html.a("The path through the tree", .href("/incidents/\(referenceWords)/path")) }
            if life.log.phase == .closed, forms.may(.review) {
              html.p { html.a("How it was dealt with", .href("/incidents/\(referenceWords)/review")) }
            }
            html.ol(.class("path"), .id(id(path))) { html.insert(path.inner) }
          }
          html.section(.aria("labelledby", "course-title")) {
            html.h2("What else was done", .id("course-title"))
            html.ul(.class("plain"), .id(id(course))) { html.insert(course.inner) }
            if CallsPage.need.isMet(by: forms.visitor) { writeContacts(html) }
          }
        }
      }
    }
  }

  private func writeContacts(_ html: Markup) {
    let contacts = life.log.contacts
    guard !contacts.isEmpty else { return }
    html.p {
      for (number, contact) in contacts.prefix(Self.contactsMax).enumerated() {
        if number > 0 { html.text(" \u{B7} ") }
        html.a("Contact \(number + 1)", .href("/calls/\(contact)"))
      }
    }
  }

  private static var contactsMax: Int { 50 }

  var headline: Region {
    Region("headline") { html in
      Words.writePriority(html, life.assessment.priority)
      html.text(" ")
      html.bdi(natureWords)
      html.text(" ")
      html.span(referenceWords, .class("reference"))
    }
  }

  var facts: Region {
    Region("facts", byteCountExpected: 2_048) { html in
      writeNext(html)
      html.div(.class("wide")) {
        html.dt("Place")
        html.dd {
          html.bdi(life.log.location.map { "\($0.place)" } ?? "not known")
          MapPin(self)?.write(html)
        }
      }
      writeFact(html, "State", stateWords)
      writeGoesOn(html)
      writeFact(html, "Owner", life.log.owner?.text ?? "nobody")
      if life.log.restrictedTo != nil { writeFact(html, "Restricted", "only those named may open it", "wide") }
      if life.escalation.level > .desk {
        writeFact(html, "Level", "\(life.escalation.level.rawValue), \(life.escalation.level.words)")
      }
      if let ground = life.log.location?.ground { writeFact(html, "Ground", ground.text) }
      if !isAtWork, let point = life.log.location?.coordinates {
        writeFact(html, "Coordinates", "\(point.latitude), \(point.longitude)")
      }
      if isAtWork {
        writeFact(html, "Received", outlook.zone.clock(life.log.received))
        writeFact(html, "Help", helpWords, "wide")
        return
      }
      writeFact(html, "Received", dayAndClock(life.log.received))
      writeFact(html, "Opened", dayAndClock(life.log.opened))
      if let closed = life.log.closed { writeFact(html, "Closed", dayAndClock(closed)) }
      if let disposition = life.log.disposition { writeFact(html, "Outcome", disposition.text) }
      if let source = life.log.source { writeFact(html, "Taken from", source) }
      if !life.log.contacts.isEmpty { writeFact(html, "Contacts", "\(life.log.contacts.count)") }
    }
  }

  /// Who is on the way and how far: what a caller asks.
  private var helpWords: String {
    let serving = life.deployment.assignments.filter { $0.ending == nil && $0.step != .cleared }
    guard !serving.isEmpty else { return "nobody is assigned" }
    return serving.map { "\($0.unit) \($0.step.words)" }.joined(separator: ", ")
  }

  private func writeNext(_ html: Markup) {
    guard let next = life.nextAction else {
      return writeFact(html, "Next action", "none: the incident is \(stateWords)", "wide")
    }
    html.div(.class(outlook.urgency(next.due).rawValue, "wide"), .data("urgent", "yes")) {
      html.dt {
        html.text("Next action, ")
        DueWords.write(html, next.due, at: outlook.now)
        html.text(" (\(outlook.zone.clock(next.due)))")
      }
      html.dd("\(next.words), by \(next.owner)")
    }
    if let late = LateWords.text(attendDue: life.attendDue, outlook) {
      writeFact(html, "Promise not kept", late, "overdue wide")
    }
  }

  /// Where it goes on, once it was merged into another that is open.
  private func writeGoesOn(_ html: Markup) {
    guard let other = life.log.mergedInto,
      let reference = outlook.lines.lazy.filter({ $0.incident == other }).compactMap(\.reference).first
    else { return }
    html.div {
      html.dt("Goes on as")
      html.dd {
        html.a("\(reference)", .id("goes-on-as"), .href("/incidents/\(reference)"))
      }
    }
  }

  private func dayAndClock(_ moment: Moment) -> String { "\(outlook.zone.day(moment)) \(outlook.zone.clock(moment))" }

  private func writeFact(_ html: Markup, _ name: String, _ words: String, _ width: String = "") {
    html.div(.when(!width.isEmpty, .class(width))) {
      html.dt(name)
      html.dd { html.bdi(words) }
    }
  }
}

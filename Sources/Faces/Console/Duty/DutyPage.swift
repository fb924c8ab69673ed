internal import Deployment
internal import Desk
internal import HTML
internal import Incident
internal import IncidentLog
internal import Orders
internal import PageParts
internal import Vocabulary

/// What the crew of a unit sees on a telephone: where, what, what is to be done, and the buttons to report by. It works
/// without script; with it, what is reported without a connection waits in the telephone and is sent once, with both times.
struct DutyPage: Sendable {
  let code: LinkCode
  let duty: Duty
  let brief: Brief
  let now: Moment
  let zone: LocalTime
  var attempt: Attempt?

  private var actor: ActorID { .crew(of: duty.unit) }

  func render() -> [UInt8] {
    let document = Document(
      title: "\(duty.unit) – Tocsin", stylesheets: [Assets.stylesheetPath], scripts: [Assets.path(of: Assets.script)])
    return document.render(byteCountExpected: 16_384, .class("duty")) { html in
      html.a("To the duty", .class("unseen"), .href("#main"))
      html.header(.class("duty-top")) {
        html.b { html.bdi(duty.unit.text) }
        html.span(.id("clock")) {
          html.text("as of ")
          html.time(zone.clock(now), .dateTime(Words.machine(now)))
        }
        html.p("", .id("duty-age"), .role("status"))
      }
      WaitingList.write(html)
      PhotoWaiting(key: code.key, sealingKey: code.sealingKey, to: "/duty/\(code.text)/photos", now: now).write(html)
      html.main(
        .id("main"), .tabIndex(-1), .data("page", path: code.path), .data("account", actor.text),
        .data("seal", Seals.base64(code.sealingKey)), .data("duty", "yes")
      ) { writeContent(html) }
    }
  }

  private func writeContent(_ html: Markup) {
    guard let assignment = duty.assignment, assignment.isActive, duty.life.log.phase == .open else {
      html.h1("Nothing more to do here")
      let ending = duty.assignment?.ending?.words ?? "the duty is done"
      html.p("\(duty.unit) is not on this incident any more: \(ending).")
      if let attempt { html.p(attempt.words, .class("refusal"), .role("alert")) }
      return
    }
    html.h1(assignment.duty)
    html.p(.class("quiet")) {
      html.text(duty.life.log.reference.map { "Incident \($0), " } ?? "")
      html.b(assignment.step.words)
      html.text(" since \(zone.clock(assignment.changed))")
    }
    writeSteps(html, assignment)
    html.dl(.class("facts", "duty-facts")) {
      for field in BriefField.allCases {
        html.div(.class(field == .hazards && brief.fields[field] != "none known" ? "overdue" : "")) {
          html.dt(field.title)
          html.dd { html.bdi(brief.fields[field] ?? "none known") }
        }
      }
      if let point = duty.life.log.location?.coordinates {
        html.div {
          html.dt("Point")
          html.dd("\(point.latitude), \(point.longitude)")
        }
      }
    }
    writeTasks(html)
    writeNote(html)
    writePhoto(html)
    writePosition(html)
  }

  // MARK: Reporting

  private func writePhoto(_ html: Markup) {
    let attempt = attempt.flatMap { $0.form == "photo" ? $0 : nil }
    html.section(.aria("labelledby", "photo-title")) {
      html.h2("Send a photo", .id("photo-title"))
      let count = duty.life.log.lines.count { $0.photo != nil && $0.actor == actor }
      if count > 0 { html.p(count == 1 ? "1 photo sent." : "\(count) photos sent.", .id("photo-count")) }
      html.form(
        .id("photo"), .method(.post), .action("/duty/\(code.text)/photos"), .class("fields"),
        .named("enctype", "multipart/form-data"), PhotoWaiting.keeps(number: "command")
      ) {
        html.input(.type(.hidden), .name("command"), .value(Forms.command()))
        html.input(.type(.hidden), .name("form"), .value("photo"))
        if let attempt { html.p(attempt.words, .id("photo-refusal"), .class("refusal"), .role("alert")) }
        html.div(.class("field")) {
          html.label(.for("photo-photo")) {
            html.text("Photo")
            html.small(" JPEG or PNG, up to 10 MB")
          }
          html.input(
            .id("photo-photo"), .name("photo"), .type(.file), .named("accept", "image/jpeg,image/png"),
            .named("capture", "environment"), .required(), .when(attempt != nil, .aria("invalid", "true")),
            .when(attempt != nil, .aria("describedby", "photo-refusal")))
        }
        html.p(
          "Without a line the photo waits here and is sent when the line is back.", .class("quiet", "photo-waits"),
          .hidden())
        html.button("Send the photo")
      }
    }
  }

  private func writeSteps(_ html: Markup, _ assignment: Assignment) {
    let steps = AssignmentStep.allCases.filter { $0 > assignment.step }
    html.div(.class("duty-steps")) {
      for step in steps where step != .cleared {
        form(html, "step-\(step.rawValue)", "/duty/\(code.text)/progress") { fields in
          fields.hidden("step", step.rawValue)
          fields.button(
            step.words.prefix(1).uppercased() + step.words.dropFirst(), style: step == steps.first ? "primary" : "")
        }
      }
    }
    // It ends the duty and this page with it: one press more than the others.
    html.details(.id("clear-fold"), .open(attempt?.form == "step-cleared")) {
      html.summary("Clear: we are done here")
      form(html, "step-cleared", "/duty/\(code.text)/progress") { fields in
        fields.hidden("step", AssignmentStep.cleared.rawValue)
        fields.button("Clear, and end this duty")
      }
    }
    guard assignment.step == .assigned else { return }
    html.details(.id("refuse-fold"), .open(attempt?.form == "refuse")) {
      html.summary("We cannot go")
      form(html, "refuse", "/duty/\(code.text)/refusal") { fields in
        fields.text("reason", "Why", hint: "somebody else is sent then")
        fields.button("Say that we cannot go")
      }
    }
  }

  private func writeTasks(_ html: Markup) {
    guard !duty.tasks.isEmpty else { return }
    html.section(.aria("labelledby", "tasks-title")) {
      html.h2("To do", .id("tasks-title"))
      for task in duty.tasks {
        html.div(.class("card")) {
          html.p { html.b { html.bdi("\(task.task.what)") } }
          if let place = task.task.place { html.p("\(place)") }
          html.p("By \(zone.clock(task.task.due)); done when \(task.task.doneWhen)", .class("quiet"))
          switch task.outcome {
          case .open:
            form(html, "task-\(task.entry)", "/duty/\(code.text)/tasks/\(task.entry)/completion") { fields in
              fields.text("words", "What was found", required: false)
              fields.button("Done", style: "primary")
            }
          case .done(let words, by: _, at: let at):
            html.p("Done at \(zone.clock(at))\(words.map { ": \($0)" } ?? "")")
          case .withdrawn(let reason): html.p("Not to be done any more: \(reason)")
          }
        }
      }
    }
  }

  private func writeNote(_ html: Markup) {
    html.section(.aria("labelledby", "tell-title")) {
      html.h2("Tell the centre", .id("tell-title"))
      form(html, "tell", "/duty/\(code.text)/notes") { fields in
        fields.area("words", "What is so")
        fields.button("Send")
      }
    }
  }

  /// The place of the telephone is sent when its button is pressed, never by itself.
  private func writePosition(_ html: Markup) {
    form(html, "position", "/duty/\(code.text)/position", style: "duty-position") { fields in
      fields.text("point", "Where we are", hint: "latitude, longitude")
      fields.button("Send the point")
    }
    html.button("Send where this telephone is", .type(.button), .id("duty-here"), .hidden())
    html.p("", .id("duty-here-said"), .role("status"))
  }

  private func form(
    _ html: Markup, _ id: String, _ path: Path, style: String = "fields", _ content: (Fields) -> Void
  ) {
    let attempt = attempt.flatMap { $0.form == id ? $0 : nil }
    html.form(.id(id), .method(.post), .action(path), .class(style)) {
      html.input(.type(.hidden), .name("command"), .value(attempt?.fields["command"] ?? Forms.command()))
      html.input(.type(.hidden), .name("form"), .value(id))
      if let attempt { html.p(attempt.words, .id("\(id)-refusal"), .class("refusal"), .role("alert")) }
      content(Fields(html: html, form: id, attempt: attempt))
    }
  }
}

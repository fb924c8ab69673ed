internal import Account
internal import Deployment
internal import HTML
internal import Incident
internal import IncidentLog
internal import Vocabulary

/// The tasks of an incident, the earliest due first.
struct TaskForms {
  let work: IncidentAtWork
  let forms: Forms
  let outlook: Outlook

  private var reference: Reference { work.reference }
  private var mayDeploy: Bool { work.life.isOpen && forms.may(.deploy) }

  func write(_ html: Markup) {
    let tasks = work.life.deployment.openTasks.sorted { ($0.task.due, $0.entry) < ($1.task.due, $1.entry) }
    html.section(.id("tasks"), .aria("labelledby", "tasks-title")) {
      html.h2("Tasks", .id("tasks-title"))
      if tasks.isEmpty { html.p("No task is open.", .class("quiet")) }
      html.ol(.class("tasks")) { for task in tasks { write(html, task) } }
      if mayDeploy { writeNew(html) }
    }
  }

  private func write(_ html: Markup, _ state: TaskState) {
    let task = state.task
    html.li(.class(outlook.urgency(task.due).rawValue), .data("urgent", "yes")) {
      html.p {
        DueWords.write(html, task.due, at: work.now)
        html.text(" \(task.holder.words): ")
        html.bdi("\(task.what)")
        if let place = task.place { html.text(" at \(place)") }
      }
      html.p("Task \(state.entry), done when \(task.doneWhen)", .class("quiet"))
      guard mayDeploy else { return }
      html.div(.class("actions")) {
        forms.write(html, "done-\(state.entry)", to: "/incidents/\(reference)/tasks-done", style: "inline") { form in
          form.hidden("entry", "\(state.entry)")
          form.text("words", "What came of task \(state.entry)", required: false, hidesLabel: true)
          form.button("Done")
        }
        html.details(.id("withdraw-fold-\(state.entry)")) {
          html.summary("Withdraw")
          forms.write(
            html, "withdraw-\(state.entry)", to: "/incidents/\(reference)/tasks-withdrawn", style: "inline"
          ) { form in
            form.hidden("entry", "\(state.entry)")
            form.text("reason", "Reason")
            form.button("Withdraw it")
          }
        }
      }
    }
  }

  private func writeNew(_ html: Markup) {
    html.details(.id("new-task"), .open(forms.attempt?.form == "task")) {
      html.summary("New task")
      forms.write(html, "task", to: "/incidents/\(reference)/tasks") { form in
        form.text("what", "What is to be done")
        form.text("done-when", "Done when")
        form.minutes("minutes", "Due", value: 10)
        form.text("unit", "Unit", hint: "nobody named: whoever is at the desk", required: false)
        form.text("person", "Or person", required: false)
        form.text("place", "Where", required: false)
        form.button("Set the task")
      }
    }
  }
}

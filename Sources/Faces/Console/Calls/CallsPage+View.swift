internal import Account
internal import Contact
internal import HTML
internal import Incident
internal import Overview
internal import Vocabulary

extension CallsPage {
  /// The whole page.
  func render() -> [UInt8] {
    // Whoever only reads is given no forms.
    let frame = PageFrame(
      title: title, skipWords: call == nil ? "To the queue" : "To the contact", livePath: livePath, outlook: outlook,
      visitor: forms.visitor, forms: isWorkedAt ? forms : nil, subject: call?.work?.reference, section: "/calls")
    return frame.render { html in
      html.div(.class("work", "calls", call == nil ? "idle" : "")) {
        html.section(.id("pane-queue"), .class("pane"), .aria("labelledby", "queue-title")) { writeQueue(html) }
        if let call {
          html.section(.id("pane-contact"), .class("pane", "middle"), .aria("labelledby", "contact-title")) {
            writeContact(html, call)
          }
          html.section(.id("pane-log"), .class("pane"), .aria("labelledby", "log-title")) { writeLog(html, call) }
        } else {
          html.section(.id("pane-contact"), .class("pane", "middle"), .aria("labelledby", "contact-title")) {
            html.h1("No contact is open", .id("contact-title"))
            html.p(
              isWorkedAt ? "Open the first of the queue, or take a new contact." : "Open one of the queue to read it.",
              .class("quiet"))
          }
        }
      }
    }
  }

  /// Whether the visitor may do more than read.
  private var isWorkedAt: Bool { forms.may(.takeContacts) }

  private func writeQueue(_ html: Markup) {
    let queue = CallsPage.queue(outlook)
    html.div(.class("head")) {
      html.h2("Queue", .id("queue-title"))
      let next = CallsPage.next(outlook)
      html.span(.id(next.id)) { html.insert(next.inner) }
    }
    html.ol(.class("queue"), .id(queue.id)) { html.insert(queue.inner) }
    guard forms.may(.takeContacts) else { return }
    html.details(.id("new-contact"), .open(forms.attempt?.form == "receive")) {
      html.summary(.data("key", "+")) {
        html.kbd("+")
        html.text(" ")
        html.text("New contact")
      }
      forms.write(html, "receive", to: "/contacts") { form in
        form.choice("medium", "How it came in", Medium.allCases.map { ($0.rawValue, $0.words) }, chosen: "call")
        form.text("number", "Number", required: false)
        form.text("caller", "Who it is", required: false)
        form.area("words", "First words", hint: "letter for letter", required: false)
        form.button("Take it", style: "primary")
      }
    }
  }

  /// The way to whoever is answered next.
  static func next(_ outlook: Outlook) -> Region {
    Region("next") { html in
      guard let next = outlook.next else { return }
      Words.writeNext(html, "Next", to: "/calls/\(next)")
    }
  }

  private func writeLog(_ html: Markup, _ call: Call) {
    guard let work = call.work else {
      html.h2("Log", .id("log-title"))
      html.p("The log begins with the incident.", .class("quiet"))
      return
    }
    let incident = IncidentForms(work: work, forms: forms, outlook: outlook)
    incident.writeLog(html)
  }
}

extension Outlook {
  /// Whom to answer next; nil where nobody waits.
  var next: ContactID? {
    // Those to whom nothing is owed at the moment stand last.
    queue.first.flatMap { $0.due == nil ? nil : $0.contact }
  }
}

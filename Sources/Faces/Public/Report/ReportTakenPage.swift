internal import HTML
internal import Hummingbird
internal import Orders

/// What somebody needs to follow their report: shown once, to be written down or printed.
struct ReportTakenPage: Sendable {
  let frame: PublicFrame
  let identity: ReportIdentity
  let hasPhoto: Bool

  func response() -> Response {
    frame.page("Your report is here") { html in
      html.h1("Your report is here")
      html.p("It waits to be read by a person. Write these two down, or print them: the code is not shown again.")
      html.dl(.class("receipt")) {
        html.dt("Reference, to quote when you ring")
        html.dd(identity.reference, .id("reference"))
        html.dt("Code, known to you alone")
        html.dd(identity.code.grouped(), .id("code"))
      }
      if hasPhoto { html.p("Your photo came with it.") }
      html.p { html.button("Print", .type(.button), .class("print"), .hidden()) }
      html.p {
        html.text("With both you can see what becomes of it, tell us more and send photos at ")
        html.a("Follow a report", .href("/report/follow"))
        html.text(".")
      }
      html.p("If it gets worse, or somebody is in danger, do not wait for us: ring \(frame.door.emergencyNumber).")
    }
  }
}

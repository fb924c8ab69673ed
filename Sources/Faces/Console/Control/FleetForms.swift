internal import Deployment
internal import HTML
internal import Vocabulary

/// A unit's own duty: on and off, out of service with a reason, available again, on its way home.
struct FleetForms {
  let forms: Forms
  let fleet: [CallSign: UnitState]

  func write(_ html: Markup) {
    let units = fleet.filter { $0.value.phase != .unregistered }.sorted { $0.key < $1.key }
    guard !units.isEmpty else { return }
    let isOpen = forms.attempt?.form.hasPrefix("fleet-") ?? false
    html.details(.id("fleet-duty"), .open(isOpen)) {
      html.summary("Duty of units")
      for (sign, unit) in units { write(html, sign, unit) }
    }
  }

  private func write(_ html: Markup, _ sign: CallSign, _ unit: UnitState) {
    html.div(.class("actions")) {
      html.b { html.bdi(sign.text) }
      switch unit.phase {
      case .unregistered: break
      case .offDuty: forms.button(html, "fleet-on-\(sign)", to: "/units/\(sign)/duty", "On duty")
      case .available: writeOff(html, sign)
      case .returning:
        forms.button(html, "fleet-free-\(sign)", to: "/units/\(sign)/availability", "Available")
        writeOff(html, sign)
      case .unavailable:
        forms.button(html, "fleet-free-\(sign)", to: "/units/\(sign)/availability", "Available")
      case .busy: html.text(unit.phase.words)
      }
    }
  }

  private func writeOff(_ html: Markup, _ sign: CallSign) {
    forms.button(html, "fleet-off-\(sign)", to: "/units/\(sign)/off-duty", "Off duty")
    forms.write(html, "fleet-out-\(sign)", to: "/units/\(sign)/withdrawal", style: "inline") { form in
      form.text("reason", "Reason why \(sign) is out of service", hidesLabel: true)
      form.button("Out of service")
    }
  }
}

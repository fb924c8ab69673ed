internal import Deployment
internal import HTML
internal import Vocabulary

/// Registering a unit, and what it can do and where it is.
struct UnitKeepingForms {
  let page: UnitsPage

  private var forms: Forms { page.forms }

  func write(_ html: Markup) {
    html.section(.aria("labelledby", "register-title")) {
      html.h2("Register a unit", .id("register-title"))
      forms.write(html, "unit-register", to: "/units") { form in
        form.text("unit", "Call sign")
        form.choice("type", "Type", page.types.map { ($0.code, $0.title) })
        form.text("home", "Home", hint: "its own station", required: false)
        html.div(.class("actions")) { form.button("Register it", style: "primary") }
      }
    }
    let signs = page.outlook.fleet.filter { $0.value.phase != .unregistered }.keys.sorted()
    guard !signs.isEmpty else { return }
    html.section(.aria("labelledby", "skills-title")) {
      html.h2("What it can do, how it is reached, how long it is there, and where", .id("skills-title"))
      forms.write(html, "unit-skills", to: "/units/skills") { form in
        form.choice("unit", "Unit", signs.map { ($0.text, $0.text) })
        form.text(
          "skills", "Skills",
          hint: "all it has from now on, or none; by code: \(page.skills.map(\.code).joined(separator: ", "))")
        html.div(.class("actions")) { form.button("Note its skills") }
      }
      forms.write(html, "unit-number", to: "/units/number") { form in
        form.choice("unit", "Unit", signs.map { ($0.text, $0.text) })
        form.text("number", "Number", hint: "the unit's own radio or telephone, no person's")
        html.div(.class("actions")) { form.button("Note its number") }
      }
      let onDuty = signs.filter { page.outlook.fleet[$0]?.onDutySince != nil }
      if !onDuty.isEmpty {
        forms.write(html, "unit-duty-end", to: "/units/duty-end") { form in
          form.choice("unit", "Unit", onDuty.map { ($0.text, $0.text) })
          form.minutes("minutes", "Its shift ends", value: 480)
          html.div(.class("actions")) { form.button("Note the end of its shift") }
        }
      }
      forms.write(html, "unit-position", to: "/units/position") { form in
        form.choice("unit", "Unit", signs.map { ($0.text, $0.text) })
        form.text("point", "Position", hint: "latitude, longitude, or a full plus code")
        html.div(.class("actions")) { form.button("Note its position") }
      }
    }
  }
}

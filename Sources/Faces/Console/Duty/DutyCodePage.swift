internal import HTML

/// Where somebody to whom a code was read out types it.
enum DutyCodePage {
  static func render() -> [UInt8] {
    let document = Document(title: "Duty – Tocsin", stylesheets: [Assets.stylesheetPath])
    return document.render(byteCountExpected: 1_024, .class("signin")) { html in
      html.main {
        html.h1("Your duty")
        html.form(.method(.get), .action("/duty"), .class("fields")) {
          html.div(.class("field")) {
            html.label(.for("code")) {
              html.text("The code you were given")
              html.small(" 16 letters and digits")
            }
            html.input(
              .id("code"), .name("code"), .autocomplete("off"), .spellcheck(false), .required(), .autofocus(true))
          }
          html.button("Open", .class("primary"))
        }
      }
    }
  }
}

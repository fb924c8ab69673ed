internal import Account
internal import HTML
internal import Register
internal import Vocabulary

/// What the centre knows of places, or of callers: found by words, and the form that describes another.
struct RegisterPage: Sendable {
  /// One entry with its id.
  struct Entry: Sendable {
    let id: String
    let path: Path
    /// How many entries it has in what is shown.
    let version: Int64
    let state: RegisterState
  }

  /// Which of the two registers.
  enum Kind: Sendable {
    case places, callers

    var title: String { self == .places ? "Places" : "Callers" }
    var noun: String { self == .places ? "place" : "caller" }
    var path: Path { self == .places ? "/places" : "/callers" }

    /// What can be changed of one entry.
    enum Part { case title, facts, withdrawal }

    func path(_ id: String, _ part: Part) -> Path {
      switch (self, part) {
      case (.places, .title): "/places/\(id)/title"
      case (.places, .facts): "/places/\(id)/facts"
      case (.places, .withdrawal): "/places/\(id)/facts-withdrawn"
      case (.callers, .title): "/callers/\(id)/title"
      case (.callers, .facts): "/callers/\(id)/facts"
      case (.callers, .withdrawal): "/callers/\(id)/facts-withdrawn"
      }
    }
  }

  let kind: Kind
  let entries: [Entry]
  /// How many more there are than are shown.
  let hiddenCount: Int
  let words: String
  let today: CivilDate
  let forms: Forms

  func write(_ html: Markup) {
    html.div(.class("columns", "keeping")) {
      html.section {
        html.h1(kind.title)
        html.form(.method(.get), .action(kind.path), .class("inline"), .role("search"), .id("find")) {
          let fields = Fields(html: html, form: "find", attempt: nil)
          fields.text("q", "Words of name, address, number or what is known", value: words, required: false)
          fields.button("Find")
        }
        writeTable(html)
      }
      if forms.may(.keepRegisters) {
        html.section(.aria("labelledby", "describe-title")) {
          html.h2("Describe a \(kind.noun)", .id("describe-title"))
          forms.write(html, "describe", to: kind.path) { form in
            form.text("id", "Id", hint: "chosen once, such as mill-road-12")
            RegisterPage.titleFields(form, kind, nil)
            html.div(.class("actions")) { form.button("Put it in the register", style: "primary") }
          }
        }
      }
    }
  }

  static func titleFields(_ form: Fields, _ kind: Kind, _ title: RegisterTitle?) {
    form.text("name", "Name", value: title?.name.words ?? "")
    form.text("address", "Address", value: title?.address?.words ?? "", required: false)
    form.text(
      "number", kind == .places ? "Telephone there" : "Number from which they call", value: title?.number?.words ?? "",
      required: false)
    let point = title?.coordinates.map { "\($0.latitude), \($0.longitude)" } ?? ""
    form.text("point", "Point", value: point, hint: "latitude, longitude, or a full plus code", required: false)
  }

  private func writeTable(_ html: Markup) {
    guard !entries.isEmpty else {
      return html.p(words.isEmpty ? "The register is empty." : "Nothing has all of these words.", .class("quiet"))
    }
    html.table(.class("list")) {
      html.caption(kind.title, .class("unseen"))
      html.headings("Name", "Address", "Number", "Known now")
      html.tbody { for entry in entries { write(html, entry) } }
    }
    if hiddenCount > 0 { html.p("\(hiddenCount) more; give words to find one.", .class("quiet")) }
  }

  private func write(_ html: Markup, _ entry: Entry) {
    let holding = entry.state.holding(on: today)
    html.tr {
      html.th(.scope(.row)) { html.a(.href(entry.path)) { html.bdi(entry.state.title?.name.description ?? entry.id) } }
      html.cell("Address", entry.state.title?.address?.description ?? "")
      html.cell("Number", entry.state.title?.number?.description ?? "")
      html.cell("Known now", holding.map { "\($0.fact.kind.rawValue): \($0.fact.words)" }.joined(separator: "; "))
    }
  }
}

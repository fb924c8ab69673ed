internal import HTML
internal import Procedure
internal import Vocabulary

/// What people ask the centre for: what is ours, and where to turn with what is not.
struct ServicesView: Sendable {
  let book: PackShown

  func writeInRemit(_ html: Markup) {
    html.table(.class("list")) {
      html.caption("Services in remit", .class("unseen"))
      html.thead {
        html.tr {
          html.th("Service", .scope(.col))
          html.th("Begins with", .scope(.col))
        }
      }
      html.tbody {
        for service in book.pack.services where service.remit == .inRemit {
          html.tr {
            html.th(.scope(.row)) { html.bdi(service.title) }
            html.td(.data("label", "Begins with")) {
              if let tree = service.tree, let known = book.pack.trees[tree] {
                html.a(.href(book.path(.tree(tree)))) { html.bdi(known.title) }
              } else {
                html.text("the handler chooses the tree")
              }
            }
          }
        }
      }
    }
  }

  func writeElsewhere(_ html: Markup) {
    let elsewhere = book.pack.services.compactMap { service -> [String]? in
      guard case .sendTo(let door) = service.remit else { return nil }
      return [service.title, door, service.say ?? "no agreed words"]
    }
    ListTable(
      caption: "Services out of remit", headings: ["Service", "Send to", "Say"], rows: elsewhere,
      empty: "The pack names nothing that is not ours."
    ).write(html)
  }
}

/// What is promised for each priority, counted from the moment the contact was received.
struct PrioritiesView: Sendable {
  let pack: Pack

  func write(_ html: Markup) {
    html.table(.class("list")) {
      html.caption("Priorities and what is promised", .class("unseen"))
      html.thead {
        html.tr {
          for heading in ["Priority", "Called", "Unit assigned within", "At scene within", "News within"] {
            html.th(heading, .scope(.col))
          }
        }
      }
      html.tbody {
        for (priority, promised) in pack.priorities.sorted(by: { $0.key < $1.key }) {
          html.tr {
            html.th(.scope(.row)) { Words.writePriority(html, priority) }
            html.td(.data("label", "Called")) { html.bdi(promised.title) }
            html.td(spoken(seconds: promised.targets.assignSeconds), .data("label", "Unit assigned within"))
            html.td(spoken(seconds: promised.targets.attendSeconds), .data("label", "At scene within"))
            html.td(spoken(seconds: promised.targets.updateSeconds), .data("label", "News within"))
          }
        }
      }
    }
  }
}

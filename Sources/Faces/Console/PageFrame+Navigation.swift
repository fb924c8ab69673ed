internal import HTML

/// The way to the other pages: those used all day in the strip, the rest in a list that "More" opens.
extension PageFrame {
  func writeNavigation(_ html: Markup) {
    let open = Navigation.pages.filter { page in
      person.map { page.need.isMet(by: $0) } ?? (page.path == "/board")
    }
    html.nav(.aria("label", "Pages")) {
      for page in open where page.standing == .strip { write(page, html) }
      writeMore(open.filter { $0.standing == .more }, html)
    }
  }

  /// Nobody is shown an empty list; where the page itself stands in the list, its heading says so.
  private func writeMore(_ pages: [Navigation.Page], _ html: Markup) {
    guard !pages.isEmpty else { return }
    html.details(.id("more-pages"), .class("more", pages.contains(where: isCurrent) ? "current" : "")) {
      html.summary("More")
      html.ul { for page in pages { html.li { write(page, html) } } }
    }
  }

  private func write(_ page: Navigation.Page, _ html: Markup) {
    html.a(page.title, .href(page.path), .when(isCurrent(page), .aria("current", "page")))
  }

  private func isCurrent(_ page: Navigation.Page) -> Bool {
    if let section { return page.path == section }
    guard let forms else { return page.title == title }
    return page.path == forms.place.section
  }
}

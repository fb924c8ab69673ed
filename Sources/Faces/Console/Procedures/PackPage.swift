internal import HTML
internal import Procedure
internal import Vocabulary

/// One pack at one version: what it is, its services, priorities, trees, and the versions before it.
struct PackPage: Sendable {
  let book: PackShown
  let outlook: Outlook
  let visitor: Visitor

  private var pack: Pack { book.pack }

  func render() -> [UInt8] {
    PackFrame(book: book, outlook: outlook, visitor: visitor).render(pack.title, .overview) { html in
      PackFacts(pack: pack).write(html)
      html.div(.class("columns", "reading")) {
        html.div {
          section(html, "Services in remit") { ServicesView(book: book).writeInRemit($0) }
          section(html, "Not ours, and where to turn") { ServicesView(book: book).writeElsewhere($0) }
          section(html, "Priorities") { PrioritiesView(pack: pack).write($0) }
        }
        html.div {
          section(html, "Trees", writeTrees)
          section(html, "Versions", writeVersions)
          if !pack.criteria.isEmpty { section(html, "Criteria of quality", writeCriteria) }
          section(html, "Sources") { html in html.ul(.class("dashes")) { for each in pack.sources { html.li(each) } } }
        }
      }
      if !pack.tables.isEmpty {
        section(html, "Tables") { DecisionTables(tables: pack.tables.summaries).write($0) }
      }
    }
  }

  private func section(_ html: Markup, _ title: String, _ content: (Markup) -> Void) {
    html.section {
      html.h2(title)
      content(html)
    }
  }

  private func writeTrees(_ html: Markup) {
    html.ul(.class("dashes")) {
      for tree in book.trees {
        html.li {
          html.a(.href(book.path(.tree(tree.id)))) { html.bdi(tree.title) }
          html.small(" \(tree.questions.count) questions, \(tree.leaves.count) leaves")
        }
      }
    }
  }

  private func writeCriteria(_ html: Markup) {
    html.ul(.class("dashes")) {
      for criterion in book.summary.criteria {
        html.li {
          html.bdi(criterion.words)
          html.small(" \(criterion.condition)\(criterion.applies.map { ", where \($0)" } ?? "")")
        }
      }
    }
  }

  private func writeVersions(_ html: Markup) {
    html.ul(.class("dashes")) {
      for version in book.versions.reversed() {
        html.li {
          let isInForce = version.hash == book.versions.last?.hash
          if version.hash == pack.hash {
            html.b("Version \(version.version), this one")
          } else {
            html.a("Version \(version.version)", .href(PackPart.overview.path(of: version, isInForce: isInForce)))
          }
          if isInForce { Badge("in force").write(html) }
          html.small(" SHA-256 \(version.hash.text.prefix(12))…")
        }
      }
    }
  }
}

/// What a pack says about itself.
struct PackFacts: Sendable {
  let pack: Pack

  func write(_ html: Markup) {
    FactsList(facts: [
      ("Owner", pack.owner), ("To be reviewed by", pack.reviewBy.text), ("Language", pack.language),
      ("Time zone", pack.timeZone), ("Most questions of a path", "\(pack.questionsMax)"),
      ("Most questions before help can leave", "\(pack.dispatchQuestionsMax)"),
      ("A threat to life is at least", "\(pack.lifeThreatAtMost)"),
      ("SHA-256 of its files", pack.hash.text),
    ]).write(html)
  }
}

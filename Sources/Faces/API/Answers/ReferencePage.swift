internal import Account
internal import HTML
internal import HTTPTypes

/// All routes as a page for people, made from the table that serves them.
struct ReferencePage {
  let table: RouteTable
  let shapes: [(name: String, shape: Shape)]
  let stylesheet: Path

  func render() -> [UInt8] {
    Document(title: "The interface for programs – Tocsin", stylesheets: [stylesheet]).render { html in
      html.main(.class("reference")) {
        html.h1("The interface for programs")
        html.p(OpenAPI.introduction)
        html.p {
          html.text("The same for machines: ")
          html.a("openapi.json", .href("/api/v1/openapi.json"))
        }
        html.h2("Addresses")
        for route in table.all { write(html, route) }
        html.h2("Shapes")
        for shape in shapes { write(html, shape.name, shape.shape) }
        html.h2("Problems")
        html.dl {
          for kind in Problem.Kind.allCases {
            html.dt("\(kind.status.code) \(kind.rawValue)", .id("problem-\(kind.rawValue)"))
            html.dd(kind.title)
          }
        }
      }
    }
  }

  private func write(_ html: Markup, _ route: APIRoute) {
    html.section {
      html.h3 { html.code("\(route.method.rawValue) /api/v1\(route.path)") }
      html.p(route.summary)
      if let scope = route.scope {
        html.p(
          "Scope \(scope.rawValue)\(route.action.map { ", permission \($0.rawValue)" } ?? "")"
            + (route.isInspected ? "; or scope audit, permission inspect" : ""), .class("quiet"))
      } else {
        html.p("Without a key", .class("quiet"))
      }
      if !route.parameters.isEmpty {
        html.dl {
          for parameter in route.parameters {
            html.dt { html.code("?\(parameter.name)\(parameter.isRequired ? "" : ", if any")") }
            html.dd(parameter.summary)
          }
        }
      }
      if case .object(let members)? = route.body, !members.isEmpty { write(html, members) }
    }
  }

  private func write(_ html: Markup, _ name: String, _ shape: Shape) {
    html.section {
      html.h3(name)
      if case .object(let members) = shape { write(html, members) }
    }
  }

  private func write(_ html: Markup, _ members: [ShapeMember]) {
    html.dl {
      for member in members {
        html.dt { html.code("\(member.name): \(words(member.shape))\(member.isAlways ? "" : ", if any")") }
        html.dd(member.summary)
      }
    }
  }

  private func words(_ shape: Shape) -> String {
    switch shape {
    case .text, .words: "text"
    case .day: "day"
    case .moment: "time (RFC 3339)"
    case .integer, .whole: "whole number"
    case .number: "number"
    case .flag: "true or false"
    case .choice(let values): values.joined(separator: " | ")
    case .list(let item): "list of \(words(item))"
    case .object(let members): "{\(members.map(\.name).joined(separator: ", "))}"
    case .byName(let shape): "by name \(words(shape))"
    case .named(let name): name
    case .any: "anything"
    case .bytes: "a file"
    }
  }
}

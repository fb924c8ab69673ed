internal import Account
internal import HTTPTypes

/// The document of all routes (OpenAPI 3.1), made from the table that serves them.
struct OpenAPI: Sendable {
  let table: RouteTable
  let shapes: [(name: String, shape: Shape)]

  var json: JSON {
    let paths = Dictionary(grouping: table.all, by: \.path).sorted { $0.key < $1.key }
    return .members([
      "openapi": .text("3.1.0"),
      "info": .members([
        "title": .text("Tocsin"), "version": .text("1"), "description": .text(OpenAPI.introduction),
        "license": .members(["name": .text("As the centre's copy of Tocsin")]),
      ]),
      "servers": .list([.members(["url": .text("/api/v1")])]),
      "paths": .object(
        paths.map { path, routes in
          JSON.Member(
            name: path.isEmpty ? "/" : path,
            value: .object(
              routes.map { JSON.Member(name: $0.method.rawValue.lowercased(), value: operation($0)) }))
        }),
      "components": .members([
        "schemas": .object(shapes.map { JSON.Member(name: $0.name, value: $0.shape.schema) }),
        "securitySchemes": .members([
          "key": .members([
            "type": .text("http"), "scheme": .text("bearer"),
            "description": .text("A key that an administrator issued on the page of its account."),
          ])
        ]),
      ]),
    ])
  }

  static let introduction = """
    Everything the console does, for programs. Orders are carried out once for each Idempotency-Key, and with If-Match only \
    while things stand as they were seen. Lists go on by the cursor called next. Problems are told as RFC 9457 has it.
    """

  private func operation(_ route: APIRoute) -> JSON {
    .members([
      "operationId": .text(OpenAPI.name(of: route)), "summary": .text(route.summary),
      "tags": .texts([route.pieces.first.map(String.init) ?? "about"]),
      "description": route.scope.map { scope in
        .text(
          "Scope: \(scope.rawValue)."
            + (route.action.map { " The account's roles have to permit \($0.rawValue)." } ?? "")
            + (route.isInspected ? " Whoever inspects needs the scope audit and the permission inspect instead." : ""))
      },
      "security": .list(
        (route.scope.map { [$0] + (route.isInspected ? [.audit] : []) } ?? []).map {
          .members(["key": .texts([$0.rawValue])])
        }),
      "parameters": .list(parameters(route)),
      "requestBody": OpenAPI.body(route),
      "responses": responses(route),
    ])
  }

  private static func body(_ route: APIRoute) -> JSON? {
    let types = route.bodyTypes.map { JSON.Member(name: $0, value: .members(["schema": Shape.bytes.schema])) }
    let content =
      route.body.map { [JSON.Member(name: "application/json", value: .members(["schema": $0.schema]))] } ?? types
    guard !content.isEmpty else { return nil }
    return .members(["required": .flag(route.isBodyRequired), "content": .object(content)])
  }

  /// `post incidents reference notes` in one word.
  private static func name(of route: APIRoute) -> String {
    let words = route.pieces.flatMap { $0.split { !$0.isLetter && !$0.isNumber } }
    return ([route.method.rawValue.lowercased()] + words.map { $0.prefix(1).uppercased() + $0.dropFirst() }).joined()
  }

  private func parameters(_ route: APIRoute) -> [JSON] {
    let named = route.pieces.filter { $0.hasPrefix("{") }.map { piece in
      JSON.members([
        "name": .text(String(piece.dropFirst().dropLast())), "in": .text("path"), "required": .flag(true),
        "schema": Shape.text.schema,
      ])
    }
    let asked = route.parameters.map { parameter in
      JSON.members([
        "name": .text(parameter.name), "in": .text("query"), "required": .flag(parameter.isRequired),
        "description": .text(parameter.summary), "schema": OpenAPI.schema(parameter),
      ])
    }
    let headers = route.headers.map { header in
      JSON.members([
        "name": .text(header.name), "in": .text("header"), "required": .flag(header.isRequired),
        "description": .text(header.summary), "schema": header.shape.schema,
      ])
    }
    return named + asked + headers + (route.isOrder ? OpenAPI.orderHeaders : [])
      + (route.takesIdempotencyKey ? [OpenAPI.orderHeaders[0]] : [])
  }

  private static func schema(_ parameter: APIParameter) -> JSON {
    guard let range = parameter.range, case .object(let members) = parameter.shape.schema else {
      return parameter.shape.schema
    }
    return .object(
      members + [
        .init(name: "minimum", value: .integer(range.lowerBound)),
        .init(name: "maximum", value: .integer(range.upperBound)),
      ])
  }

  private static let orderHeaders: [JSON] = [
    .members([
      "name": .text("Idempotency-Key"), "in": .text("header"), "required": .flag(false),
      "description": .text("The same key with the same body is carried out once, however often it is sent."),
      "schema": .members([
        "type": .text("string"), "minLength": .integer(1), "maxLength": .integer(Int64(OrderNaming.keyBytesMax)),
        "pattern": .text("^[!-~]+$"),
      ]),
    ]),
    .members([
      "name": .text("If-Match"), "in": .text("header"), "required": .flag(false),
      "description": .text("The ETag of what is changed, as it was seen; 412 where it stands otherwise."),
      "schema": .members(["type": .text("string"), "pattern": .text("^\"[0-9]{1,18}\"$")]),
    ]),
  ]

  private func responses(_ route: APIRoute) -> JSON {
    let types = route.contentTypes.map { String($0.split(separator: ";").first ?? "application/json") }
    func good(_ words: String) -> JSON {
      .members([
        "description": .text(words),
        "content": .object(
          types.map { JSON.Member(name: $0, value: .members(["schema": route.answer.schema])) }),
      ])
    }
    var all: [(Int, JSON)] = [(200, good("Done."))]
    if let made = route.madeStatus { all.append((made.code, good("Made; Location says where it is."))) }
    let problems = OpenAPI.problems(of: route).reduce(into: [Int: [String]]()) {
      $0[$1.status.code, default: []].append($1.title)
    }
    all += problems.sorted { $0.key < $1.key }.map { code, titles in
      (
        code,
        .members([
          "description": .text(titles.joined(separator: "; ") + "."),
          "content": .members(["application/problem+json": .members(["schema": Shape.named("Problem").schema])]),
        ])
      )
    }
    return .object(all.map { JSON.Member(name: "\($0.0)", value: $0.1) })
  }

  /// What any route, any with a key and any with a body may be answered with, and what this one may besides.
  static func problems(of route: APIRoute) -> [Problem.Kind] {
    [.badRequest, .notAcceptable, .timeout, .tooLarge, .fault, .notNow]
      + (route.scope == nil ? [] : [.unauthorized, .outsideScope, .tooMany])
      + (route.takesBody ? [.mediaType, .unfit] : []) + route.problems
  }
}

import Account
import HTTPTypes
import Orders
import Testing

@testable import API

/// Which route an address meets, and what a body is as fields.
@Suite struct RouteTableTests {
  private static func route(_ method: HTTPRequest.Method, _ path: String) -> APIRoute {
    APIRoute(method: method, path: path, scope: nil, summary: path, answer: .any) { _ in APIAnswer(.null) }
  }

  private static let table = RouteTable([
    route(.get, "/units"), route(.post, "/units"), route(.get, "/units/{unit}"), route(.post, "/units/positions"),
    route(.post, "/units/{unit}/duty"), route(.get, ""),
  ])

  private func met(_ method: HTTPRequest.Method, _ pieces: String...) -> String {
    switch Self.table.find(method, pieces) {
    case .route(let route, path: let path): "\(route.method) \(route.path) \(path.values.sorted().joined())"
    case .otherMethods(let methods): methods.joined(separator: " ")
    case .nothing: "nothing"
    }
  }

  @Test func `what is written out goes before what is only named`() {
    #expect(met(.get, "units", "V1") == "GET /units/{unit} V1")
    #expect(met(.post, "units", "positions") == "POST /units/positions ")
    #expect(met(.get, "units", "positions") == "POST")
    #expect(met(.delete, "units") == "GET HEAD POST")
    #expect(met(.head, "units") == "GET /units ")
    #expect(met(.get) == "GET  ")
    #expect(met(.get, "unit") == "nothing" && met(.get, "units", "V1", "x", "y") == "nothing")
  }

  @Test func `no two routes are one, and every state change of the console has its own`() throws {
    let orders = OrderRoutes(underWay: KeysUnderWay()).routes
    #expect(orders.count == Resources.all.count, "each resource's permission has a scope")
    let all =
      orders + IncidentReading.routes + ContactReading.routes + UnitReading.routes + RegisterReading.routes
      + CentreReading.routes + PositionRoutes.routes + FeedRoutes.routes
    #expect(Set(all.map { "\($0.method) \($0.path)" }).count == all.count)
    for route in all {
      let scope = try #require(route.scope, "\(route.path) asks for a key")
      if let action = route.action { #expect(KeyScope.actions(of: [scope]).contains(action), "\(route.path)") }
    }
  }

  @Test func `members become the text a form would send, and what is not of their kind is refused`() throws {
    func read(_ text: String) -> Result<[String: String], any Error> {
      Result { try Resources.position.read(JSON(Array(text.utf8)) ?? .null) }
    }
    let good = read(#"{"unit":"V1","point":{"latitude":-0.0000001,"longitude":180}}"#)
    #expect(try good.get() == ["unit": "V1", "point": "-0.0000001,180.0000000"])
    for bad in [
      "[]", "null", "{}", #"{"unit":"V1"}"#, #"{"unit":"","point":{"latitude":1,"longitude":1}}"#,
      #"{"unit":"V1","point":{"latitude":1}}"#, #"{"unit":"V1","point":"1,1"}"#,
      #"{"unit":"V1","point":{"latitude":1,"longitude":1,"height":1}}"#,
      #"{"unit":"V1","point":{"latitude":"1","longitude":1}}"#,
      #"{"unit":"V1","point":{"latitude":90.1,"longitude":1}}"#,
      #"{"unit":1,"point":{"latitude":1,"longitude":1}}"#, #"{"unit":"V1","point":null}"#,
      #"{"unit":"V1","point":{"latitude":1,"longitude":1},"speed":3}"#,
    ] { #expect(throws: Problem.self, "\(bad)") { try read(bad).get() } }
  }

  @Test func `JSON is read as it is written, and what is none is refused`() {
    let text = #"{"a":[1,-2.5,9007199254740993,true,null,"x\"\\\u0001é","1"],"b":{}}"#
    #expect(JSON(Array(text.utf8)).map { String(decoding: $0.bytes, as: UTF8.self) } == text)
    for bad in ["", "{", "{]", "nul", #"{"a" 1}"#, "\u{FEFF}x", "1 2", String(repeating: "[", count: 100_000)] {
      #expect(JSON(Array(bad.utf8)) == nil, "\(bad.prefix(20))")
    }
    #expect(JSON([0xFF, 0xFE]) == nil)
  }
}

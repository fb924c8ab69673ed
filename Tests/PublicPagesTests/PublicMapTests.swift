import Foundation
import Gazetteer
import HTML
import HTTPTypes
import PageParts
import Testing
import Vocabulary

@testable import PublicPages

/// The map of the public's pages: streets for anybody, within limits, and tiles of the one server that was named.
@Suite struct PublicMapTests {
  private static let window = "/public/streets?south=10&west=20&north=11&east=21&zoom=8"
  private static let leaflet = Leaflet(script: Array("drawn".utf8), stylesheet: Array("looks".utf8))

  private func base(_ body: (MapBase) async throws -> Void) async throws {
    let store = FileManager.default.temporaryDirectory.appendingPathComponent("public-map-\(UUID())").path
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: store) }
    let file = store + "/places.json"
    try #"[{"name":"Old<b>town","latitude":10.5,"longitude":20.25,"countrycode":"XX","population":12000}]"#
      .write(toFile: file, atomically: true, encoding: .utf8)
    _ = try MapImport(store: store, now: Moment(microseconds: 0)).run(file)
    let tiles = try TileServer("https://tiles.example/{z}/{x}/{y}.png", attribution: "Made by <them>")
    try await body(MapBase(gazetteer: Gazetteer(store: store), tiles: tiles, leaflet: Self.leaflet))
  }

  @Test func `the form has a map with who made it, and may fetch pictures from its server alone`() async throws {
    try await base { map in
      try await PublicServer.run(map: map) { server in
        let page = try await server.get("/report/drains")
        #expect(page.body.contains("id=\"map\"") && page.body.contains("data-streets=\"/public/streets\""))
        #expect(page.body.contains("Made by &lt;them>") || page.body.contains("Made by &lt;them&gt;"))
        #expect(page.body.contains("GeoNames"))
        let policy = try #require(page.headers[.contentSecurityPolicy])
        #expect(policy.contains("img-src 'self' https://tiles.example data:;") && policy.contains("connect-src 'self'"))
        let script = try await server.get(Self.leaflet.script.path(.open).text)
        #expect(script.status == 200 && script.body == "drawn")
        #expect(try await !server.get("/report").body.contains("id=\"map\""), "only where there is something to set")
      }
    }
  }

  @Test func `streets are given to anybody as JSON without markup, and not without end`() async throws {
    try await base { map in
      try await PublicServer.run(map: map) { server in
        let drawn = try await server.get(Self.window)
        #expect(drawn.status == 200 && drawn.headers[.contentType] == "application/json")
        #expect(drawn.body.contains(#""name":"Old\u003cb\u003etown""#), "\(drawn.body)")
        #expect(try await server.get("/public/streets?south=10").status == 422)
        for _ in 2..<600 { _ = try await server.get("/public/streets?south=10") }
        #expect(try await server.get(Self.window).status == 429)
        #expect(try await server.get(Self.window, from: "192.0.2.99").status == 200, "another goes on")
      }
    }
  }

  @Test func `without Leaflet the form is what it was`() async throws {
    try await PublicServer.run { server in
      let page = try await server.get("/report/drains")
      #expect(page.status == 200 && !page.body.contains("id=\"map\"") && page.body.contains("id=\"point\""))
    }
  }
}

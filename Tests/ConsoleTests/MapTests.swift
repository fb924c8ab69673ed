import Account
import Deployment
import Desk
import Foundation
import Gazetteer
import Incident
import IncidentLog
import Journal
import PageParts
import Testing
import Vocabulary

@testable import Console

/// The map of the pages: what it shows, whom it shows it, and what is offered for a place.
@Suite struct MapTests {
  /// A gazetteer of two invented places in a folder of its own.
  private func gazetteer() throws -> (Gazetteer, String) {
    let store = NSTemporaryDirectory() + "tocsin-map-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    let file = store + "/places.json"
    let places = """
      [{"name":"Oldtown","latitude":10.5,"longitude":20.25,"countrycode":"XX","population":12000},
       {"name":"</script><b>\\"Farville","latitude":10.75,"longitude":20.5,"countrycode":"XX","population":30}]
      """
    try places.write(toFile: file, atomically: true, encoding: .utf8)
    _ = try MapImport(store: store, now: Moment(microseconds: 0)).run(file)
    return (Gazetteer(store: store), store)
  }

  private func locate(_ work: Invented, _ name: String, _ place: String, _ latitude: Double, _ longitude: Double)
    async throws
  {
    let point = try Coordinates(latitude: latitude, longitude: longitude)
    try await work.give(
      .log(IncidentID(trusted: name), .locate(Location(place: PersonalText(place), coordinates: point))),
      "\(place) \(name)")
  }

  @Test func `places are offered as JSON in which no name is markup, with who made the data`() async throws {
    let (gazetteer, store) = try gazetteer()
    try await RunningConsole.run(map: MapBase(gazetteer: gazetteer)) { console in
      let clerk = try await Clerk(console)
      let answer = try await clerk.get("/places/search?q=odltown")
      #expect(answer.status == 200 && answer.headers["content-type"] == "application/json")
      #expect(
        answer.body == #"{"places":[{"text":"Oldtown, XX","kind":"settlement","note":"","latitude":10.5000000,"#
          + #""longitude":20.2500000}],"credits":["© GeoNames, CC BY 4.0"]}"#)
      let hostile = try await clerk.get("/places/search?q=farville").body
      #expect(hostile.contains(#"\u003c/script\u003e\u003cb\u003e\"Farville, XX"#) && !hostile.contains("<"))
      #expect(try await clerk.get("/places/search?q=-10.5,-20.25").body.contains(#""latitude":-10.5000000"#))
      #expect(try await clerk.get("/places/search").body == #"{"places":[],"credits":[]}"#)
      for bad in ["q=\(String(repeating: "x", count: 9_000))", "q=95,200", "q=oldtown&near=95,200"] {
        let refused = try await clerk.get("/places/search?\(bad)")
        #expect(refused.status == 422 && refused.body.hasPrefix("{\"words\":\"expected"), "\(bad.prefix(20))")
      }
      #expect(try await clerk.get("/places/search?q=%FF").status == 400)
    }
    try FileManager.default.removeItem(atPath: store)
  }

  @Test func `streets are asked for by a window, and a window that is none is refused in words`() async throws {
    let (gazetteer, store) = try gazetteer()
    try await RunningConsole.run(map: MapBase(gazetteer: gazetteer)) { console in
      let clerk = try await Clerk(console)
      let answer = try await clerk.get("/map/streets?south=10&west=20&north=10.6&east=21&zoom=12")
      #expect(answer.status == 200)
      #expect(
        answer.body == #"{"grain":500,"isCut":false,"lines":[],"labels":[{"name":"Oldtown","latitude":10.5000000,"#
          + #""longitude":20.2500000}]}"#)
      let windows = [
        "", "south=1&west=1&north=1", "south=x&west=1&north=2&east=2", "south=nan&west=1&north=2&east=2",
        "south=5&west=1&north=2&east=2", "south=1e999&west=1&north=2&east=2",
      ]
      for bad in windows { #expect(try await clerk.get("/map/streets?\(bad)").status == 422, "\(bad)") }
      // The window of a browser that shows the whole world more than once.
      #expect(try await clerk.get("/map/streets?south=-400&west=-999&north=400&east=999&zoom=-3").status == 200)
    }
    try FileManager.default.removeItem(atPath: store)
  }

  @Test func `an incident and a unit have their pins in the lists, and move live`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a")
      try await work.assess("a", [("what", "fire"), ("inside", "yes")])
      try await locate(work, "a", "1 High Street", 10.5, 20.25)
      try await work.unit("V1")
      let point = try Coordinates(latitude: 10.6, longitude: 20.3)
      try await work.give(.unit(CallSign(trusted: "V1"), .place(point)), "seen")
      let clerk = try await Clerk(console)
      let page = try await clerk.get("/control").body
      #expect(page.contains("data-pin=\"incident-\(reference)\" data-shape=\"p1\" data-at=\"10.5,20.25\""))
      #expect(page.contains("data-letters=\"V1 \u{B7} free \u{B7} &lt;1\u{A0}min\""))
      #expect(page.contains("data-at=\"10.6,20.3\""))
      let stream = try await console.stream("/live/control", cookie: clerk.cookie)
      try await locate(work, "a", "2 High Street", 10.7, 20.4)
      let text = try await stream.read { $0.contains("data-at=\"10.7,20.4\"") }
      #expect(text.contains("data-at=\"10.7,20.4\""))
    }
  }

  @Test func `a restricted incident has no pin, and neither has a unit that is there`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a")
      try await locate(work, "a", "1 Secret Street", 10.5, 20.25)
      try await work.unit("V1", on: "a", to: .atScene)
      let point = try Coordinates(latitude: 10.50001, longitude: 20.25001)
      try await work.give(.unit(CallSign(trusted: "V1"), .place(point)), "seen")
      try await work.give(
        .log(IncidentID(trusted: "a"), .restrict(to: [ActorID(trusted: "bea")], reason: "private")), "restrict")
      let clerk = try await Clerk(console)
      for path in ["/control", "/control/\(reference)", "/incidents/\(reference)"] {
        let page = try await clerk.get(path).body
        #expect(!page.contains("10.5"), "\(path)")
        #expect(!page.contains("data-pin"), "\(path)")
      }
      let named = try await console.signIn("bea", [.controller])
      let page = try await console.get("/control/\(reference)", cookie: named).body
      #expect(page.contains("data-at=\"10.5,20.25\""), "who is named sees where the open incident is")
      let stream = try await console.stream("/live/control/\(reference)", cookie: clerk.cookie)
      let text = try await stream.read { $0.contains("event: tick") }
      #expect(!text.contains("data-pin"), "what is sent to all has none")
    }
  }

  @Test func `where it was on a restricted incident is not shown once it is clear and the incident over`() async throws
  {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let (incident, unit) = (IncidentID(trusted: "a"), CallSign(trusted: "V1"))
      try await work.open("a")
      try await work.give(.log(incident, .restrict(to: [ActorID(trusted: "bea")], reason: "private")), "restrict")
      try await work.unit("V1", on: "a", to: .atScene)
      try await work.give(.unit(unit, .place(try Coordinates(latitude: 10.5, longitude: 20.25))), "seen")
      let clerk = try await Clerk(console)
      let stream = try await console.stream("/live/control", cookie: clerk.cookie)
      try await work.give(.progress(unit, on: incident, .cleared), "clear")
      try await work.close("a")
      // What is shown live of it, and what is shown by a board that begins when all of it is over.
      let sent = try await stream.read { $0.contains("V1") && $0.contains("event: tick") }
      #expect(sent.contains("V1") && !sent.contains("data-pin"))
      let late = LiveBoard(desk: console.desk)
      #expect(await late.outlook().unplaced == [unit])
      for path in ["/control", "/units", "/board/sheet"] {
        let page = try await clerk.get(path).body
        #expect(!page.contains("10.5"), "\(path)")
      }
      #expect(try await clerk.get("/units").body.contains("not shown"))
      try await work.give(.unit(unit, .place(try Coordinates(latitude: 10.7, longitude: 20.4))), "seen again")
      let again = try await console.stream("/live/control", cookie: clerk.cookie)
      let anew = try await again.read { $0.contains("data-at=\"10.7,20.4\"") }
      #expect(anew.contains("data-at=\"10.7,20.4\""))
      #expect(await late.outlook().unplaced == [unit])
      #expect(await LiveBoard(desk: console.desk).outlook().unplaced == [])
    }
  }

  @Test func `where it was on an incident that everybody may open goes on being shown once that is over`() async throws
  {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let unit = CallSign(trusted: "V1")
      try await work.open("a")
      try await work.unit("V1", on: "a", to: .atScene)
      try await work.give(.unit(unit, .place(try Coordinates(latitude: 10.5, longitude: 20.25))), "seen")
      let clerk = try await Clerk(console)
      let stream = try await console.stream("/live/control", cookie: clerk.cookie)
      try await work.give(.progress(unit, on: IncidentID(trusted: "a"), .cleared), "clear")
      try await work.close("a")
      let told = try await stream.read { $0.contains("data-letters=\"V1 \u{B7} free") }
      #expect(told.contains("data-at=\"10.5,20.25\""))
      #expect(try await clerk.get("/control").body.contains("data-at=\"10.5,20.25\""))
      #expect(await LiveBoard(desk: console.desk).outlook().unplaced == [])
    }
  }

  @Test func `pictures are taken from the tile server's origin alone, and only where one is set`() async throws {
    let tiles = try TileServer("https://tiles.example.org:8443/{z}/{x}/{y}.png", attribution: "Example <makers>")
    let leaflet = Leaflet(script: Array("1".utf8), stylesheet: Array("a{}".utf8))
    try await RunningConsole.run(map: MapBase(tiles: tiles, leaflet: leaflet)) { console in
      let page = try await Clerk(console).get("/control")
      let policy = try #require(page.headers["content-security-policy"])
      #expect(policy.contains("img-src 'self' https://tiles.example.org:8443 data:;"))
      #expect(policy.contains("script-src 'self';") && policy.contains("style-src 'self';"))
      #expect(page.body.contains("data-tiles=\"https://tiles.example.org:8443/{z}/{x}/{y}.png\""))
      #expect(page.body.contains("Example &lt;makers&gt;"))
      let script = try await console.get("/assets/\(leaflet.script.name)")
      #expect(script.status == 200 && script.headers["cache-control"] == "public, max-age=31536000, immutable")
    }
    try await RunningConsole.run { console in
      let page = try await Clerk(console).get("/control")
      #expect(page.headers["content-security-policy"]?.contains("img-src 'self';") == true)
      #expect(page.body.contains("The map was not set up on this server") && !page.body.contains("id=\"map\""))
    }
  }

  @Test(arguments: [
    "tiles.example.org/{z}/{x}/{y}.png", "ftp://a.b/{z}/{x}/{y}", "https://{s}.a.b/{z}/{x}/{y}",
    "https://a.b/{z}/{x}.png",
    "https://a.b", "https:///{z}/{x}/{y}", "https://a.b;script-src *//{z}/{x}/{y}", "https://u@a.b/{z}/{x}/{y}",
    "https://a b/{z}/{x}/{y}", "https://a.b/{z}/{x}/{y}\n",
  ])
  func `a tile server that cannot be one is refused`(template: String) {
    #expect(throws: TileServerFlaw.self) { try TileServer(template, attribution: "somebody") }
    #expect(throws: TileServerFlaw.noAttribution) {
      try TileServer("https://a.b/{z}/{x}/{y}.png", attribution: "  ")
    }
  }

  @Test func `the point that is taken with a place is kept, and one that is forged is refused`() async throws {
    try await RunningConsole.run { console in
      let work = try await Invented(console.desk)
      let reference = try await work.open("a")
      let clerk = try await Clerk(console)
      func locate(_ fields: [String: String]) async throws -> (status: Int, point: Coordinates?) {
        let answer = try await clerk.send(
          "/incidents/\(reference)/location", fields, at: "control/\(reference)", form: "locate")
        return (answer.status, try await console.desk.life(IncidentID(trusted: "a")).log.location?.coordinates)
      }
      let taken = try await locate(["place": "Landstrasse 12, Vaduz", "point": "47.14,9.52"])
      let chosen = try Coordinates(latitude: 47.14, longitude: 9.52)
      #expect(taken.status == 303 && taken.point == chosen)
      for forged in ["95,200", "<script>", "47.14", String(repeating: "1", count: 5_000)] {
        #expect(
          try await locate(["place": "Landstrasse 12, Vaduz", "point": forged]).status == 422, "\(forged.prefix(9))")
      }
      #expect(try await locate(["place": "the red house", "point": ""]).point == nil)
      let written = try Coordinates(latitude: 47.139, longitude: 9.522)
      #expect(try await locate(["place": "47.139, 9.522"]).point == written)
      let code = try PlusCode("8FVC4G6F+8X").centre
      #expect(try await locate(["place": "8FVC4G6F+8X"]).point == code)
    }
  }
}

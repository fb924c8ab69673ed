internal import ArgumentParser
internal import Gazetteer
internal import Vocabulary

/// `tocsin map search`: places for what somebody says, with slips of the finger forgiven.
struct MapSearch: MapCommand {
  static let configuration = CommandConfiguration(
    commandName: "search", abstract: "Find an address, a street, a place by name, or a point by its code.",
    discussion: """
      Finds streets with and without a house number, settlements, and what people know by name; full plus codes, short ones
      with their town, and points in degrees. One slip is forgiven in a word of four or five letters, two in longer ones;
      accents, Saint and St, strasse and str. are the same. The most alike come first, then the nearest to --near.

      Examples:
        tocsin map search "lanstrasse 12 vaduz" --store store
        tocsin map search "st devote" --near 43.737,7.421 --store store --json
        tocsin map search "4GQF+XX Vaduz" --store store
      """)

  @Argument(help: "What to look for.") var words: [String]
  @OptionGroup var store: StoreOption
  @Option(
    parsing: .unconditional,
    help: ArgumentHelp("Nearer places first, such as 47.139,9.522.", valueName: "LAT,LON"))
  var near: String?
  @Option(help: "The most places.") var limit = 10
  @Flag(help: "Print JSON.") var json = false

  struct Found: Encodable {
    let text, kind, plusCode, note: String
    let latitude, longitude: Double
    let source: String?
    let difference: Double
    let metres: Int?
  }

  struct Answer: Encodable {
    let places: [Found]
    let attribution: [String]
  }

  func validate() throws {
    guard (1...100).contains(limit) else { throw ValidationError("--limit takes 1 to 100") }
    do { _ = try point } catch { throw ValidationError("\(error)") }
  }

  private var point: Coordinates? {
    get throws(Malformed) { try near.map { given throws(Malformed) in try Coordinates(given) } }
  }

  func work(_ output: any Output) async throws {
    let gazetteer = Gazetteer(store: Folder.absolute(store.store))
    let found = try await gazetteer.search(words.joined(separator: " "), near: try point, limit: limit)
    for fault in gazetteer.faults { try await output.complain(fault) }
    if found.isEmpty, gazetteer.sources.isEmpty {
      throw CommandFault("no map was imported into this store; `tocsin map import FILE.osm.pbf --store DIR` does that")
    }
    let used = Set(found.compactMap(\.source))
    let credits = gazetteer.sources.filter { used.contains($0.kind) }.map(\.credit)
    let attribution = Set(credits).sorted()
    if json {
      return try await output.json(Answer(places: found.map { Found($0) }, attribution: attribution))
    }
    for place in found {
      let far = place.metres.map { ", \(spoken(metres: Int64($0.rounded()))) away" } ?? ""
      let note = place.note.isEmpty ? "" : " (\(place.note))"
      let point = place.coordinates
      try await output.line(
        shown("\(place.text)  \(place.kind.rawValue)  \(point.latitude), \(point.longitude)\(far)\(note)"))
    }
    if found.isEmpty { try await output.remark("nothing found; try fewer words, or the town alone") }
    if !attribution.isEmpty { try await output.remark(attribution.joined(separator: "; ")) }
  }
}

extension MapSearch.Found {
  init(_ place: PlaceFound) {
    text = place.text
    kind = place.kind.rawValue
    plusCode = PlusCode(place.coordinates).text
    note = place.note
    latitude = place.coordinates.latitude
    longitude = place.coordinates.longitude
    source = place.source?.rawValue
    difference = (place.difference * 1_000).rounded() / 1_000
    metres = place.metres.map { Int($0) }
  }
}

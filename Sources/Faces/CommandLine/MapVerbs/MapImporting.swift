internal import ArgumentParser
internal import Desk
internal import Gazetteer
internal import Vocabulary

/// `tocsin map import`: brings extracts into a store, each in place of its former one.
struct MapImporting: MapCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Import streets, addresses and places.",
    discussion: """
      Takes extracts of OpenStreetMap in PBF (osmium-tool reads them) and GeoNames, as a JSON array or as one of its tables
      with tabs; the content says which it is. Each file becomes a source of its own in the store, named after the file:
      imported again it takes the place of the former one at a stroke, and a server sees it at once. Whatever goes wrong,
      the former one stays.

      Attribution and licence are kept with the source and shown wherever it is used.

      Examples:
        tocsin map import monaco.osm.pbf --store store
        tocsin map import ireland-latest.osm.pbf cities500.txt --store store
        tocsin map import ireland-260101.osm.pbf --name ireland --store store
      """)

  @Argument(help: ArgumentHelp("The files to import.", valueName: "FILE")) var files: [String]
  @OptionGroup var store: StoreOption
  @Option(
    help: ArgumentHelp("What a file is, where its content does not say it: osm or geonames.", valueName: "FORMAT"))
  var format: String?
  @Option(help: ArgumentHelp("The name of the source; the file's where it is left out.", valueName: "NAME"))
  var name: String?

  func validate() throws {
    guard name == nil || files.count == 1 else { throw ValidationError("--name names one file; give one") }
    guard let format else { return }
    guard MapImport.Format(rawValue: format) != nil else { throw ValidationError("--format takes osm or geonames") }
  }

  func work(_ output: any Output) async throws {
    for file in files {
      let map = MapImport(store: Folder.absolute(store.store), now: DeskClock().now())
      let source = try map.run(
        Folder.absolute(file), format: format.flatMap { MapImport.Format(rawValue: $0) }, name: name)
      try await output.line(source.line)
      let passedOver = source.counts.passedOver
      if passedOver > 0 {
        try await output.remark("tocsin: \(passedOver) features could not be used and were left out")
      }
      try await output.line("  \(source.credit), \(source.address)")
    }
  }
}

/// `tocsin map list`: what was imported.
struct MapList: MapCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Show what was imported, from where, with its licence.")

  @OptionGroup var store: StoreOption
  @Flag(help: "Print JSON.") var json = false

  private struct Listed: Encodable {
    let name, kind, file, sha256, imported, attribution, licence: String
    let streets, addresses, landmarks, settlements, lines: Int
  }

  func work(_ output: any Output) async throws {
    let gazetteer = Gazetteer(store: Folder.absolute(store.store))
    let sources = gazetteer.sources
    if json {
      try await output.json(
        sources.map { source in
          Listed(
            name: source.name, kind: source.kind.rawValue, file: source.file, sha256: source.sha256,
            imported: source.imported.rfc3339, attribution: source.attribution, licence: source.licence,
            streets: source.counts.streets, addresses: source.counts.addresses, landmarks: source.counts.landmarks,
            settlements: source.counts.settlements, lines: source.counts.lines)
        })
    } else {
      for source in sources {
        try await output.line(shown(source.line))
        try await output.line(
          "  \(shown(source.credit)); \(shown(source.file)), imported \(source.imported.rfc3339)")
      }
    }
    for fault in gazetteer.faults { try await output.complain(fault) }
    if sources.isEmpty {
      try await output.remark("nothing was imported; `tocsin map import FILE.osm.pbf --store DIR` does that")
    }
  }
}

/// `tocsin map remove`: takes a source away.
struct MapRemove: MapCommand {
  static let configuration = CommandConfiguration(
    commandName: "remove", abstract: "Take a source away; it can be imported again.")

  @Argument(help: ArgumentHelp("The name of the source.", valueName: "NAME")) var name: String
  @OptionGroup var store: StoreOption

  func work(_ output: any Output) async throws {
    try MapImport(store: Folder.absolute(store.store), now: DeskClock().now()).remove(name)
    try await output.line("\(name) was taken away")
  }
}

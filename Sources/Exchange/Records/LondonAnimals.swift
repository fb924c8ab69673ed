internal import Vocabulary

/// London Fire Brigade's animal rescues (London Datastore): one row an incident, with the words used and no time after the call.
enum LondonAnimals {
  private static let names = [
    "INCIDENT_NUMBER", "date_time of call", "pump count", "PUMP HOURS TOTAL", "incident-notional-cost",
    "final description",
    "animal group parent", "originof call", "property type", "special service type", "stn ground name", "street",
    "postcode district", "latitude", "longitude",
  ]

  static func read(_ bytes: [UInt8], _ zone: LocalTime) throws(CSVFile.Flaw) -> RecordFile {
    let csv = try CSVFile(bytes, requiring: names)
    var file = RecordFile(csv)
    for row in csv.rows {
      if let record = record(row, zone, &file) { file.records.append(record) }
    }
    return file
  }

  private static func record(_ row: CSVFile.Row, _ zone: LocalTime, _ file: inout RecordFile) -> IncidentRecord? {
    let number = value(row("INCIDENT_NUMBER"))
    guard let source = RecordFormat.londonAnimals.source(number ?? "line \(row.line)", row, &file) else { return nil }
    if number == nil { file.note(row, source, .missing, "INCIDENT_NUMBER", row("INCIDENT_NUMBER")) }
    let parts = row("date_time of call").split(separator: " ")
    guard parts.count == 2, let date = WrittenTime.date(String(parts[0])),
      let second = WrittenTime.second(String(parts[1]))
    else {
      file.note(row, source, .refused, "date_time of call", row("date_time of call"))
      return nil
    }
    let place = [value(row("street")), value(row("postcode district"))].compactMap(\.self).joined(separator: ", ")
    var record = IncidentRecord(
      source: source, line: row.line, reported: row("special service type"),
      place: place.isEmpty ? "not recorded" : place,
      received: zone.moment(date, second: second))
    record.caller = value(row("originof call"))
    record.firstWords = value(row("final description"))
    record.coordinates = coordinates(row, source, &file)
    if let ground = value(row("stn ground name")) {
      do { record.ground = try Station(ground) } catch {
        file.note(row, source, .unreadable, "stn ground name", ground)
      }
    }
    record.notes = [
      "Animal: \(row("animal group parent")); property: \(row("property type"))", effort(row, source, &file),
    ]
    if row.isRepaired { file.note(row, source, .repaired, "row", row("final description")) }
    return record
  }

  /// "NULL", "NA" and blanks say that nothing is known.
  private static func value(_ text: String) -> String? { ["", "NULL", "NA"].contains(text) ? nil : text }

  private static func effort(_ row: CSVFile.Row, _ source: String, _ file: inout RecordFile) -> String {
    for name in ["pump count", "PUMP HOURS TOTAL", "incident-notional-cost"] {
      guard let text = value(row(name)) else {
        file.note(row, source, .missing, name, row(name))
        continue
      }
      guard let number = Double(text), number.isFinite else {
        file.note(row, source, .unreadable, name, text)
        continue
      }
      if number < 0 { file.note(row, source, .impossible, name, text) }
    }
    return
      "Pumps: \(row("pump count")); pump hours: \(row("PUMP HOURS TOTAL")); notional cost: \(row("incident-notional-cost"))"
  }

  private static func coordinates(_ row: CSVFile.Row, _ source: String, _ file: inout RecordFile) -> Coordinates? {
    guard let latitude = value(row("latitude")), let longitude = value(row("longitude")) else { return nil }
    guard let north = Double(latitude), let east = Double(longitude) else {
      file.note(row, source, .unreadable, "latitude", latitude)
      return nil
    }
    do { return try Coordinates(latitude: north, longitude: east) } catch {
      file.note(row, source, .impossible, "latitude", latitude)
      return nil
    }
  }
}

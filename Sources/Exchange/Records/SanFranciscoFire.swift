internal import Vocabulary

/// San Francisco Fire Department's calls for service (DataSF): one row a unit sent, with the date in every time.
enum SanFranciscoFire {
  private static let names = [
    "Call Number", "Unit ID", "Call Type", "Received DtTm", "Entry DtTm", "Dispatch DtTm", "Response DtTm",
    "On Scene DtTm",
    "Available DtTm", "Call Final Disposition", "Address", "Station Area", "Unit Type", "Number of Alarms",
    "Final Priority",
    "Location",
  ]

  static func read(_ bytes: [UInt8], _ zone: LocalTime) throws(CSVFile.Flaw) -> RecordFile {
    let csv = try CSVFile(bytes, requiring: names)
    var file = RecordFile(csv)
    var calls: [String: Int] = [:]
    var lines: [TimeLine] = []
    for row in csv.rows {
      let index: Int
      if let known = calls[row("Call Number")] {
        index = known
      } else {
        guard let (record, line) = record(row, zone, &file) else { continue }
        index = file.records.count
        calls[row("Call Number")] = index
        file.records.append(record)
        lines.append(line)
      }
      let (unit, last) = unit(row, lines[index], file.records[index].source, &file)
      file.records[index].units.append(unit)
      if let last { file.records[index].closed = max(file.records[index].closed ?? last, last) }
    }
    return file
  }

  private static func record(
    _ row: CSVFile.Row, _ zone: LocalTime, _ file: inout RecordFile
  ) -> (IncidentRecord, TimeLine)? {
    guard let source = RecordFormat.sfFire.source(row("Call Number"), row, &file) else { return nil }
    guard let received = WrittenTime.monthFirstTwelveHours(row("Received DtTm")) else {
      file.note(row, source, .refused, "Received DtTm", row("Received DtTm"))
      return nil
    }
    let line = TimeLine(first: received, zone)
    var record = IncidentRecord(
      source: source, line: row.line, reported: row("Call Type"),
      place: row("Address").isEmpty ? "not recorded" : row("Address"),
      received: line.moment(received))
    record.entered = WrittenTime.monthFirstTwelveHours(row("Entry DtTm")).map(line.moment)
    record.disposition = row("Call Final Disposition")
    record.coordinates = coordinates(row, source, &file)
    if !row("Station Area").isEmpty {
      do { record.ground = try Station("Station \(row("Station Area"))") } catch {
        file.note(row, source, .unreadable, "Station Area", row("Station Area"))
      }
    }
    record.notes = ["Recorded priority \(row("Final Priority")), number of alarms \(row("Number of Alarms"))"]
    if row.isRepaired { file.note(row, source, .repaired, "row", row("Address")) }
    return (record, line)
  }

  private static func unit(
    _ row: CSVFile.Row, _ line: TimeLine, _ source: String, _ file: inout RecordFile
  ) -> (UnitRecord, last: Moment?) {
    var unit = UnitRecord(
      name: row("Unit ID").isEmpty ? nil : row("Unit ID"), station: nil, type: row("Unit Type"), line: row.line)
    var previous: Moment?
    func time(_ name: String) -> Moment? {
      let text = row(name)
      guard !text.isEmpty else {
        file.note(row, source, .missing, name, text)
        return nil
      }
      guard let second = WrittenTime.monthFirstTwelveHours(text) else {
        file.note(row, source, .unreadable, name, text)
        return nil
      }
      let moment = line.moment(second)
      if let previous, moment < previous { file.note(row, source, .backward, name, text) }
      previous = moment
      return moment
    }
    unit.mobilised = time("Dispatch DtTm")
    unit.mobile = time("Response DtTm")
    unit.attended = time("On Scene DtTm")
    unit.cleared = time("Available DtTm")
    return (unit, previous)
  }

  /// `(37.78, -122.44)`.
  private static func coordinates(_ row: CSVFile.Row, _ source: String, _ file: inout RecordFile) -> Coordinates? {
    let text = row("Location")
    guard !text.isEmpty else { return nil }
    let parts = text.dropFirst().dropLast().split(separator: ",")
    if parts.count == 2, let latitude = Double(parts[0]), let longitude = Double(parts[1].drop { $0 == " " }) {
      do { return try Coordinates(latitude: latitude, longitude: longitude) } catch {
        file.note(row, source, .impossible, "Location", text)
        return nil
      }
    }
    file.note(row, source, .unreadable, "Location", text)
    return nil
  }
}

internal import Vocabulary

/// Dublin Fire Brigade's incidents (Dublin City Council, open data): one row an incident and station, times without a date.
enum DublinFire {
  /// TOC time of call, ORD mobilised, MOB mobile, IA in attendance, MAV available, CD closed; LS and AH are blank throughout.
  private static let times = ["TOC", "ORD", "MOB", "IA", "LS", "AH", "MAV", "CD"]
  /// A step back of more than this is midnight, a smaller one a backward time.
  private static let midnightSeconds: Int64 = 12 * 3600

  static func read(_ bytes: [UInt8], _ zone: LocalTime) throws(CSVFile.Flaw) -> RecordFile {
    let csv = try CSVFile(bytes, requiring: ["ID", "Date", "Station Name", "Description"] + times)
    var file = RecordFile(csv)
    for row in csv.rows {
      if let record = record(row, zone, &file) { file.records.append(record) }
    }
    return file
  }

  private static func record(_ row: CSVFile.Row, _ zone: LocalTime, _ file: inout RecordFile) -> IncidentRecord? {
    guard let source = RecordFormat.dublinFire.source(row("ID"), row, &file) else { return nil }
    guard let date = WrittenTime.date(row("Date")) else {
      file.note(row, source, .refused, "Date", row("Date"))
      return nil
    }
    guard WrittenTime.second(row("TOC")) != nil else {
      file.note(row, source, .refused, "TOC", row("TOC"))
      return nil
    }
    let seconds = place(row, source, date, &file)
    guard let received = seconds["TOC"] else { return nil }
    let line = TimeLine(first: received, zone)
    let station = station(row, source, &file)
    // The source names the station alone; where the incident was is not published.
    var record = IncidentRecord(
      source: source, line: row.line, reported: row("Description"), place: "place not recorded",
      received: line.moment(received))
    record.ground = station
    record.closed = seconds["CD"].map(line.moment)
    if row.isRepaired { file.note(row, source, .repaired, "row", row("Description")) }
    if zone.civil(line.moment(seconds.values.max() ?? received)).second != (seconds.values.max() ?? received) % 86_400 {
      file.note(row, source, .clockChange, "Date", row("Date"))
    }
    var unit = UnitRecord(name: nil, station: station, type: nil, line: row.line)
    unit.mobilised = seconds["ORD"].map(line.moment)
    unit.mobile = seconds["MOB"].map(line.moment)
    unit.attended = seconds["IA"].map(line.moment)
    unit.cleared = seconds["MAV"].map(line.moment)
    record.units = [unit]
    return record
  }

  /// Seconds of the wall clock's 1970 for each time that is there, each on the day that the one before it makes likely.
  private static func place(
    _ row: CSVFile.Row, _ source: String, _ date: CivilDate, _ file: inout RecordFile
  ) -> [String: Int64] {
    var seconds: [String: Int64] = [:]
    var previous = date.daysSince1970 * 86_400
    var isFirst = true
    for name in times {
      let text = row(name)
      guard !text.isEmpty else {
        if name != "LS", name != "AH" { file.note(row, source, .missing, name, text) }
        continue
      }
      guard let second = WrittenTime.second(text) else {
        file.note(row, source, .unreadable, name, text)
        continue
      }
      var time = previous / 86_400 * 86_400 + second
      if !isFirst, previous - time > midnightSeconds { time += 86_400 }
      if !isFirst, time < previous { file.note(row, source, .backward, name, text) }
      seconds[name] = time
      previous = time
      isFirst = false
    }
    return seconds
  }

  private static func station(_ row: CSVFile.Row, _ source: String, _ file: inout RecordFile) -> Station? {
    var name = row("Station Name")
    if name.hasSuffix(" Fire Station") { name.removeLast(" Fire Station".count) }
    guard !name.isEmpty else {
      file.note(row, source, .missing, "Station Name", "")
      return nil
    }
    do { return try Station(name) } catch {
      file.note(row, source, .unreadable, "Station Name", name)
      return nil
    }
  }
}

extension RecordFormat {
  /// The most bytes of a record's number: ids are made from it.
  private static let numberBytesMax = 40

  /// The record's name in its source; a number that cannot be one is noted and refuses the row.
  func source(_ number: String, _ row: CSVFile.Row, _ file: inout RecordFile) -> String? {
    let source = "\(rawValue):\(number)"
    guard !number.isEmpty, number.utf8.count <= RecordFormat.numberBytesMax else {
      file.note(row, nil, .refused, "number", number)
      return nil
    }
    do { return try IncidentID(source).text } catch {
      file.note(row, nil, .refused, "number", number)
      return nil
    }
  }
}

import Exchange
import Foundation
import Procedure
import Vocabulary

/// Small invented files in the three forms.
enum Records {
  static let dublinHeader = "ID,Date,Station Name,Description,TOC,ORD,MOB,IA,LS,AH,MAV,CD"
  static let sfHeader =
    "Call Number,Unit ID,Call Type,Received DtTm,Entry DtTm,Dispatch DtTm,Response DtTm,On Scene DtTm,Available DtTm,"
    + "Call Final Disposition,Address,Station Area,Unit Type,Number of Alarms,Final Priority,Location"
  static let londonHeader =
    "INCIDENT_NUMBER,date_time of call,pump count,PUMP HOURS TOTAL,incident-notional-cost,final description,"
    + "animal group parent,originof call,property type,special service type,stn ground name,street,postcode district,"
    + "latitude,longitude"

  static func dublin(_ rows: String...) throws(CSVFile.Flaw) -> RecordFile { try read(.dublinFire, dublinHeader, rows) }
  static func sf(_ rows: String...) throws(CSVFile.Flaw) -> RecordFile { try read(.sfFire, sfHeader, rows) }
  static func london(_ rows: String...) throws(CSVFile.Flaw) -> RecordFile {
    try read(.londonAnimals, londonHeader, rows)
  }

  private static func read(_ format: RecordFormat, _ header: String, _ rows: [String]) throws(CSVFile.Flaw)
    -> RecordFile
  {
    try format.read(Array(([header] + rows).joined(separator: "\n").utf8))
  }

  /// A unit's row of a San Francisco call on 3 June 2017; times as `10:00:00 AM`, "" for a blank.
  static func sfUnit(
    _ call: String, _ unit: String, received: String = "10:00:00 AM", dispatch: String, response: String = "",
    scene: String = "", available: String
  ) -> String {
    func day(_ time: String) -> String { time.isEmpty ? "" : "06/03/2017 " + time }
    return [
      call, unit, "Structure Fire", day(received), day(received), day(dispatch), day(response), day(scene),
      day(available),
      "Fire", "100 Block of MAIN ST", "10", "ENGINE", "1", "3", "\"(37.78, -122.44)\"",
    ].joined(separator: ",")
  }
}

/// The pack the records are played by.
enum StarterPack {
  static let made: Result<Pack, any Error> = Result {
    try Pack.read(
      folder: URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../procedures/fire-brigade").path
    )
  }
}

/// The files of outside data.
enum OutsideData {
  /// The bytes of a file, or nil after saying that the test was not run.
  static func bytes(_ file: String) throws -> [UInt8]? {
    guard let folder = ProcessInfo.processInfo.environment["TOCSIN_DATA"] else {
      print("not run: the tests on \(file), TOCSIN_DATA is not set")
      return nil
    }
    return Array(try Data(contentsOf: URL(filePath: folder).appending(path: "incidents/" + file)))
  }
}

extension RecordFile {
  /// The dirt of a kind, as fields.
  func fields(_ kind: Dirt.Kind) -> [String] { dirt.filter { $0.kind == kind }.map(\.field) }
}

/// A moment as it is written, for comparing.
func time(_ moment: Moment?) -> String? { moment?.rfc3339 }

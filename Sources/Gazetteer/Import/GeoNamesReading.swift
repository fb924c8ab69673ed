internal import Foundation
internal import GRDB
internal import Vocabulary

/// Reads GeoNames: the tables it publishes (19 columns with tabs), or a JSON array of objects with the same names.
struct GeoNamesReading {
  let writer: ExtractWriter

  /// One place of the table; the codes say what kind it is and in which country.
  private struct Place: Decodable {
    let name: String
    let latitude: Double
    let longitude: Double
    let countrycode: String?
    let admin1code: String?
    let population: Int64?
    let alternatenames: [String]?
    let featureclass: String?
  }

  private static let columns = 19
  private static let namesMax = 64

  func readArray(descriptor: Int32) throws {
    var objects = JSONObjects(descriptor: descriptor)
    let decoder = JSONDecoder()
    while let object = try objects.next() {
      do { try take(try decoder.decode(Place.self, from: Data(object))) } catch is DecodingError { writer.passOver() }
    }
  }

  func readTable(descriptor: Int32) throws {
    var lines = ByteLines(descriptor: descriptor)
    while let line = try lines.next() {
      let columns = String(decoding: line, as: UTF8.self).split(separator: "\t", omittingEmptySubsequences: false)
        .map(String.init)
      guard columns.count == GeoNamesReading.columns, let latitude = Double(columns[4]),
        let longitude = Double(columns[5])
      else {
        writer.passOver()
        continue
      }
      try take(
        Place(
          name: columns[1], latitude: latitude, longitude: longitude, countrycode: columns[8], admin1code: columns[10],
          population: Int64(columns[14]), alternatenames: columns[3].split(separator: ",").map(String.init),
          featureclass: columns[6]))
    }
    writer.passOver(lines.passedOver)
  }

  private func take(_ place: Place) throws {
    let point: Coordinates
    do { point = try Coordinates(latitude: place.latitude, longitude: place.longitude) } catch {
      return writer.passOver()
    }
    guard !place.name.isEmpty else { return writer.passOver() }
    let population = max(0, place.population ?? 0)
    let country = place.countrycode ?? ""
    try writer.add(
      ExtractWriter.Entry(
        kind: (place.featureclass ?? "P") == "P" ? .settlement : .landmark, name: place.name,
        others: Array((place.alternatenames ?? []).prefix(GeoNamesReading.namesMax)), locality: country,
        area: PlaceWords.words("\(country) \(place.admin1code ?? "")"), point: point,
        weight: 40 + 6 * Int64(String(population).utf8.count)))
  }
}

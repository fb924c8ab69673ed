import Foundation
import Testing
import Vocabulary

/// Points as people write them, and short plus codes.
@Suite struct WrittenPointTests {
  static let points: [(text: String, latitude: Double, longitude: Double)] = [
    ("47.139, 9.522", 47.139, 9.522), ("47.139 9.522", 47.139, 9.522), ("47.139,9.522", 47.139, 9.522),
    ("-33.8568;151.2153", -33.8568, 151.2153), ("47,139 9,522", 47.139, 9.522), ("47,139, 9,522", 47.139, 9.522),
    ("47,139; -9,522", 47.139, -9.522), ("12, 14", 12, 14), ("N 47.139 E 9.522", 47.139, 9.522),
    ("47.139N, 9.522W", 47.139, -9.522), ("9.522E 47.139N", 47.139, 9.522), ("S33.8568 W151.2153", -33.8568, -151.2153),
    ("47\u{B0}08'20.4\"N 9\u{B0}31'19.2\"E", 47.139, 9.522), ("47\u{B0} 8.34' N, 9\u{B0} 31.32' E", 47.139, 9.522),
    ("47 08 20.4 N 9 31 19.2 E", 47.139, 9.522), ("N 47 08 20.4, E 9 31 19.2", 47.139, 9.522),
    ("47\u{B0}08\u{2032}20.4\u{2033} 9\u{B0}31\u{2032}19.2\u{2033}", 47.139, 9.522),
    ("-0\u{B0}30' 0\u{B0}30'", -0.5, 0.5), ("\u{2212}33.5, 151.5", -33.5, 151.5),
  ]

  @Test(arguments: points) func `points are read as they are written`(text: String, latitude: Double, longitude: Double)
    throws
  {
    let point = try #require(try Coordinates(written: text))
    #expect(abs(point.latitude - latitude) < 1e-7 && abs(point.longitude - longitude) < 1e-7)
  }

  @Test(arguments: [
    "", "12", "12 14", "Landstrasse 12", "12 Acacia Road", "47.139", "47.1.3, 9", "47.139, 9.522, 3", "1e3, 2", "0x1,2",
    "nan, inf", "47 70 00 N 9 31 19 E", "47\u{B0}61' N 9\u{B0}0' E", "N 47.1 N 9.5", "47.139, ", ", 9.522", "N E",
    "47 8 20 9 31 19",
    "47.5 30 N 9 0 E", "--47, 9", "\u{664}\u{667}.1, 9.2", String(repeating: "1", count: 65),
  ])
  func `what is no point is left to be a name`(text: String) throws {
    #expect(try Coordinates(written: text) == nil)
  }

  @Test(arguments: ["91, 0", "0, 181", "95.5 200.5", "91\u{B0}0' 0\u{B0}0'"])
  func `a point that lies nowhere is refused`(text: String) {
    #expect(throws: Malformed.self) { try Coordinates(written: text) }
  }

  /// Some of the specification's own cases for recovering: code, near where, short form.
  static let short: [(code: String, latitude: Double, longitude: Double, short: String)] = [
    ("9C3W9QCJ+2VX", 51.3693575, -1.217765625, "CJ+2VX"), ("9C3W9QCJ+2VX", 51.3701125, -1.232865625, "9QCJ+2VX"),
    ("8FVC2GGG+GG", 46.976, 8.526, "2GGG+GG"), ("8FRCXGGG+GG", 47.026, 8.526, "XGGG+GG"),
    ("8FR9GXGG+GG", 46.526, 8.026, "GXGG+GG"), ("8FRCG2GG+GG", 46.526, 7.976, "G2GG+GG"),
    ("2CXXXXXX+XX", -81.0, 0.0, "XXXXXX+XX"), ("796RXG22+", 14.95125, -23.5001, "22+"),
  ]

  @Test(arguments: short) func `a short code is the nearest of those it may stand for`(
    code: String, latitude: Double, longitude: Double, short: String
  ) throws {
    let near = try Coordinates(latitude: latitude, longitude: longitude)
    #expect(try PlusCode(short: short, near: near).text == code)
  }

  @Test(arguments: ["", "+", "CJ2VX", "C+2VX", "9C3W9QCJ+2VX", "!!+22", "CJ+2VX+", "AA+22"])
  func `what is no short code is refused`(text: String) throws {
    let near = try Coordinates(latitude: 51, longitude: -1)
    #expect(throws: Malformed.self) { try PlusCode(short: text, near: near) }
  }

  @Test func `every case of the specification's own file for recovering holds`() throws {
    guard let folder = ProcessInfo.processInfo.environment["TOCSIN_DATA"] else {
      return print("not run: short plus codes of the specification, TOCSIN_DATA is not set")
    }
    let text = try String(contentsOfFile: folder + "/places/olc-shortCodeTests.csv", encoding: .utf8)
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map {
      $0.split(separator: ",").map(String.init)
    }
    #expect(rows.count > 10)
    for row in rows where row.count == 5 && row[4] != "S" {
      let near = try Coordinates(latitude: try #require(Double(row[1])), longitude: try #require(Double(row[2])))
      let isFull = row[3].prefix { $0 != "+" }.count == 8
      let code = isFull ? try PlusCode(row[3]) : try PlusCode(short: row[3], near: near)
      #expect(code.text == row[0])
    }
  }
}

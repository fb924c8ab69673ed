import Analysis
import Journal
import Testing
import Vocabulary

@Suite struct IntervalTests {
  static func at(_ second: Int64) -> Moment { Moment(secondsSince1970: 1_600_000_000 + second) }

  static func unit(
    _ mobilised: Int64?, _ mobile: Int64?, _ attended: Int64?, home: Station? = nil
  ) -> UnitTimes {
    UnitTimes(
      unit: CallSign(trusted: "D11"), home: home, mobilised: mobilised.map(at), mobile: mobile.map(at),
      attended: attended.map(at), cleared: nil)
  }

  static func row(
    _ units: [UnitTimes], nature: String? = nil, ground: Station? = nil, received: Moment = at(0)
  ) -> IncidentRow {
    IncidentRow(
      incident: IncidentID(trusted: "i"), reference: nil, source: nil, received: received, opened: received,
      closed: nil,
      owner: ActorID(trusted: "amy"), priority: nil, nature: nil, natureTitle: nature, ground: ground, place: nil,
      disposition: nil, units: units)
  }

  static func figures(_ rows: [IncidentRow]) -> [Interval: IntervalFigures] {
    var report = IntervalReport(by: nil, zone: .utc)
    for row in rows { report.take(row) }
    return Dictionary(uniqueKeysWithValues: report.groups.flatMap(\.figures))
  }

  private func counts(_ figures: IntervalFigures?) -> [Int?] { [figures?.n, figures?.missing, figures?.backward] }

  @Test func `each interval is between its own two times`() {
    let figures = Self.figures([Self.row([Self.unit(90, 200, 500)])])
    #expect(figures[.handling]?.median == 90)
    #expect(figures[.turnout]?.median == 110)
    #expect(figures[.travel]?.median == 300)
    #expect(figures[.response]?.median == 500)
  }

  @Test func `a missing time is counted in every interval it belongs to and averaged into none`() {
    let figures = Self.figures([Self.row([Self.unit(90, nil, 500)]), Self.row([Self.unit(30, 100, 400)])])
    #expect(counts(figures[.handling]) == [2, 0, 0])
    #expect(counts(figures[.turnout]) == [1, 1, 0] && figures[.turnout]?.median == 70)
    #expect(counts(figures[.travel]) == [1, 1, 0] && figures[.travel]?.median == 300)
    #expect(counts(figures[.response]) == [2, 0, 0])
  }

  @Test func `a backward pair is counted and averaged into nothing`() {
    let figures = Self.figures([Self.row([Self.unit(-5, 100, 90)]), Self.row([Self.unit(10, 20, 30)])])
    #expect(counts(figures[.handling]) == [1, 0, 1] && figures[.handling]?.p99 == 10)
    #expect(counts(figures[.turnout]) == [2, 0, 0])
    #expect(counts(figures[.travel]) == [1, 0, 1] && figures[.travel]?.median == 10)
    #expect(counts(figures[.response]) == [2, 0, 0])
  }

  @Test func `two times that are the same are an interval of nothing, not a backward one`() {
    let figures = Self.figures([Self.row([Self.unit(0, 0, 0)])])
    for interval in Interval.allCases {
      #expect(counts(figures[interval]) == [1, 0, 0] && figures[interval]?.median == 0)
    }
  }

  @Test func `every unit sent is measured, and an incident to which none was counts once as missing`() {
    let figures = Self.figures([Self.row([Self.unit(10, 20, 30), Self.unit(40, nil, nil)]), Self.row([])])
    #expect(counts(figures[.handling]) == [2, 1, 0] && figures[.handling]?.median == 25)
    #expect(counts(figures[.travel]) == [1, 2, 0])
  }

  @Test func `without any incident there are figures of nothing`() {
    let figures = Self.figures([])
    #expect(figures.count == 4)
    for interval in Interval.allCases {
      #expect(counts(figures[interval]) == [0, 0, 0] && figures[interval]?.median == nil)
    }
  }

  @Test func `fractions of a second are kept`() {
    let attended = Moment(microseconds: Self.at(0).microseconds + 1_500_001)
    let unit = UnitTimes(
      unit: CallSign(trusted: "D11"), home: nil, mobilised: nil, mobile: nil, attended: attended, cleared: nil)
    #expect(Self.figures([Self.row([unit])])[.response]?.median == 1.500001)
  }

  static func groups(by split: IntervalReport.Split, _ zone: LocalTime, _ rows: [IncidentRow]) -> [String] {
    var report = IntervalReport(by: split, zone: zone)
    for row in rows { report.take(row) }
    return report.groups.map { group in "\(group.name): \(group.figures.first?.1.n ?? -1)" }
  }

  @Test func `by station it is the ground's, else the unit's home`() {
    let (tara, finglas) = (Station(trusted: "Tara"), Station(trusted: "Finglas"))
    let rows = [
      Self.row([Self.unit(1, 2, 3, home: finglas)], ground: tara), Self.row([Self.unit(1, 2, 3, home: finglas)]),
      Self.row([Self.unit(1, 2, 3)]), Self.row([Self.unit(1, 2, 3)], ground: tara),
    ]
    #expect(Self.groups(by: .station, .utc, rows) == ["Finglas: 1", "Tara: 2", "unknown: 1"])
  }

  @Test func `by nature it is the title of what happened`() {
    let rows = [Self.row([Self.unit(1, 2, 3)], nature: "Fire"), Self.row([Self.unit(1, 2, 3)])]
    #expect(Self.groups(by: .nature, .utc, rows) == ["Fire: 1", "not assessed: 1"])
  }

  @Test func `by month it is the month on the centre's wall`() throws {
    let rows = [Self.row([Self.unit(1, 2, 3)], received: try Moment(rfc3339: "2020-07-31T23:30:00Z"))]
    #expect(Self.groups(by: .month, .utc, rows) == ["2020-07: 1"])
    let dublin = try LocalTime(zone: "Europe/Dublin")
    #expect(Self.groups(by: .month, dublin, rows).map { $0.prefix(7) } == ["2020-08"])
  }
}

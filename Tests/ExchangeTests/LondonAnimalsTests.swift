import Exchange
import Testing
import Vocabulary

@Suite struct LondonAnimalsTests {
  static let good =
    "139091,01/01/2009 03:01,1,2,510,Redacted,Dog,Person (land line),House,Animal trapped,Norbury,Waddington Way,SE19,51.39095371,-0.064166887"

  @Test func `a row is an incident with the words used and no time after the call`() throws {
    let file = try Records.london(Self.good)
    let record = try #require(file.records.first)
    #expect(
      record.source == "london-animals:139091" && record.firstWords == "Redacted"
        && record.caller == "Person (land line)")
    #expect(time(record.received) == "2009-01-01T03:01:00Z" && record.units.isEmpty && record.closed == nil)
    #expect(
      record.reported == "Animal trapped" && record.place == "Waddington Way, SE19" && record.ground?.text == "Norbury")
    #expect(record.coordinates?.latitudeE7 == 513_909_537 && record.notes.first?.contains("Dog") == true)
    #expect(file.dirt == [])
  }

  @Test func `summer time is told from the day`() throws {
    let file = try Records.london(Self.good.replacing("01/01/2009", with: "01/07/2009"))
    #expect(time(file.records.first?.received) == "2009-07-01T02:01:00Z")
  }

  @Test(arguments: ["NULL", "NA", ""]) func `NULL, NA and a blank all say that nothing is known`(_ nothing: String)
    throws
  {
    let file = try Records.london(
      "\(nothing),01/01/2009 03:01,\(nothing),\(nothing),\(nothing),\(nothing),Dog,\(nothing),House,Animal trapped,\(nothing),\(nothing),\(nothing),\(nothing),\(nothing)"
    )
    let record = try #require(file.records.first)
    #expect(record.source == "london-animals:line 2" && record.firstWords == nil && record.caller == nil)
    #expect(record.ground == nil && record.coordinates == nil && record.place == "not recorded")
    #expect(file.fields(.missing) == ["INCIDENT_NUMBER", "pump count", "PUMP HOURS TOTAL", "incident-notional-cost"])
  }

  @Test func `rows without a number are told apart by their lines`() throws {
    let row = Self.good.replacing("139091", with: "NA")
    #expect(
      try Records.london(row, row).withoutDoubles.records.map(\.source) == [
        "london-animals:line 2", "london-animals:line 3",
      ])
  }

  @Test func `a negative cost cannot be, and is kept in the notes as it is written`() throws {
    let file = try Records.london(Self.good.replacing(",510,", with: ",-255,"))
    #expect(file.fields(.impossible) == ["incident-notional-cost"])
    #expect(file.records.first?.notes.contains { $0.contains("-255") } == true)
  }

  @Test(arguments: ["nan", "inf", "1e999"]) func `a cost that is no finite number is not taken for one`(_ cost: String)
    throws
  {
    let file = try Records.london(Self.good.replacing(",510,", with: ",\(cost),"))
    #expect(file.dirt.map(\.field) == ["incident-notional-cost"])
  }

  @Test func `what is no number is unreadable and the row is kept`() throws {
    let file = try Records.london(Self.good.replacing(",1,2,510,", with: ",one,2 h,£510,"))
    #expect(file.fields(.unreadable) == ["pump count", "PUMP HOURS TOTAL", "incident-notional-cost"])
    #expect(file.records.count == 1)
  }

  @Test(arguments: [
    "", "01/01/2009", "03:01", "2009-01-01 03:01", "32/01/2009 03:01", "01/01/2009 25:01", "01/01/2009 03:01 PM",
  ])
  func `a row without a time of call cannot be played and says why`(_ text: String) throws {
    let file = try Records.london(Self.good.replacing("01/01/2009 03:01", with: text))
    #expect(file.fields(.refused) == ["date_time of call"] && file.records.isEmpty)
  }

  @Test func `a place that is nowhere is named`() throws {
    #expect(try Records.london(Self.good.replacing("51.39095371", with: "151.3")).fields(.impossible) == ["latitude"])
    #expect(try Records.london(Self.good.replacing("51.39095371", with: "north")).fields(.unreadable) == ["latitude"])
  }
}

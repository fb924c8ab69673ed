import Exchange
import Testing
import Vocabulary

@Suite struct DublinFireTests {
  @Test func `a good row is an incident with one unit of its station`() throws {
    let file = try Records.dublin(
      "7,15/01/2020,Finglas Fire Station,F/SMALL,00:06:08,00:07:39,00:09:18,00:11:00,,,00:11:48,00:15:45")
    let record = try #require(file.records.first)
    #expect(record.source == "dublin-fire:7" && record.line == 2 && record.reported == "F/SMALL")
    #expect(record.ground?.text == "Finglas" && record.place == "place not recorded")
    #expect(time(record.received) == "2020-01-15T00:06:08Z" && time(record.closed) == "2020-01-15T00:15:45Z")
    let unit = try #require(record.units.first)
    #expect(unit.name == nil && unit.station?.text == "Finglas")
    #expect(time(unit.mobilised) == "2020-01-15T00:07:39Z" && time(unit.mobile) == "2020-01-15T00:09:18Z")
    #expect(time(unit.attended) == "2020-01-15T00:11:00Z" && time(unit.cleared) == "2020-01-15T00:11:48Z")
    #expect(file.dirt == [] && file.rows == 1)
  }

  @Test func `times past midnight are of the next day`() throws {
    let file = try Records.dublin("1,31/12/2020,Tara,F/CAR,23:58:00,23:59:30,00:01:00,00:09:00,,,00:40:00,00:41:00")
    let record = try #require(file.records.first)
    #expect(time(record.received) == "2020-12-31T23:58:00Z")
    #expect(record.units.map { time($0.mobilised) } == ["2020-12-31T23:59:30Z"])
    #expect(record.units.map { time($0.mobile) } == ["2021-01-01T00:01:00Z"])
    #expect(time(record.closed) == "2021-01-01T00:41:00Z")
    #expect(file.dirt == [])
  }

  @Test func `a smaller step back is a backward time, kept as written and named`() throws {
    let file = try Records.dublin("1,15/01/2020,Tara,F/CAR,10:00:00,10:02:00,10:01:00,10:09:00,,,10:40:00,10:41:00")
    #expect(file.fields(.backward) == ["MOB"])
    #expect(file.records.first?.units.map { time($0.mobile) } == ["2020-01-15T10:01:00Z"])
  }

  @Test func `twelve hours back is backward, a second more is midnight`() throws {
    let edge = try Records.dublin("1,15/01/2020,Tara,F/CAR,12:00:00,00:00:00,,,,,,00:00:01")
    #expect(edge.fields(.backward) == ["ORD"])
    #expect(edge.records.first?.units.map { time($0.mobilised) } == ["2020-01-15T00:00:00Z"])
    let beyond = try Records.dublin("1,15/01/2020,Tara,F/CAR,12:00:01,00:00:00,,,,,,00:00:01")
    #expect(beyond.fields(.backward) == [])
    #expect(beyond.records.first?.units.map { time($0.mobilised) } == ["2020-01-16T00:00:00Z"])
  }

  @Test func `a blank is missing and what is no time is unreadable; both leave the rest as it is`() throws {
    let file = try Records.dublin("1,15/01/2020,Tara,F/CAR,10:00:00,25:00:00,,banana,,,10:40:00,10:41:00")
    #expect(file.fields(.missing) == ["MOB"] && file.fields(.unreadable) == ["ORD", "IA"])
    let unit = try #require(file.records.first?.units.first)
    #expect(unit.mobilised == nil && unit.mobile == nil && unit.attended == nil)
    #expect(time(unit.cleared) == "2020-01-15T10:40:00Z")
  }

  @Test func `a row without a day, a time of call or a number cannot be played and says why`() throws {
    let file = try Records.dublin(
      "1,,Tara,F/CAR,10:00:00,,,,,,,", "2,30/02/2020,Tara,F/CAR,10:00:00,,,,,,,",
      "3,15/01/2020,Tara,F/CAR,,10:00:00,,,,,,",
      "4,15/01/2020,Tara,F/CAR,10:61:00,,,,,,,", ",15/01/2020,Tara,F/CAR,10:00:00,,,,,,,",
      "../../x,15/01/2020,Tara,F/CAR,10:00:00,,,,,,,",
      "\(String(repeating: "9", count: 41)),15/01/2020,Tara,F/CAR,10:00:00,,,,,,,",
      "8,15/01/2020,Tara,F/CAR,10:00:00,,,,,,,", "9,15/01/2020,Tara")
    #expect(file.fields(.refused).sorted() == ["Date", "Date", "TOC", "TOC", "number", "number", "number", "row"])
    #expect(file.records.map(\.source) == ["dublin-fire:8"])
    #expect(file.rows == 9)
  }

  @Test func `a blank station is missing, an unusable one is unreadable, and both rows are kept`() throws {
    let file = try Records.dublin(
      "1,15/01/2020,,F/CAR,10:00:00,10:01:00,,,,,,", "2,15/01/2020,a/b,F/CAR,10:00:00,10:01:00,,,,,,")
    #expect(file.records.map(\.ground) == [nil, nil])
    #expect(file.fields(.missing).contains("Station Name") && file.fields(.unreadable) == ["Station Name"])
  }

  @Test func `an incident across a change of the clocks keeps the differences as written and says so`() throws {
    let file = try Records.dublin("1,29/03/2020,Tara,F/CAR,00:50:00,00:51:00,00:52:00,02:10:00,,,02:20:00,02:30:00")
    #expect(file.fields(.clockChange) == ["Date"])
    let record = try #require(file.records.first)
    #expect(record.units.first?.attended?.seconds(since: record.received) == 4_800.0)
  }

  @Test func `a number given twice is played once and the second row is named`() throws {
    let file = try Records.dublin("1,15/01/2020,Tara,F/CAR,10:00:00,,,,,,,", "1,16/01/2020,Tara,F/BUS,11:00:00,,,,,,,")
      .withoutDoubles
    #expect(file.records.map(\.reported) == ["F/CAR"])
    #expect(file.dirt.filter { $0.kind == .refused }.map(\.line) == [3])
  }

  @Test func `words in another encoding are repaired and named`() throws {
    let row = Array("\n1,15/01/2020,D".utf8) + [0xFA] + Array("n Laoghaire,F/CAR,10:00:00,,,,,,,".utf8)
    let file = try RecordFormat.dublinFire.read(Array(Records.dublinHeader.utf8) + row)
    #expect(file.fields(.repaired) == ["row"])
    #expect(file.records.first?.ground?.text == "D\u{FFFD}n Laoghaire")
  }
}

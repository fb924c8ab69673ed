import Exchange
import Testing
import Vocabulary

@Suite struct SanFranciscoFireTests {
  @Test func `the rows of one call are one incident with its units`() throws {
    let file = try Records.sf(
      Records.sfUnit(
        "170", "E01", dispatch: "10:01:00 AM", response: "10:02:00 AM", scene: "10:06:00 AM", available: "10:30:00 AM"),
      Records.sfUnit("171", "E03", dispatch: "10:03:00 AM", available: "10:04:00 AM"),
      Records.sfUnit(
        "170", "T02", dispatch: "10:01:30 AM", response: "10:02:30 AM", scene: "", available: "10:45:00 AM"))
    #expect(file.records.map(\.source) == ["sf-fire:170", "sf-fire:171"])
    let record = try #require(file.records.first)
    #expect(record.units.map(\.name) == ["E01", "T02"] && record.units.map(\.line) == [2, 4])
    #expect(time(record.received) == "2017-06-03T17:00:00Z" && time(record.closed) == "2017-06-03T17:45:00Z")
    #expect(record.units.map { time($0.mobilised) } == ["2017-06-03T17:01:00Z", "2017-06-03T17:01:30Z"])
    #expect(record.coordinates == (try Coordinates(latitude: 37.78, longitude: -122.44)))
    #expect(record.disposition == "Fire" && record.reported == "Structure Fire")
    #expect(file.fields(.missing) == ["Response DtTm", "On Scene DtTm", "On Scene DtTm"] && file.rows == 3)
  }

  @Test func `twelve at night is the beginning of the day and twelve at noon its middle`() throws {
    let file = try Records.sf(
      Records.sfUnit("1", "E01", received: "12:00:00 AM", dispatch: "12:30:00 PM", available: "11:59:59 PM"))
    #expect(time(file.records.first?.received) == "2017-06-03T07:00:00Z")
    #expect(file.records.first?.units.map { time($0.mobilised) } == ["2017-06-03T19:30:00Z"])
    #expect(time(file.records.first?.closed) == "2017-06-04T06:59:59Z")
  }

  @Test func `a backward time is kept and named`() throws {
    let file = try Records.sf(
      Records.sfUnit(
        "1", "E01", dispatch: "10:01:00 AM", response: "10:00:30 AM", scene: "10:06:00 AM", available: "10:30:00 AM"))
    #expect(file.fields(.backward) == ["Response DtTm"])
    #expect(file.records.first?.units.map { time($0.mobile) } == ["2017-06-03T17:00:30Z"])
  }

  static let noTimes = ["13:00:00 AM", "0:30:00 AM", "10:00:00", "10:00 XM", "banana", "10:00:00 AM extra"]

  @Test(arguments: noTimes)
  func `what is no time of the twelve-hour clock is unreadable, and of a call refuses the row`(_ text: String) throws {
    let dispatch = try Records.sf(Records.sfUnit("1", "E01", dispatch: text, available: "10:30:00 AM"))
    #expect(dispatch.fields(.unreadable) == ["Dispatch DtTm"] && dispatch.records.count == 1)
    let received = try Records.sf(
      Records.sfUnit("1", "E01", received: text, dispatch: "10:01:00 AM", available: "10:30:00 AM"))
    #expect(received.fields(.refused) == ["Received DtTm"] && received.records.isEmpty)
  }

  @Test func `a place that is nowhere is named and the incident kept without it`() throws {
    let row = Records.sfUnit("1", "E01", dispatch: "10:01:00 AM", available: "10:30:00 AM")
    for (text, kind) in [
      ("(97.1, 0)", Dirt.Kind.impossible), ("(nan, 3)", .impossible), ("(x, y)", .unreadable), ("()", .unreadable),
      ("(", .unreadable),
    ] {
      let file = try Records.sf(row.replacing("(37.78, -122.44)", with: text))
      #expect(file.fields(kind) == ["Location"], "\(text)")
      #expect(file.records.map(\.coordinates) == [nil], "\(text)")
    }
  }

  @Test func `a unit without a name or without any time is kept with its row`() throws {
    let file = try Records.sf(
      Records.sfUnit("1", "", dispatch: "10:01:00 AM", available: "10:30:00 AM"),
      Records.sfUnit("1", "E02", dispatch: "", available: ""))
    #expect(file.records.first?.units.map(\.name) == [nil, "E02"])
    #expect(file.fields(.missing).count == 6)
  }

  @Test func `a call in the hour the clock skipped or showed twice keeps the differences as written`() throws {
    let row = Records.sfUnit("1", "E01", received: "1:59:00 AM", dispatch: "3:01:00 AM", available: "3:30:00 AM")
      .replacing("06/03/2017", with: "03/12/2017")
    let record = try #require(try Records.sf(row).records.first)
    #expect(record.units.first?.mobilised?.seconds(since: record.received) == 3_720.0)
  }
}

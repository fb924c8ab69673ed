internal import Desk
package import Improvement
internal import Procedure
package import Vocabulary

/// What an address about procedures names.
extension OrderSheet {
  /// The pack that an address names; throws where none of that name is published.
  func packName() throws -> PackName {
    do { return try PackName(try named("pack")) } catch is Malformed { throw NothingThere() }
  }

  /// The draft that an address names, as it stands.
  package func draft() async throws -> (id: DraftID, state: DraftState) {
    let id: DraftID
    do { id = try DraftID(try named("draft")) } catch is Malformed { throw NothingThere() }
    guard let state = try await desk.workedDraft(id), state.beginning?.pack == (try packName()) else {
      throw NothingThere()
    }
    return (id, state)
  }

  /// The files of the draft as whoever sent this saw them, and how many edits they had.
  package func seenDraft() async throws -> (id: DraftID, files: [String: String], seen: Int) {
    let (id, state) = try await draft()
    guard let typed = optional("seen") else { return (id, state.files, state.revision) }
    guard let seen = Int(typed), let files = state.files(at: seen) else {
      throw Unfit("seen", "the draft never had so many edits")
    }
    return (id, files, seen)
  }

  /// The id of what is begun: the same for what is sent twice.
  var newDraft: DraftID { DraftID(trusted: String(command.prefix(12))) }

  /// A moment as RFC 3339 has it, or a day and a time of day at the centre; now where nothing is said.
  func momentHere(_ field: String) async throws -> Moment {
    guard let typed = optional(field) else { return now }
    let moment = try await momentTyped(typed, field)
    // What was meant to begin at a time that has passed would begin at once, and nobody would have been told.
    guard moment.adding(seconds: 60) >= now else {
      throw Unfit(field, "this has passed already; give a time to come, or leave it empty for at once")
    }
    return moment
  }

  private func momentTyped(_ typed: String, _ field: String) async throws -> Moment {
    do { return try Moment(rfc3339: typed) } catch {
      let parts = typed.split { $0 == " " || $0 == "T" }.map(String.init)
      let clock = parts.count > 1 ? parts[1].split(separator: ":").compactMap { Int64($0) } : [0, 0]
      do {
        let day = try CivilDate(text: parts.first ?? "")
        guard parts.count <= 2, clock.count == 2, (0..<24).contains(clock[0]), (0..<60).contains(clock[1]) else {
          throw Unfit(field, "write a day and a time, such as 2026-12-01 06:00")
        }
        return await desk.localTime.moment(day, second: clock[0] * 3_600 + clock[1] * 60)
      } catch is Malformed { throw Unfit(field, "write a day and a time, such as 2026-12-01 06:00") }
    }
  }
}

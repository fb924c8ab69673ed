import Desk
import Escalation
import Foundation
import Incident
import IncidentLog
import Procedure
import Testing
import Vocabulary

/// A procedure changes in the middle of a night, and the change is taken back.
@Suite struct NewProcedure {
  /// The same pack under another version.
  private static func revised(_ pack: Pack, as version: String) throws -> Pack {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("tocsin-\(UUID().uuidString)")
    defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record("\(error)") } }
    for (name, text) in pack.files {
      let file = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        name == "pack.yaml" && line.hasPrefix("version:") ? "version: \"\(version)\"" : String(line)
      }
      try lines.joined(separator: "\n").write(to: file, atomically: true, encoding: .utf8)
    }
    return try Pack.read(folder: folder.path)
  }

  @Test func `what is published holds for the next incident, and may be put back`() async throws {
    let room = try await Watchroom()
    let revised = try Self.revised(room.pack, as: "2.0")
    #expect(revised.hash != room.pack.hash)
    let before = try await room.open("before", from: nil, by: "ann")
    for (number, pack) in [revised, room.pack, revised].enumerated() {
      guard case .done = try await room.desk.publish(pack, by: "manager".actor) else {
        Issue.record("version \(pack.version) was not put in force")
        return
      }
      #expect(try await room.desk.packInForce()?.hash == pack.hash)
      let incident = try await room.open("after-\(number)", from: nil, by: "ann")
      #expect(try await room.life(incident).escalation.pack == pack.inForce)
      guard case .alreadySo = try await room.desk.publish(pack, by: "manager".actor) else {
        Issue.record("the same content again changed something")
        return
      }
    }
    #expect(try await room.life(before).escalation.pack == room.pack.inForce, "what is open keeps its terms")
  }

  @Test func `a second pack beside the first changes nothing until it is chosen`() async throws {
    let room = try await Watchroom()
    let fire = try Watchroom.pack("fire-brigade")
    _ = try await room.desk.publish(fire, by: "manager".actor)
    #expect(try await room.desk.packInForce()?.name == room.pack.name)
    let kept = try await room.open("kept", from: nil, by: "ann")
    #expect(try await room.life(kept).escalation.pack == room.pack.inForce)
    try await room.does("manager", .usePack(fire.name))
    let changed = try await room.open("changed", from: nil, by: "ann")
    #expect(try await room.life(changed).escalation.pack == fire.inForce)
  }
}

internal import Desk
internal import Foundation
internal import Procedure
internal import Vocabulary

/// The packs that come with the program, found beside it.
enum StarterPack {
  static let name = "fire-brigade"

  /// `TOCSIN_PROCEDURES`, the working folder's `procedures`, or that of a folder above the program.
  static func folder(_ pack: String, from workingFolder: String) throws -> String {
    let environment = ProcessInfo.processInfo.environment["TOCSIN_PROCEDURES"]
    var places = [environment, workingFolder + "/procedures"].compactMap(\.self)
    var above = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0]).resolvingSymlinksInPath()
    for _ in 0..<5 {
      above = above.deletingLastPathComponent()
      places.append(above.appendingPathComponent("procedures").path)
    }
    guard let found = places.first(where: { FileManager.default.fileExists(atPath: "\($0)/\(pack)/pack.yaml") }) else {
      throw CommandFault(
        "the starter pack \(pack) was not found; name its folder with --pack, or the folder of packs with TOCSIN_PROCEDURES"
      )
    }
    return "\(found)/\(pack)"
  }

  /// The pack in force in the store, or the starter pack, published now.
  static func inForce(_ folder: String?, _ office: Office, by actor: ActorID) async throws -> Pack {
    let desk = try await office.desk()
    if folder == nil, let pack = try await desk.packInForce(PackName(name)) { return pack }
    let pack = try Pack.read(
      folder: try folder.map { office.path($0) } ?? self.folder(name, from: office.workingFolder))
    _ = try await desk.publish(pack, by: actor)
    return pack
  }
}

import Foundation
import Procedure
import Testing

/// Every mutant of the good packs is refused, with a finding in the file that was broken.
@Suite struct PackMutantTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../procedures").path

  /// The packs that are broken; those of the repository as they stand on the disk.
  static let packs: [(name: String, files: [String: String])] = {
    let repository = ["fire-brigade", "telecare", "council-out-of-hours"].map { name in
      (name, PackProof(folder: "\(folder)/\(name)").pack?.files ?? [:])
    }
    return [("tables", TablePack.files), ("full", FullPack.files)] + repository
  }()

  @Test func `every mutant is found, by a finding in the file that was broken`() async {
    #expect(Self.packs.allSatisfy { $0.files.count > 5 }, "a good pack is not good")
    let mutants = Self.packs.flatMap { pack in Self.sample(PackMutants(pack.name, pack.files).all, of: pack.name) }
    #expect(mutants.count >= 500, "only \(mutants.count) mutants")
    await withTaskGroup(of: String?.self) { group in
      for mutant in mutants {
        group.addTask {
          let found = SmallPack.findings(mutant.files)
          if found.contains(where: { mutant.expected.contains($0.file) }) { return nil }
          let told = found.prefix(3).map(\.description).joined(separator: "\n  ")
          return "\(mutant.title): \(found.isEmpty ? "not found" : "told only\n  \(told)")"
        }
      }
      for await missed in group { if let missed { Issue.record(Comment(rawValue: missed)) } }
    }
  }

  /// The large packs are broken at every so many places, so that the test takes seconds.
  static func sample(_ mutants: [PackMutant], of name: String) -> [PackMutant] {
    let countMax = ["tables", "full"].contains(name) ? 1_000 : 60
    let step = (mutants.count + countMax - 1) / countMax
    return mutants.enumerated().filter { $0.offset % step == 0 }.map(\.element)
  }
}

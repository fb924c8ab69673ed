import DMN
import Foundation
import Testing

/// The public test cases: what passed once passes for ever.
@Suite struct ComplianceTests {
  @Test func `no case of the public suite that passed fails again`() throws {
    guard let folder = Compliance.folder else {
      return print("TOCSIN_DATA is not set: the public test cases were not run")
    }
    var passed: Set<String> = []
    var failed: [String: String] = [:]
    var skipped = 0
    try TestFolder(folder).run { result in
      switch result.status {
      case .passed: passed.insert(result.name)
      case .skipped: skipped += 1
      case .failed(let failures):
        failed[result.name] = failures.map { "\($0.node): expected \($0.expected), found \($0.found), \($0.reason)" }
          .joined(separator: "; ")
      }
    }
    let known = try Compliance.known()
    #expect(known.count > 1_000, "the ratchet \(Compliance.ratchet.path) is as good as empty")
    for name in known.subtracting(passed).sorted() {
      Issue.record("\(name) passed before and does not now: \(failed[name] ?? "it was not run")")
    }
    let new = passed.subtracting(known)
    if ProcessInfo.processInfo.environment["TOCSIN_RATCHET"] == "add", !new.isEmpty {
      let lines = known.union(passed).sorted().joined(separator: "\n")
      try (Compliance.heading + lines + "\n").write(to: Compliance.ratchet, atomically: true, encoding: .utf8)
    } else {
      #expect(
        new.isEmpty,
        "\(new.count) cases pass that the ratchet does not know; run TOCSIN_RATCHET=add swift test --filter ComplianceTests"
      )
    }
    print("public test cases: \(passed.count) passed, \(failed.count) failed, \(skipped) skipped")
  }
}

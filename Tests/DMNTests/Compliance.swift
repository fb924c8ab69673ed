import DMN
import Foundation

/// The public test cases, where they are, and which of them passed before.
enum Compliance {
  /// Nil where TOCSIN_DATA is not set.
  static var folder: String? {
    ProcessInfo.processInfo.environment["TOCSIN_DATA"].map { "\($0)/dmn-tck" }
  }

  static let ratchet = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
    "tck-ratchet.txt")

  /// The names of the cases that passed when the ratchet was written.
  static func known() throws -> Set<String> {
    let text = try String(contentsOf: ratchet, encoding: .utf8)
    return Set(text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
  }

  /// Its first lines; the cases follow in order.
  static let heading = """
    # Cases of the public test suite that pass, one a line; it only grows.
    # TOCSIN_RATCHET=add swift test --filter ComplianceTests adds those that pass now.

    """
}

package import Vocabulary

/// The reference that a reporter is given and quotes when they ring; it is the id of their contact as well.
package enum ReportReference {
  /// 50 bits.
  private static let characters = 10
  private static let groupCharacters = 5

  /// The reference of the report that was sent in the form of this number; it says nothing of how many reports there are.
  package static func derived(from number: String) -> String {
    written(SpokenCode.derived(from: number, for: "reference of a report", characters))
  }

  /// The contact of a reference as people type it; nil where it cannot be one.
  package static func contact(_ typed: String) -> ContactID? {
    let plain = typed.filter { $0 != " " && $0 != "-" }
    let isMarked = plain.count == characters + 1 && (plain.hasPrefix("R") || plain.hasPrefix("r"))
    return SpokenCode(isMarked ? plain.dropFirst() : plain[...], characters).map { ContactID(trusted: written($0)) }
  }

  private static func written(_ letters: SpokenCode) -> String { "R-\(letters.grouped(groupCharacters, by: "-"))" }
}

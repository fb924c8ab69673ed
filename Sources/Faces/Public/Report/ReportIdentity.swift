internal import Orders
internal import Vocabulary

/// What names a report: its reference, which may be quoted to anybody, and its code, which opens it.
///
/// Both come of the number of the form that was filled in, which nobody but its sender knows: sent twice, it is one report with
/// one code. The reference says nothing of how many reports there are.
struct ReportIdentity: Sendable {
  /// 50 bits; with the code's 80 they are 130.
  private static let referenceCharacters = 10
  private static let groupCharacters = 5
  static let purpose = "report"

  let reference: String
  let code: SpokenCode

  init(number: String) {
    let letters = SpokenCode.derived(from: number, for: "reference of a report", ReportIdentity.referenceCharacters)
    reference = ReportIdentity.reference(letters)
    code = SpokenCode.derived(from: number, for: "code of a report")
  }

  /// The contact that the report is.
  var contact: ContactID { ContactID(trusted: reference) }
  var key: String { code.key(for: ReportIdentity.purpose) }

  private static func reference(_ letters: SpokenCode) -> String {
    "R-\(letters.grouped(groupCharacters, by: "-"))"
  }

  /// The contact of a reference as people type it; nil where it cannot be one.
  static func contact(_ typed: String) -> ContactID? {
    let plain = typed.filter { $0 != " " && $0 != "-" }
    let isMarked = plain.count == referenceCharacters + 1 && (plain.hasPrefix("R") || plain.hasPrefix("r"))
    return SpokenCode(isMarked ? plain.dropFirst() : plain[...], referenceCharacters)
      .map { ContactID(trusted: reference($0)) }
  }
}

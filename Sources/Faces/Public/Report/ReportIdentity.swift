internal import Orders
internal import Vocabulary

/// What names a report: its reference, which may be quoted to anybody, and its code, which opens it.
///
/// Both come of the number of the form that was filled in, which nobody but its sender knows: sent twice, it is one report with
/// one code. With the 50 bits of the reference the code's 80 are 130.
struct ReportIdentity: Sendable {
  static let purpose = "report"

  let reference: String
  let code: SpokenCode

  init(number: String) {
    reference = ReportReference.derived(from: number)
    code = SpokenCode.derived(from: number, for: "code of a report")
  }

  /// The contact that the report is.
  var contact: ContactID { ContactID(trusted: reference) }
  var key: String { code.key(for: ReportIdentity.purpose) }
}

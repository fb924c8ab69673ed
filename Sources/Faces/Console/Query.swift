internal import Hummingbird

/// What stands behind the question mark of an address, as a form sends it by GET.
struct Query: Sendable {
  private let fields: [(name: String, value: String)]

  /// What cannot be read counts as not asked.
  init(_ request: Request) { fields = PostedForm.fields(Array((request.uri.query ?? "").utf8)) ?? [] }

  /// The first value of a name; empty where it is missing.
  subscript(name: String) -> String { fields.first { $0.name == name }?.value ?? "" }
}

/// Where one input of a table has its part of the index; plain numbers only, so that reading it costs no counting of
/// references.
struct IndexColumn: Sendable {
  enum Lookup: UInt8, Sendable {
    case free, texts, numbers, booleans, none
  }

  var lookup: Lookup
  /// Where the first row begins among the words.
  var rowStart: Int
  /// Where the set of rules begins that must be evaluated all the same.
  var openStart: Int
  var hasOpen: Bool
  /// Of `texts`.
  var texts: TextPool.Set?
  /// Of `numbers`: where its marks stand, and their scale.
  var markStart: Int
  var markEnd: Int
  var scale: Int
}

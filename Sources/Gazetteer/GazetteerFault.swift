/// Why a gazetteer could not be read or made, in words for whoever asked.
package struct GazetteerFault: Error, Hashable, Sendable, CustomStringConvertible {
  package let description: String

  package init(_ description: String) { self.description = description }

  /// What an error of the database or the disk means here.
  init(_ error: any Error, doing what: String) {
    self = (error as? GazetteerFault) ?? GazetteerFault("cannot \(what): \(error)")
  }
}

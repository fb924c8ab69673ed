package import Incident
package import Procedure
internal import Review

extension Life {
  /// What is already otherwise than agreed while it goes on. What can still be done, such as confirming the place, is left out: it is owed,
  /// and stands there as that.
  package func deviationsSoFar(under pack: Pack?) -> [HandlingReview.Departure] {
    deviations(under: pack).filter { $0.entry > 0 }.map { HandlingReview.Departure($0) }
  }
}

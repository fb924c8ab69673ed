package import Incident
package import Procedure
package import Review

extension Life {
  /// What is otherwise than agreed by now. Of what goes on, what can still be done, such as confirming the place, is left out: it is owed,
  /// and stands there as that.
  package func deviationsSoFar(under pack: Pack?) -> [Deviation] {
    deviations(under: pack).filter { !isOpen || $0.entry > 0 }
  }
}

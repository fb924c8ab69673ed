internal import Vocabulary

/// What the centre set for its door.
package struct DoorRules: Hashable, Sendable {
  /// How long a session lasts at most; a shift with its handover.
  package var sessionHours: Int64 = 12
  /// After so long without a request of the person the password is asked for again; 0 never asks.
  package var idleMinutes: Int64 = 30
  /// No refusal is answered sooner, whatever it was for.
  package var refusalDelay: Duration = .seconds(1)
  /// How long a person's being there is not written down again.
  package var touchSeconds: Int64 = 30

  package init() {}

  var sessionSeconds: Int64 { sessionHours * 3_600 }
  var idleSeconds: Int64 { idleMinutes * 60 }
}

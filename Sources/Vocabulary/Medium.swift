/// The channel on which a contact reached the centre.
package enum Medium: String, Hashable, Sendable, CaseIterable {
  case call, sms, email, webReport = "web-report", alarm, referral
}

/// Whether people depend on a store's work, or it is for replaying and training.
package enum Purpose: String, Hashable, Sendable, CaseIterable {
  case live, rehearsal
}

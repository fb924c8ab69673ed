/// Which events a question to the whole record needs, so that the others need not be read.
package enum DecidingEvents {
  /// From which an incident's answers follow, what came of them, and who may see it: enough to take it through another pack.
  package static let ofAssessments: Set = [
    "assessment-pinned", "assessment-started", "assessment-answered", "assessment-corrected", "assessment-carried",
    "assessment-skipped", "assessment-reached", "log-opened", "log-contact-linked", "log-established", "log-withdrawn",
    "log-restricted", "log-lifted", "log-closed", "log-merged", "log-reopened",
  ]
}

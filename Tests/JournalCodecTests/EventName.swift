import Assessment
import Contact
import Deployment
import Improvement
import Incident
import IncidentLog
import Journal
import JournalCodec
import Testing

/// Every event as it is stored. A new case of any event does not compile until it is named here, and no name passes
/// without a sample and a golden file.
enum EventName: String, CaseIterable, Sendable, CustomTestStringConvertible {
  case contactReceived = "contact-received", contactAnswered = "contact-answered", contactLinked = "contact-linked"
  case contactEnded = "contact-ended"
  case logOpened = "log-opened", logLocated = "log-located", logNoted = "log-noted", logStruck = "log-struck"
  case logContactLinked = "log-contact-linked", logOwnerChanged = "log-owner-changed", logClosed = "log-closed"
  case assessmentStarted = "assessment-started", assessmentShown = "assessment-shown"
  case assessmentAnswered = "assessment-answered", assessmentReached = "assessment-reached"
  case deploymentAssigned = "deployment-assigned", deploymentProgressed = "deployment-progressed"
  case unitRegistered = "unit-registered", unitOnDuty = "unit-on-duty", unitOffDuty = "unit-off-duty"
  case unitAssigned = "unit-assigned", unitProgressed = "unit-progressed"
  case packPublished = "pack-published"
  case centreDedicated = "centre-dedicated", centreZoneSet = "centre-zone-set", centreErased = "centre-erased"

  var testDescription: String { rawValue }

  init(_ fact: Fact) {
    self =
      switch fact {
      case .contact(let event): EventName(event)
      case .incident(.log(let event)): EventName(event)
      case .incident(.assessment(let event)): EventName(event)
      case .incident(.deployment(.assigned)): .deploymentAssigned
      case .incident(.deployment(.progressed)): .deploymentProgressed
      case .unit(let event): EventName(event)
      case .pack(.published): .packPublished
      case .centre(.dedicated): .centreDedicated
      case .centre(.zoneSet): .centreZoneSet
      case .centre(.erased): .centreErased
      }
  }

  private init(_ event: ContactEvent) {
    self =
      switch event {
      case .received: .contactReceived
      case .answered: .contactAnswered
      case .linked: .contactLinked
      case .ended: .contactEnded
      }
  }

  private init(_ event: IncidentLogEvent) {
    self =
      switch event {
      case .opened: .logOpened
      case .located: .logLocated
      case .noted: .logNoted
      case .struck: .logStruck
      case .contactLinked: .logContactLinked
      case .ownerChanged: .logOwnerChanged
      case .closed: .logClosed
      }
  }

  private init(_ event: AssessmentEvent) {
    self =
      switch event {
      case .started: .assessmentStarted
      case .shown: .assessmentShown
      case .answered: .assessmentAnswered
      case .reached: .assessmentReached
      }
  }

  private init(_ event: UnitEvent) {
    self =
      switch event {
      case .registered: .unitRegistered
      case .onDuty: .unitOnDuty
      case .offDuty: .unitOffDuty
      case .assigned: .unitAssigned
      case .progressed: .unitProgressed
      }
  }
}

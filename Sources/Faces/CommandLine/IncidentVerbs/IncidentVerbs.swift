internal import ArgumentParser

/// `tocsin incident`: everything that is done with an incident beside its questions and its units.
struct IncidentVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "incident", abstract: "Open, write, tell, raise, merge and close incidents.",
    discussion: """
      An incident is named by its reference or its id; a line, a task or a decision by the number shown beside it.
      Exits 4 where a decision is needed first, such as whether a report is about an incident that is known already.

      Examples:
        tocsin incident open --store store --actor anna --contact contact-3f2a --place "12 Acacia Road"
        tocsin incident list --store store
        tocsin incident show 261121-0042 --store store
        tocsin incident note 261121-0042 "Neighbours have left the house" --store store --actor anna
        tocsin incident promise 261121-0042 "An engineer comes within the hour" --within 3600 --store store --actor anna
        tocsin incident read-back 261121-0042 --by G1 --where "12 Acacia Road" --what "gas" --store store --actor anna
        tocsin incident close 261121-0042 made-safe --store store --actor anna
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Opening and looking",
        subcommands: [
          IncidentOpen.self, IncidentList.self, IncidentShow.self, IncidentBrief.self,
        ]),
      CommandGroup(
        name: "Writing",
        subcommands: [
          IncidentLocate.self, IncidentConfirm.self, IncidentNote.self, IncidentState.self, IncidentEstablish.self,
          IncidentWithdraw.self, IncidentStrike.self,
        ]),
      CommandGroup(
        name: "Owning and telling",
        subcommands: [
          IncidentTake.self, IncidentHand.self, IncidentPromise.self, IncidentTell.self, IncidentRead.self,
          IncidentReadBack.self,
          IncidentRestrict.self, IncidentLift.self,
        ]),
      CommandGroup(
        name: "Tasks and partners",
        subcommands: [
          IncidentTaskSet.self, IncidentTaskDone.self, IncidentTaskWithdraw.self, IncidentOffer.self,
          IncidentPartnerAccepts.self, IncidentPartnerDeclines.self,
        ]),
      CommandGroup(
        name: "Levels and command",
        subcommands: [
          IncidentRaise.self, IncidentAccept.self, IncidentStandDownLevel.self, IncidentUselessAlarm.self,
          IncidentMethane.self, IncidentRole.self,
          IncidentDecide.self,
        ]),
      CommandGroup(
        name: "Ending",
        subcommands: [
          IncidentMerge.self, IncidentControl.self, IncidentResolve.self, IncidentClose.self, IncidentReopen.self,
          IncidentReview.self, IncidentReviewed.self,
        ]),
    ])
}

extension ArgumentHelp {
  /// What names an incident.
  static let incident: ArgumentHelp = "The incident's reference or id."
  static let reason: ArgumentHelp = "Why."
}

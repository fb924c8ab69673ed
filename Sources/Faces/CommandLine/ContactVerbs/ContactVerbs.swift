internal import ArgumentParser
internal import Contact
internal import Vocabulary

/// `tocsin contact`: whoever reaches the centre, from the first ring to the wrap-up.
struct ContactVerbs: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contact", abstract: "Calls, messages, alarms and referrals, from the first ring to the wrap-up.",
    discussion: """
      A contact is received, waits in the queue by urgency and then age, is answered, belongs to an incident or to none, \
      ends, and is wrapped up. What the centre knows already is shown before the first question is asked.

      Examples:
        tocsin contact receive --medium call --number "07700 900123" \\
          --words "I smell gas" --store store --actor anna
        tocsin contact answer contact-1f0c --store store --actor anna
        tocsin contact tell contact-1f0c relation tenant --store store --actor anna
        tocsin contact link contact-1f0c 261121-0042 --store store --actor anna
        tocsin contact end contact-1f0c --store store --actor anna
        tocsin contact wrap-up contact-1f0c incident --store store --actor anna
        tocsin contact list --store store

      With --json a command that does something prints {"outcome", "position", "result"}: outcome is done, done-before or \
      already-so; result has "contact" as it stands now, "say" with the agreed words if there are any, and after receive, \
      answer and reconnect "queuePlace", "queueLength" and "known" with what was known before: "subjects" of the registers \
      with their "facts", earlier "contacts" and "incidents", and "candidates" among the open incidents. accept gives \
      "contact", "incident" and "tree". list and inbox print an array of contacts, show an object with "contact" and \
      "known". Moments are RFC 3339 in UTC; a key without a value is left out.

      Exit status: 0 done; 1 refused or failed, one line says why; 4 where somebody has to decide first; 64 wrong usage.
      """,
    groupedSubcommands: [
      CommandGroup(
        name: "Waiting",
        subcommands: [
          ContactReceive.self, ContactDirect.self, ContactList.self, ContactShow.self, ContactQueue.self,
          ContactOffer.self,
          ContactAbandon.self,
        ]),
      CommandGroup(
        name: "On the line",
        subcommands: [
          ContactAnswer.self, ContactHold.self, ContactTakeBack.self, ContactTell.self, ContactRead.self,
          ContactFace.self,
          ContactLink.self, ContactDrop.self, ContactTried.self, ContactReconnect.self,
        ]),
      CommandGroup(
        name: "Referrals",
        subcommands: [ContactRefer.self, ContactInbox.self, ContactAccept.self, ContactDecline.self]),
      CommandGroup(name: "Ending", subcommands: [ContactEnd.self, ContactWrapUp.self]),
    ])
}

extension Medium: ExpressibleByArgument {}
extension Urgency: ExpressibleByArgument {}
extension Situation: ExpressibleByArgument {}
extension CallerDetail: ExpressibleByArgument {}

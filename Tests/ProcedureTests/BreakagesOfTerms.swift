extension Breakage {
  private static let terms = "escalation.yaml"

  /// What can be wrong with levels, triggers and clocks, and with facts, skills and services of a full pack.
  static let ofTerms = [
    Breakage(
      full: "leaf at a level nobody accepts", tree, "level: 3", "level: 4", at: "level: 4",
      "the leaf \u{201C}danger\u{201D} is raised to level 4, which nobody is to accept", besides: 1),
    Breakage(full: "level unheard of", tree, "level: 3", "level: 5", at: "level: 5", "whole number from 1 to 4"),
    Breakage(
      full: "unknown skill", tree, "{pumping: 1}", "{singing: 1}", at: "{singing",
      "unknown skill \u{201C}singing\u{201D}", besides: 1),
    Breakage(full: "no skill at all", tree, "{pumping: 1}", "{pumping: 0}", at: "pumping: 0", "whole number from 1"),
    Breakage(
      full: "skill twice", "units.yaml", "skills:", "skills:\n  - {skill: pumping, title: Other}", at: "Pumps water",
      "stands nowhere else in the list"),
    Breakage(
      full: "unknown fact", tree, "facts: [water-rising]", "facts: [rain]", at: "facts: [rain]",
      "the answer \u{201C}flood\u{201D} names the unknown fact \u{201C}rain\u{201D}", besides: 4),
    Breakage(
      full: "fact twice in an answer", tree, "facts: [water-rising]", "facts: [mayday, mayday]", at: "facts: [mayday",
      "has \u{201C}mayday\u{201D} twice"),
    Breakage(
      full: "question without time", tree, "seconds: 30", "seconds: 0", at: "seconds: 0", "whole number from 1"),
    Breakage(
      full: "certain too late", "pack.yaml", "dispatch_questions_max: 1", "dispatch_questions_max: 0", at: "id: what",
      in: tree, "a path asks 1 question before it is certain what to send, 0 are allowed"),
    Breakage(
      full: "certain later than agreed", tree, "requirement: {van: 1}}", "requirement: {}}", at: "id: who",
      "a path asks 2 questions before it is certain what to send, 1 are allowed"),
    Breakage(
      full: "service begins nowhere", "pack.yaml", "tree: main", "tree: side", at: "tree: side",
      "unknown decision tree id \u{201C}side\u{201D}"),
    Breakage(
      full: "service out of remit with a tree", "pack.yaml", "    say: That", "    tree: main\n    say: That",
      at: "    tree: main", "expected nothing for a service out of remit"),
    Breakage(
      full: "service in remit that sends away", "pack.yaml", "remit: in, tree", "remit: in, send_to: No, tree",
      at: "send_to: No", "expected nothing for a service in remit"),
    Breakage(
      full: "the same question twice about the place", "opening.yaml", "What do you see there?", "where IS it",
      at: "where IS it", "expected another question than `ask`"),
    Breakage(
      full: "no second question about the place", "opening.yaml", "  confirm: What do you see there?\n", "",
      at: "  ask: Where", "lacks `confirm`"),
    Breakage(
      full: "no levels", terms, "levels:", "rest:", at: "clocks:", "lacks `levels`", besides: 1),
    Breakage(
      full: "nobody at a level", terms, "who: [manager]", "who: []", at: "who: []", "expected a list of actors"),
    Breakage(full: "level 1", terms, "level: 2, title", "level: 1, title", at: "level: 1", "number from 2 to 4"),
    Breakage(
      full: "level twice", terms, "level: 2, title", "level: 3, title", at: "title: Lead",
      "expected a level that stands nowhere else"),
    Breakage(
      full: "no time to accept", terms, "accept_within: 60", "accept_within: 0", at: "accept_within: 0",
      "whole number from 1"),
    Breakage(
      full: "trigger to no level", terms, "name: quiet, level: 3", "name: quiet, level: 4", at: "name: quiet",
      "raised to level 4, which nobody is to accept"),
    Breakage(
      full: "trigger twice", terms, "name: many", "name: quiet", at: "A crowd", "a name no other trigger has"),
    Breakage(
      full: "trigger for no priority", terms, "at_least: P3", "at_least: P9", at: "P9", "expected a priority P1 to P5"),
    Breakage(
      full: "trigger without condition", terms, "when: {contacts: 10}", "when: {}", at: "A crowd", "has 0 conditions"),
    Breakage(
      full: "trigger with two conditions", terms, "{contacts: 10}", "{contacts: 10, silent: 5}", at: "A crowd",
      "has 2 conditions"),
    Breakage(
      full: "trigger without example", terms, "example: A crowd, ", "", at: "name: many", "lacks `example`"),
    Breakage(
      full: "trigger of no fact", terms, "{fact: mayday}", "{fact: sos}", at: "{fact: sos}",
      "unknown fact \u{201C}sos\u{201D}"),
    Breakage(
      full: "trigger's fact that nothing establishes", examples,
      "    established: [mayday]\n", "", at: "{fact: mayday}", in: terms, "no example establishes the fact", besides: 2),
    Breakage(
      full: "clock unheard of", terms, "  locate: 21", "  lunch: 21", at: "lunch", "unknown key \u{201C}lunch\u{201D}"),
    Breakage(full: "clock at zero", terms, "locate: 21", "locate: 0", at: "locate: 0", "whole number from 1"),
    Breakage(
      full: "urgency unheard of", terms, "{emergency: 5,", "{panic: 5,", at: "panic",
      "unknown key \u{201C}panic\u{201D}"),
    Breakage(
      full: "known after none", terms, "known_incident_after: 2", "known_incident_after: 0",
      at: "known_incident_after: 0", "whole number from 1"),
  ]
}

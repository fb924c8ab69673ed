extension Breakage {
  /// What can be wrong in the other files, and between them and the tree.
  static let ofTheRest = [
    Breakage(
      "too many questions", "pack.yaml", "questions_max: 2", "questions_max: 1", at: "id: inside", in: tree,
      "a path asks 2 questions"),
    Breakage(
      "time zone unheard of", "pack.yaml", "timezone: UTC", "timezone: Mars/Olympus", at: "timezone",
      "expected an IANA time zone"),
    Breakage(
      "time zone as a path", "pack.yaml", "timezone: UTC", "timezone: ../../etc/passwd", at: "timezone",
      "expected an IANA time zone"),
    Breakage(
      "no such day", "pack.yaml", "2027-11-01", "2027-02-30", at: "2027-02-30", "expected a day of the calendar"),
    Breakage(
      "name with a slash", "pack.yaml", "name: small", "name: a/b", at: "name: a/b", "expected a procedure pack name"),
    Breakage(
      "threat to life at most P3", "pack.yaml", "timezone: UTC", "life_threat_at_most: P3", at: "P3",
      "expected P1 or P2"),
    Breakage(
      "out of remit and nowhere to go", "pack.yaml", "remit: in", "remit: out", at: "remit: out", "lacks `send_to`"),
    Breakage("remit neither in nor out", "pack.yaml", "remit: in", "remit: maybe", at: "maybe", "expected in or out"),
    Breakage(
      "priority missing", "codes.yaml",
      "  P5: {title: Information, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}\n", "", at: "P1:",
      "lacks P5"),
    Breakage(
      "target zero", "codes.yaml", "Urgent, assign_seconds: 60", "Urgent, assign_seconds: 0", at: "Urgent",
      "expected a whole number from 1"),
    Breakage(
      "target as text", "codes.yaml", "Urgent, assign_seconds: 60", "Urgent, assign_seconds: \"60\"", at: "Urgent",
      "expected a whole number from 1"),
    Breakage(
      "target beyond numbers", "codes.yaml", "Urgent, assign_seconds: 60",
      "Urgent, assign_seconds: 99999999999999999999", at: "Urgent", "expected a whole number from 1"),
    Breakage(
      "attended before assigned", "codes.yaml", "Urgent, assign_seconds: 60", "Urgent, assign_seconds: 601",
      at: "Urgent", "expected at least the 601 of assign_seconds"),
    Breakage(
      "nature twice", "codes.yaml", "{code: nuisance,", "{code: danger,", at: "Nuisance",
      "stands nowhere else in the list"),
    Breakage(
      "unknown nature not there", "codes.yaml", "unknown_nature: unknown", "unknown_nature: dunno", at: "dunno",
      "expected one of the natures"),
    Breakage(
      "foreign disposition twice", "codes.yaml", "[OK, Fine]", "[OK, OK]", at: "[OK, OK]",
      "already means \u{201C}done\u{201D}"),
    Breakage(
      "key twice", "codes.yaml", "unknown_nature: unknown", "unknown_nature: unknown\nunknown_nature: danger",
      at: "unknown_nature: unknown", "stands more than once"),
    Breakage("no words for silence", "opening.yaml", "silent: a, ", "", at: "situations", "lacks `silent`"),
    Breakage(
      "medium unheard of", "opening.yaml", "opening: {call: Hello}", "opening: {call: Hello, pigeon: Coo}",
      at: "pigeon", "has the unknown key \u{201C}pigeon\u{201D}"),
    Breakage(
      "unit type twice", "units.yaml", "types:", "types:\n  - {type: van, title: Other}", at: "VAN",
      "stands nowhere else in the list"),
    Breakage(
      "rule that leaves out nothing", "units.yaml", "types:",
      "eligible:\n  - {id: a, if: 'type = \"van\"', otherwise: b, leaves_out: {type: van}}\ntypes:", at: "id: a",
      "does not leave out its own example: it is true"),
    Breakage(
      "rule that can never be said", "units.yaml", "types:",
      "eligible:\n  - {id: a, if: 'metres + type > 3', otherwise: b, leaves_out: {type: van, metres: 9}}\ntypes:",
      at: "id: a", "does not leave out its own example: it cannot be said"),
    Breakage(
      "rule about what no unit has", "units.yaml", "types:",
      "eligible:\n  - {id: a, if: 'colour = \"red\"', otherwise: b, leaves_out: {type: van}}\ntypes:", at: "id: a",
      "names \u{201C}colour\u{201D}"),
    Breakage(
      "rule without words", "units.yaml", "types:",
      "eligible:\n  - {id: a, if: 'type = \"van\"', leaves_out: {type: car}}\ntypes:", at: "id: a", "lacks `otherwise`"),
    Breakage(
      "rule about a time that nobody knows", "units.yaml", "types:",
      "eligible:\n  - {id: a, if: 'travel minutes < 9', otherwise: b, leaves_out: {travel minutes: 9}}\ntypes:",
      at: "id: a", "asks for `travel minutes`, which nobody knows without speeds"),
    Breakage(
      "speed of no type", "units.yaml", "types:", "travel: {usual_kmh: 20, kmh: {tram: 30}}\ntypes:", at: "tram",
      "names the unknown unit type \u{201C}tram\u{201D}"),
    Breakage(
      "speeds without the usual one", "units.yaml", "types:", "travel: {kmh: {van: 30}}\ntypes:", at: "travel",
      "lacks `usual_kmh`"),
    Breakage(
      "speed of light", "units.yaml", "types:", "travel: {usual_kmh: 1079252848}\ntypes:", at: "usual_kmh",
      "expected a whole number from 1 to 400"),
    Breakage(
      "no speed", "units.yaml", "types:", "travel: {usual_kmh: 20, kmh: {van: 0}}\ntypes:", at: "van: 0",
      "expected a whole number from 1 to 400"),
    Breakage(
      "answer without example", examples, "answers: {what: fire, inside: no-one}",
      "answers: {what: fire, inside: someone}", at: "key: no-one", in: tree,
      "no example hits the answer \u{201C}no-one\u{201D}"),
    Breakage(
      "example fails", examples, "expect: {leaf: nuisance, nature: nuisance, priority: P4}",
      "expect: {leaf: nuisance, nature: nuisance, priority: P3}", at: "priority: P3",
      "fails: expected priority \u{201C}P3\u{201D}, found \u{201C}P4\u{201D}"),
    Breakage(
      "example ends early", examples, "{what: fire, inside: no-one}", "{what: fire}", at: "Fire with nobody",
      "is not answered"),
    Breakage(
      "example gives no such answer", examples, "{what: noise}", "{what: music}", at: "title: Noise",
      "which is no answer"),
    Breakage(
      "example answers too much", examples, "{what: noise}", "{what: noise, inside: no-one}", at: "title: Noise",
      "which its path does not ask"),
    Breakage(
      "example of no tree", examples, "title: Noise\n    tree: main", "title: Noise\n    tree: side",
      at: "title: Noise", "names the tree \u{201C}side\u{201D}"),
    Breakage("not YAML", "units.yaml", "types:", "types: [", at: "type: van", "not readable as YAML"),
    Breakage("two documents", "units.yaml", "types:", "--- 1\n---\ntypes:", at: "---\ntypes:", "not readable as YAML"),
    Breakage("tag", "units.yaml", "title: Van", "title: !!binary Van", at: "Van", "a tag (!)"),
    Breakage("anchor", "units.yaml", "title: Van", "title: &v Van", at: "&v", "an anchor"),
  ]
}

extension Breakage {
  /// What can be wrong with the examples of a full pack.
  static let ofExamples = [
    Breakage(
      full: "wrong requirement expected", examples, "{van: 2}", "{van: 1}", at: "leaf: danger",
      "expected requirement \u{201C}1 van\u{201D}, found \u{201C}2 van\u{201D}"),
    Breakage(
      full: "wrong skills expected", examples, "{pumping: 1}", "{}", at: "leaf: danger",
      "expected skills \u{201C}nothing\u{201D}, found \u{201C}1 with pumping\u{201D}"),
    Breakage(full: "wrong level expected", examples, "level: 3", "level: 2", at: "leaf: danger", "expected level"),
    Breakage(
      full: "wrong facts expected", examples, "facts: [water-rising]", "facts: []", at: "leaf: danger",
      "expected facts \u{201C}nothing\u{201D}, found \u{201C}water-rising\u{201D}"),
    Breakage(
      full: "closed card expected", examples, "advice: [breathe]", "advice: [breathe, keep-out]", at: "leaf: damage",
      "expected the card \u{201C}keep-out\u{201D} to open"),
    Breakage(
      full: "open card expected closed", examples, "refused: [keep-out]", "refused: [breathe]", at: "leaf: damage",
      "expected the card \u{201C}breathe\u{201D} to stay shut"),
    Breakage(
      full: "no such card expected", examples, "refused: [keep-out]", "refused: [run]", at: "refused: [run]",
      "unknown advice card id"),
    Breakage(
      full: "no such fact established", examples, "established: [mayday]", "established: [sos]", at: "[sos]",
      "unknown fact", besides: 3),
    Breakage(
      full: "not heard", examples, "{what: flood, who: someone}\n  - title: Nothing",
      "{what: noise}\n  - title: Nothing",
      at: "{what: noise}\n  - title: Nothing", "found \u{201C}flood\u{201D} for \u{201C}WATER everywhere\u{201D}"),
    Breakage(
      full: "heard all the same", examples, "floodlit here", "a flood, here", at: "heard: {}",
      "expected nothing to be heard, found \u{201C}flood\u{201D} of \u{201C}what\u{201D}"),
    Breakage(
      full: "heard for no question", examples, "{what: flood, who: someone}\n  - title: Nothing",
      "{why: flood}\n  - title: Nothing", at: "title: Heard", "names the question \u{201C}why\u{201D}"),
    Breakage(
      full: "heard as no answer", examples, "{what: flood, who: someone}\n  - title: Nothing",
      "{what: fire}\n  - title: Nothing", at: "title: Heard", "which is no answer to \u{201C}what\u{201D}"),
    Breakage(
      full: "heard in no tree", examples, "tree: main\n    words: It", "tree: side\n    words: It",
      at: "title: Nothing",
      "names the tree \u{201C}side\u{201D}"),
    Breakage(
      full: "caller who speaks too long", examples, "floodlit here", String(repeating: "lit ", count: 130),
      at: "lit lit", "expected at most 500 bytes"),
    Breakage(
      full: "wrong door", examples, "{send_to: the ambulance service}", "{send_to: the dentist}", at: "the dentist",
      "expected to be sent to \u{201C}the dentist\u{201D}"),
    Breakage(
      full: "door of a service in remit", examples, "service: medical", "service: water", at: "title: Ill",
      "which is in remit", besides: 1),
    Breakage(
      full: "door of no service", examples, "service: medical", "service: x", at: "title: Ill", "is not there",
      besides: 1),
    Breakage(
      full: "service out of remit without example", examples,
      "  - title: Ill\n    service: medical\n    expect: {send_to: the ambulance service}", "", at: "name: medical",
      in: "pack.yaml", "no example asks for the service \u{201C}medical\u{201D}"),
    Breakage(
      full: "kinds of example mixed", examples, "service: medical", "service: medical\n    tree: main",
      at: "tree: main\n    expect: {send",
      "unknown key \u{201C}tree\u{201D}"),
  ]
}

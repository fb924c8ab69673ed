import Procedure
import Testing

/// A pack that uses every key and every kind of file there is.
enum FullPack {
  static let pack = """
    name: full
    version: "1"
    title: Full
    owner: Nobody
    notice: An example.
    language: en
    review_by: 2027-11-01
    timezone: Europe/Dublin
    questions_max: 3
    dispatch_questions_max: 1
    life_threat_at_most: P2
    sources: [Our own heads]
    services:
      - {name: water, title: Water, remit: in, tree: main}
      - name: medical
        title: Illness
        remit: out
        send_to: the ambulance service
        say: That is for the ambulance service.
    """

  static let codes =
    SmallPack.codes + """

      facts:
        - {code: water-rising, title: The water rises}
        - {code: mayday, title: A crew is in danger}
      """

  static let opening = """
    opening: {call: Hello, sms: Hello in writing}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    location:
      ask: Where is it?
      confirm: What do you see there?
    known_incident: We know of it.
    call_back: What number can we call?
    """

  static let units = """
    types:
      - {type: van, title: Van, codes: [VAN]}
    skills:
      - {skill: pumping, title: Pumps water out}
    """

  static let tree = """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: What is it?
        why: To know.
        seconds: 30
        answers:
          - {key: flood, words: A flood, heard: [flood, water everywhere], codes: [W], facts: [water-rising], next: who, life_threat: true}
          - {key: noise, words: Noise, heard: [so loud], next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: who
        wording: Is anybody in the water?
        why: To send more.
        answers:
          - key: someone
            words: Somebody
            heard: [my son]
            next: danger
          - {key: no-one, words: Nobody, next: damage}
    leaves:
      - id: danger
        nature: danger
        priority: P1
        requirement: {van: 2}
        skills: {pumping: 1}
        level: 3
        advice: [keep-out]
      - {id: damage, nature: danger, priority: P2, requirement: {van: 1}}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """

  static let escalation = """
    clocks:
      answer: {emergency: 5, urgent: 30, routine: 600}
      question: 20
      locate: 21
      assess: 22
      acknowledge: 23
      welfare: 24
      roll_call: 25
      second_look: 26
      accept: 27
      hand_off: 28
      close: 29
      call_back: 31
    known_incident_after: 2
    fallback: night-desk
    levels:
      - {level: 3, title: Manager, who: [manager], accept_within: 300}
      - {level: 2, title: Lead, who: [lead, deputy], accept_within: 60}
    triggers:
      - {name: urgent, level: 2, example: Life, when: {priority: P1}}
      - {name: nobody, level: 2, at_least: P3, example: Late, when: {unassigned: 600}}
      - {name: no-answer, level: 2, example: Deaf, when: {unacknowledged: 120}}
      - {name: quiet, level: 3, example: Gone, when: {silent: 1200}}
      - {name: unlooked, level: 3, example: Waiting, when: {unseen: 300}}
      - {name: many, level: 3, example: A crowd, when: {contacts: 10}}
      - name: mayday
        level: 3
        example: A crew calls mayday
        when: {fact: mayday}
    """

  static let wording = """
    templates:
      - {name: assigned, medium: voice, seconds: 4, text: "{unit}, go to {where} for {what}, {priority}."}
      - {name: assigned, medium: sms, segments: 1, text: "{unit}: {what} at {where}, {reference}"}
      - {name: update, medium: email, characters: 80, text: "{who} {since} {hazards} {access} {duty} {due} {number} {words}"}
    phrases:
      thanks: Thank you, {who}.
    plain_words:
      nuisance: something that disturbs
    avoid:
      calm down: take your time
      casualty: the person
    """

  static let quality = """
    criteria:
      - id: answered
        words: Answered in time.
        applies: 'medium = "call"'
        if: 'seconds to answer <= 10'
        met_by: {medium: call, seconds to answer: 10}
        missed_by: {medium: call, seconds to answer: 11}
        not_for: {medium: sms, seconds to answer: 99}
      - id: cards
        words: Whoever stands in the water was told.
        if: 'not(list contains(facts, "water-rising")) or list contains(advised, "keep-out")'
        met_by: {facts: [water-rising], advised: [keep-out], nature: danger, tree: main, leaf: danger, disposition: done}
        missed_by: {facts: [water-rising], asked: [what], priority: P1, validity: confirmed}
    """

  static let regulations = """
    regulations:
      - id: report
        title: Somebody has to be told
        words: Tell the water board.
        source: Water Act, section 1
        questions: [what]
        steps: [opening, sending, telling, closing]
        when: {facts: [water-rising]}
        applies_to: {nature: danger, facts: [water-rising]}
        clock: {within: 259200, from: received, who: manager, do: Tell the water board, done_when: they have said so}
      - id: at-once
        title: At once
        words: Nobody waits.
        source: A standard
        when: {natures: [danger]}
        applies_to: {nature: danger}
        clock: {within: 60, do: Go, done_when: gone}
    """

  static let files = [
    "regulations.yaml": regulations, "pack.yaml": pack, "codes.yaml": codes, "opening.yaml": opening,
    "units.yaml": units, "trees/main.yaml": tree,
    "escalation.yaml": escalation, "quality.yaml": quality, "advice/keep-out.md": keepOut, "advice/breathe.md": breathe,
    "wording/all.yaml": wording, "examples/all.yaml": examples, "README.md": "For people.",
  ]
}

extension GuidedPack {
  static let treeText = """
    id: home
    title: At home
    first: what
    questions:
      - id: what
        wording: What has happened?
        why: To know.
        answers:
          - {key: fire, words: Fire, heard: ["on fire", flames], next: inside, life_threat: true}
          - {key: smoke, words: Smoke, heard: [smoke], next: inside, life_threat: true}
          - {key: water, words: Water, heard: [water], next: depth}
          - {key: noise, words: Noise, next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: inside
        wording: Is anybody inside?
        why: To send more.
        answers:
          - {key: no-one, words: Nobody, next: empty}
          - {key: someone, words: Somebody, heard: [my mother is inside], facts: [persons-reported], next: height}
      - id: height
        wording: How high is it?
        why: To send a ladder.
        seconds: 20
        answers:
          - {key: low, words: Low, next: rescue}
          - {key: high, words: High, next: rescue-high}
      - id: depth
        wording: How deep is it?
        why: To send a pump.
        answers:
          - {key: ankle, words: To the ankle, next: puddle}
          - {key: knee, words: To the knee, next: flooded}
    leaves:
      - {id: empty, nature: fire, priority: P2, requirement: {pump: 1}}
      - {id: rescue, nature: rescue, priority: P1, requirement: {pump: 2}, advice: [stay-low]}
      - {id: rescue-high, nature: rescue, priority: P1, requirement: {pump: 2, ladder: 1}, skills: {ropes: 1}, level: 3, advice: [stay-low]}
      - {id: puddle, nature: flooding, priority: P4, requirement: {van: 1}, advice: [water]}
      - {id: flooded, nature: flooding, priority: P3, requirement: {pump: 1}, advice: [water]}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P3, requirement: {van: 1}}
    """

  static let escalation = """
    clocks: {question: 45, locate: 60, assess: 180, acknowledge: 60, welfare: 900, second_look: 240, roll_call: 120, close: 900}
    known_incident_after: 2
    fallback: centre-manager
    levels:
      - {level: 2, title: Supervisor, who: [supervisor, deputy], accept_within: 120}
      - {level: 3, title: Duty manager, who: [duty-manager], accept_within: 300}
      - {level: 4, title: Major incident, who: [gold, silver], accept_within: 600}
    triggers:
      - {name: life, level: 2, when: {priority: P1}, example: A child is inside.}
      - {name: nobody-sent, level: 2, when: {unassigned: 300}, example: All are out.}
      - {name: nobody-sent-long, level: 3, when: {unassigned: 600}, example: All are out.}
      - {name: no-answer, level: 2, when: {unacknowledged: 90}, example: The radio is broken.}
      - {name: silent, level: 3, when: {silent: 1800}, example: Nobody answers.}
      - {name: many, level: 3, when: {contacts: 3}, example: The whole street rings.}
      - {name: gas, level: 3, when: {fact: gas-smelt}, example: It smells of gas.}
      - {name: unseen, level: 2, when: {unseen: 600}, example: Nobody looked.}
    """

  static let stayLowCard = """
    ---
    id: stay-low
    title: Stay low
    version: "3"
    valid_until: 2027-12-31
    life_saving: true
    when:
      answers: {inside: [someone]}
    refusal: I cannot help you with that.
    door: the fire brigade, 112
    ---
    ## May say
    Get down low and stay on the line.
    ## Must not say
    That somebody will be there in a minute.
    """

  static let waterCard = """
    ---
    id: water
    title: Water in the home
    version: "1"
    valid_until: 2027-12-31
    when:
      natures: [flooding]
      answers: {depth: [ankle, knee]}
      not_facts: [gas-smelt]
    refusal: I cannot tell you about water here.
    door: the plumber
    ---
    ## May say
    Turn off the tap.
    ## Must not say
    That the landlord pays.
    """

  static let examples = """
    examples:
      - title: A
        tree: home
        answers: {what: fire, inside: no-one}
        expect: {leaf: empty, nature: fire, priority: P2}
      - title: B
        tree: home
        answers: {what: smoke, inside: someone, height: low}
        expect: {leaf: rescue, nature: rescue, priority: P1, advice: [stay-low]}
      - title: C
        tree: home
        answers: {what: fire, inside: someone, height: high}
        expect: {leaf: rescue-high, nature: rescue, priority: P1, level: 3, advice: [stay-low]}
      - title: D
        tree: home
        answers: {what: water, depth: ankle}
        expect: {leaf: puddle, nature: flooding, priority: P4, advice: [water]}
      - title: E
        tree: home
        answers: {what: water, depth: knee}
        established: [gas-smelt]
        expect: {leaf: flooded, nature: flooding, priority: P3, refused: [water]}
      - title: F
        tree: home
        answers: {what: noise}
        expect: {leaf: nuisance, nature: nuisance, priority: P4}
      - title: G
        tree: home
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P3}
    """
}

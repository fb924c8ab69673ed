import Procedure

/// A pack with conditions in its tree and every kind of table.
enum TablePack {
  static let tree = """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: What is it?
        why: To know.
        answers:
          - {key: fire, words: Fire, next: inside}
          - {key: smell, words: A smell, next: floors}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: inside
        wording: Is anybody inside?
        why: To send more.
        answers:
          - {key: "yes", words: "Yes", facts: [people], life_threat: true, next: floors}
          - key: "no"
            words: "No"
            next: floors
          - {key: dont-know, words: Nobody knows, next: floors}
      - id: floors
        wording: How many floors?
        why: For ladders.
        answers:
          - key: "1"
            words: One
            value: 1
            next:
              - {if: 'what = "smell"', to: nuisance}
              - {if: 'list contains(facts, "people")', to: danger}
              - {to: damage}
          - key: "5"
            words: Five
            value: 5
            next: danger
    leaves:
      - {id: danger, nature: danger, priority: P2, requirement: {van: 1}}
      - {id: damage, nature: danger, priority: P3, requirement: {van: 1}}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """

  static let priority = """
    decisions:
      - decision: size
        hit: unique
        columns: [floors]
        gives: [size]
        rules:
          - {id: low, when: ['< 3'], then: ['"low"']}
          - {id: high, when: ['>= 3'], then: ['"high"']}
          - {id: not-asked, when: ['null'], then: ['"not asked"']}
      - decision: priority
        hit: first
        columns: [inside, size, nature]
        gives: [priority]
        rules:
          - {id: life, when: ['"yes"', -, -], then: ['"P1"']}
          - {id: tower, when: [-, '"high"', '"danger"'], then: ['"P2"']}
          - {id: row, when: [-, -, -], then: ['null']}
    """

  static let others = """
    decisions:
      - decision: doubled
        is: if floors = null then 0 else floors * 2
      - decision: requirement
        hit: rule order
        columns: [doubled, inside]
        gives: [unit, number]
        rules:
          - {id: two, when: ['>= 10', -], then: ['"van"', '2']}
          - {id: three, when: [-, '"yes"'], then: ['"van"', '3']}
      - decision: escalation
        hit: any
        columns: ['inside = "yes" and floors > 3']
        gives: [level]
        rules:
          - {id: up, when: ['true'], then: ['3']}
          - {id: stay, when: ['false'], then: ['null']}
      - decision: validity
        hit: unique
        columns: [what]
        gives: [validity]
        rules:
          - {id: seen, when: ['"fire"'], then: ['"probable"']}
          - {id: not-seen, when: ['not("fire")'], then: ['null']}
    """

  static let codes =
    SmallPack.codes + """

      facts:
        - {code: people, title: People are inside}
      """

  static let examples = """
    examples:
      - title: Fire with people, low
        tree: main
        answers: {what: fire, inside: "yes", floors: "1"}
        expect: {leaf: danger, nature: danger, priority: P1, requirement: {van: 3}, level: 1, validity: probable, facts: [people]}
      - title: Fire with people, high
        tree: main
        answers: {what: fire, inside: "yes", floors: "5"}
        expect: {leaf: danger, nature: danger, priority: P1, requirement: {van: 3}, level: 3}
      - title: Fire with nobody, low
        tree: main
        answers: {what: fire, inside: "no", floors: "1"}
        expect: {leaf: damage, nature: danger, priority: P3, requirement: {van: 1}}
      - title: Fire, nobody knows, high
        tree: main
        answers: {what: fire, inside: dont-know, floors: "5"}
        expect: {leaf: danger, nature: danger, priority: P2, requirement: {van: 2}, level: 1}
      - title: A smell, low
        tree: main
        answers: {what: smell, floors: "1"}
        expect: {leaf: nuisance, nature: nuisance, priority: P4}
      - title: No idea
        tree: main
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P2, requirement: {}}
    """

  static let files = [
    "pack.yaml": SmallPack.pack.replacing("questions_max: 2", with: "questions_max: 3"), "codes.yaml": codes,
    "opening.yaml": SmallPack.opening, "units.yaml": SmallPack.units, "trees/main.yaml": tree,
    "tables/priority.yaml": priority, "tables/others.yaml": others, "examples/all.yaml": examples,
    "escalation.yaml": FullPack.escalation.replacing("{fact: mayday}", with: "{fact: people}"),
  ]
}

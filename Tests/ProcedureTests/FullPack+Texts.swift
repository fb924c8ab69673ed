/// The cards and examples of the full pack.
extension FullPack {
  static let keepOut = """
    ---
    id: keep-out
    title: Keep out of the water
    version: "2"
    who: [call-handler]
    valid_until: 2027-12-31
    when:
      natures: [danger]
      answers: {what: [flood]}
      facts: [water-rising]
      not_facts: [mayday]
    refusal: I cannot tell you that.
    door: the environment desk
    ---

    ## May say

    Keep out of the water.

    Go upstairs.

    ## Must not say

    That the water is safe.
    """

  static let breathe = """
    ---
    id: breathe
    title: Breathe
    version: "1"
    valid_until: 2027-11-01
    life_saving: true
    refusal: Never refused.
    door: the ambulance service
    ---
    ## May say
    Breathe.
    ## Must not say
    Calm down.
    """

  static let examples = """
    examples:
      - title: Somebody in the water
        tree: main
        answers: {what: flood, who: someone}
        expect:
          leaf: danger
          nature: danger
          priority: P1
          requirement: {van: 2}
          skills: {pumping: 1}
          level: 3
          advice: [keep-out]
          facts: [water-rising]
      - title: A crew in danger
        tree: main
        answers: {what: flood, who: no-one}
        established: [mayday]
        expect:
          leaf: damage
          nature: danger
          priority: P2
          level: 1
          advice: [breathe]
          refused: [keep-out]
          facts: [mayday, water-rising]
      - title: Noise
        tree: main
        answers: {what: noise}
        expect: {leaf: nuisance, nature: nuisance, priority: P4, requirement: {}}
      - title: No idea
        tree: main
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P2, refused: [keep-out]}
      - title: Heard
        tree: main
        words: There is WATER everywhere, my son is in it!
        heard: {what: flood, who: someone}
      - title: Nothing heard
        tree: main
        words: It is floodlit here.
        heard: {}
      - title: Ill
        service: medical
        expect: {send_to: the ambulance service}
    """
}

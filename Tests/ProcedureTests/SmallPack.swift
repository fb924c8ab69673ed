import Procedure
import Testing

/// A pack of two questions and three leaves, small enough to break in one place at a time.
enum SmallPack {
  static let pack = """
    name: small
    version: "1"
    title: Small
    owner: Nobody
    language: en
    review_by: 2027-11-01
    timezone: UTC
    questions_max: 2
    services:
      - {name: all, title: All, remit: in}
    """

  static let codes = """
    natures:
      - {code: danger, title: Danger}
      - {code: nuisance, title: Nuisance}
      - {code: unknown, title: Not known}
    unknown_nature: unknown
    priorities:
      P1: {title: Life, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P2: {title: Emergency, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P3: {title: Urgent, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P4: {title: Service, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P5: {title: Information, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
    dispositions:
      - {code: done, title: Done, codes: [OK, Fine]}
    """

  static let opening = """
    opening: {call: Hello}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    """

  static let units = """
    types:
      - {type: van, title: Van, codes: [VAN]}
    """

  static let tree = """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: What is it?
        why: To know.
        answers:
          - {key: fire, words: Fire, codes: [F], next: inside, life_threat: true}
          - {key: noise, words: Noise, codes: [N, "N 2"], next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: inside
        wording: Is anybody inside?
        why: To send more.
        answers:
          - {key: someone, words: Somebody, next: danger}
          - {key: no-one, words: Nobody, next: danger}
    leaves:
      - {id: danger, nature: danger, priority: P1, requirement: {van: 2}}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """

  static let examples = """
    examples:
      - title: Fire with somebody
        tree: main
        answers: {what: fire, inside: someone}
        expect: {leaf: danger, nature: danger, priority: P1}
      - title: Fire with nobody
        tree: main
        answers: {what: fire, inside: no-one}
        expect: {leaf: danger, nature: danger, priority: P1}
      - title: Noise
        tree: main
        answers: {what: noise}
        expect: {leaf: nuisance, nature: nuisance, priority: P4}
      - title: No idea
        tree: main
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P2}
    """

  static let files = [
    "pack.yaml": pack, "codes.yaml": codes, "opening.yaml": opening, "units.yaml": units, "trees/main.yaml": tree,
    "examples/all.yaml": examples,
  ]

  static func findings(_ files: [String: String]) -> [Finding] {
    do {
      _ = try Pack(files: files)
      return []
    } catch {
      return error.findings
    }
  }
}

@Suite struct SmallPackTests {
  @Test func `the small pack is sound, so that what breaks it below is what a test changed`() {
    #expect(SmallPack.findings(SmallPack.files).map(\.description) == [])
  }
}

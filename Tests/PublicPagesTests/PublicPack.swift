/// A pack with something for the centre and something for somebody else.
enum PublicPack {
  static let files = [
    "pack.yaml": """
    name: small
    version: "7"
    title: Small
    owner: Nobody
    language: en
    review_by: 2027-11-01
    timezone: UTC
    questions_max: 2
    services:
      - {name: drains, title: "Drains & <b>floods</b>", remit: in}
      - {name: bins, title: Bins, remit: out, send_to: "the depot, on 01632 960 001", say: "Bins are for the depot."}
    """,
    "codes.yaml": """
    natures:
      - {code: nuisance, title: Noise}
      - {code: unknown, title: Not known}
    unknown_nature: unknown
    priorities:
      P1: {title: Life, assign_seconds: 60, attend_seconds: 600, update_seconds: 600}
      P2: {title: Emergency, assign_seconds: 120, attend_seconds: 900, update_seconds: 900}
      P3: {title: Urgent, assign_seconds: 600, attend_seconds: 3600, update_seconds: 1800}
      P4: {title: Service, assign_seconds: 3600, attend_seconds: 7200, update_seconds: 7200}
      P5: {title: Information, assign_seconds: 86400, attend_seconds: 172800, update_seconds: 86400}
    dispositions:
      - {code: done, title: Done, codes: [OK]}
    """,
    "opening.yaml": """
    opening: {call: Hello}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    """,
    "units.yaml": """
    types:
      - {type: van, title: Van, codes: [VAN]}
    """,
    "trees/main.yaml": """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: What do you see?
        why: To know.
        answers:
          - {key: noise, words: Noise, codes: [N], next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
    leaves:
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """,
    "examples/all.yaml": """
    examples:
      - title: Noise
        tree: main
        answers: {what: noise}
        expect: {leaf: nuisance, nature: nuisance, priority: P4}
      - title: Not known
        tree: main
        answers: {what: unknown}
        expect: {leaf: unknown, nature: unknown, priority: P2}
      - title: Bins
        service: bins
        expect: {send_to: "the depot, on 01632 960 001"}
    """,
  ]
}

import Procedure
import Vocabulary

/// A pack of two questions and three leaves, for deciding by.
enum SmallPack {
  private static let pack = """
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

  private static let codes = """
    natures:
      - {code: danger, title: Danger}
      - {code: nuisance, title: Nuisance}
      - {code: unknown, title: Not known}
    unknown_nature: unknown
    priorities:
      P1: {title: Life, assign_seconds: 60, attend_seconds: 600, update_seconds: 601}
      P2: {title: Emergency, assign_seconds: 120, attend_seconds: 700, update_seconds: 701}
      P3: {title: Urgent, assign_seconds: 180, attend_seconds: 800, update_seconds: 801}
      P4: {title: Service, assign_seconds: 240, attend_seconds: 900, update_seconds: 901}
      P5: {title: Information, assign_seconds: 300, attend_seconds: 1000, update_seconds: 1001}
    dispositions:
      - {code: done, title: Done}
    """

  private static let opening = """
    opening: {call: Hello}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    """

  private static let units = "types: [{type: pump, title: Pump}]"

  private static let tree = """
    id: main
    title: Main
    first: what
    questions:
      - id: what
        wording: What is it?
        why: To know.
        answers:
          - {key: fire, words: Fire, next: inside, life_threat: true}
          - {key: noise, words: Noise, next: nuisance}
          - {key: unknown, words: No idea, unknown: true, next: unknown}
      - id: inside
        wording: Is anybody inside?
        why: To send more.
        answers:
          - {key: someone, words: Somebody, next: danger}
          - {key: no-one, words: Nobody, next: danger}
    leaves:
      - {id: danger, nature: danger, priority: P1, requirement: {pump: 2}}
      - {id: nuisance, nature: nuisance, priority: P4}
      - {id: unknown, nature: unknown, priority: P2}
    """

  private static let examples = """
    examples:
      - {title: A, tree: main, answers: {what: fire, inside: someone}, expect: {leaf: danger, nature: danger, priority: P1}}
      - {title: B, tree: main, answers: {what: fire, inside: no-one}, expect: {leaf: danger, nature: danger, priority: P1}}
      - {title: C, tree: main, answers: {what: noise}, expect: {leaf: nuisance, nature: nuisance, priority: P4}}
      - {title: D, tree: main, answers: {what: unknown}, expect: {leaf: unknown, nature: unknown, priority: P2}}
    """

  /// The texts of the pack at a version.
  static func files(version: String = "1") -> [String: String] {
    [
      "pack.yaml": pack.replacing("version: \"1\"", with: "version: \"\(version)\""), "codes.yaml": codes,
      "opening.yaml": opening, "units.yaml": units, "trees/main.yaml": tree, "examples/all.yaml": examples,
    ]
  }

  static let main = TreeID(trusted: "main")
  static let what = QuestionID(trusted: "what")
  static let inside = QuestionID(trusted: "inside")

  static let made: Result<Pack, PackFault> = read(version: "1")
  /// The same with another version, and so with another hash.
  static let revised: Result<Pack, PackFault> = read(version: "2")

  private static func read(version: String) -> Result<Pack, PackFault> {
    do throws(PackFault) { return .success(try Pack(files: files(version: version))) } catch { return .failure(error) }
  }
}

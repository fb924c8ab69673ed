import Procedure
import Vocabulary

/// A pack with everything that guides an assessment: phrases to hear, facts, advice cards, early requirements, levels
/// and triggers. Three questions at most, six leaves.
enum GuidedPack {
  static let tree = TreeID(trusted: "home")
  static let what = QuestionID(trusted: "what")
  static let inside = QuestionID(trusted: "inside")
  static let height = QuestionID(trusted: "height")
  static let depth = QuestionID(trusted: "depth")
  static let personsReported = FactCode(trusted: "persons-reported")
  static let gas = FactCode(trusted: "gas-smelt")
  static let stayLow = AdviceID(trusted: "stay-low")
  static let water = AdviceID(trusted: "water")

  static let made: Result<Pack, PackFault> = read(version: "1")
  /// The same with another version, and so with another hash.
  static let revised: Result<Pack, PackFault> = read(version: "2")

  private static func read(version: String) -> Result<Pack, PackFault> {
    do throws(PackFault) { return .success(try Pack(files: files(version: version))) } catch { return .failure(error) }
  }

  static func files(version: String) -> [String: String] {
    [
      "pack.yaml": pack.replacing("version: \"1\"", with: "version: \"\(version)\""), "codes.yaml": codes,
      "opening.yaml": opening, "units.yaml": units, "escalation.yaml": GuidedPack.escalation,
      "trees/home.yaml": GuidedPack.treeText, "advice/stay-low.md": GuidedPack.stayLowCard,
      "advice/water.md": GuidedPack.waterCard, "examples/all.yaml": GuidedPack.examples,
    ]
  }

  private static let pack = """
    name: guided
    version: "1"
    title: Guided
    owner: Nobody
    language: en
    review_by: 2027-11-01
    timezone: UTC
    questions_max: 3
    life_threat_at_most: P2
    services:
      - {name: all, title: All, remit: in, tree: home}
    """

  private static let codes = """
    natures:
      - {code: fire, title: Fire}
      - {code: rescue, title: Rescue}
      - {code: flooding, title: Flooding}
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
    facts:
      - {code: persons-reported, title: Persons reported}
      - {code: gas-smelt, title: Gas was smelt}
    """

  private static let opening = """
    opening: {call: Hello}
    closing: {call: Goodbye}
    situations: {silent: a, abusive: b, distressed: c, other-language: d, text-relay: e}
    location: {ask: Where is it?, confirm: What is opposite?}
    known_incident: We know about it and are on the way.
    """

  private static let units = """
    types: [{type: pump, title: Pump}, {type: ladder, title: Ladder}, {type: van, title: Van}]
    skills: [{skill: ropes, title: Ropes}]
    """
}

import Procedure
import Vocabulary

/// The small pack, with services that are not ours and words for those who call about what is known.
enum RemitPack {
  static let all = ServiceName(trusted: "all")
  static let powerCut = ServiceName(trusted: "power-cut")
  static let strays = ServiceName(trusted: "strays")

  private static let services = """

      - {name: power-cut, title: No power, remit: out, send_to: "the network, on 1850", say: "Ring the network."}
      - {name: strays, title: Strays, remit: out, send_to: "the shelter"}
    """

  private static let words = """

    known_incident: We know of it. Is anything new?
    """

  private static let examples = """
    examples:
      - {title: E, service: power-cut, expect: {send_to: "the network, on 1850"}}
      - {title: F, service: strays, expect: {send_to: "the shelter"}}
    """

  static let made: Result<Pack, PackFault> = {
    var files = SmallPack.files()
    files["pack.yaml"]? += services
    files["opening.yaml"]? += words
    files["examples/doors.yaml"] = examples
    do throws(PackFault) { return .success(try Pack(files: files)) } catch { return .failure(error) }
  }()
}

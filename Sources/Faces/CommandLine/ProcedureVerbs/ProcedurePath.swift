internal import ArgumentParser
internal import Assessment
internal import Console
internal import Desk
internal import Incident
internal import Procedure
internal import Vocabulary

/// `tocsin procedure path INCIDENT`: the path an incident took through its tree, as a picture.
struct ProcedurePath: StoreCommand {
  static let configuration = CommandConfiguration(
    commandName: "path", abstract: "Print the path an incident took through its tree, as a picture in SVG.",
    discussion: """
      The tree is drawn as it was in the version by which the incident was assessed.

      Example:
        tocsin procedure path 261121-0042 --store store > path.svg
      """)

  @Argument(help: "The incident's reference or id.") var incident: String
  @OptionGroup var options: LookOptions

  var store: StoreOption { options.store }

  func run(in office: Office) async throws -> Int32 {
    let looker = try await Looker(options, office)
    let (_, life) = try await looker.life(incident)
    guard let tree = life.assessment.tree, let version = life.assessment.pack,
      let pack = try await looker.desk.pack(version)
    else { throw CommandFault("\(quoted(incident)) was never asked a question, so it took no path") }
    let picture = PackDrawing.svg(
      of: tree, in: pack, answers: life.assessment.answers, asking: life.assessment.asking?.question)
    guard let picture else { throw CommandFault("the tree \(tree) has too many parts for a picture") }
    try await office.output.line(String(decoding: picture, as: UTF8.self))
    return 0
  }
}

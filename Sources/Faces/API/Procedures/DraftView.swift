internal import Desk
internal import Improvement
internal import Incident
internal import Procedure
internal import Vocabulary

extension DraftState.Phase {
  static let names = ["unknown", "open", "concluded", "dropped"]

  var name: String {
    switch self {
    case .unknown: "unknown"
    case .open: "open"
    case .concluded: "concluded"
    case .dropped: "dropped"
    }
  }
}

extension View where Subject == DraftAtHand {
  static let draft = View(
    "Draft",
    [
      .always("draft", .text, "Its id.") { .id($0.id) },
      .always("purpose", .text, "What it is for.") { .text($0.state.beginning?.purpose ?? "") },
      .always("version", .text, "What it will be called.") { .text(PackEditing($0.state.files).says("version") ?? "") },
      .always("from", .text, "The hash of what it was made from.") { .text($0.state.beginning?.from.text ?? "") },
      .always("begunBy") { .id($0.state.begunBy) }, .always("begun", .moment) { .moment($0.state.begunAt) },
      .always("phase", .choice(DraftState.Phase.names)) { .text($0.state.phase.name) },
      .always("seen", .integer, "How many edits it has; sent with the next edit as seen.") {
        .integer(Int64($0.state.revision))
      },
    ])
}

extension View where Subject == Finding {
  static let finding = View(
    "Finding",
    [
      .always("file") { .text($0.file) }, .always("line", .integer, "From 1.") { .integer(Int64($0.line)) },
      .ifAny("column", .integer, "From 1, in Unicode scalars.") { $0.column.map { .integer(Int64($0)) } },
      .always("what") { .text($0.what) }, .always("mend", .text, "What to do.") { .text($0.mend) },
    ])
}

extension View where Subject == DraftProof {
  static let proof = View(
    "DraftProof",
    [
      .always("sound", .flag, "Whether it could become a version.") { .flag($0.isSound) },
      .always("hash", .text, "SHA-256 of the whole of it.") { .id($0.hash) },
      .always("findings", .list(.named("Finding")), "What has to be mended first.") { proof in
        .list(proof.proof.findings.map { View<Finding>.finding.told($0, personal: true) })
      },
      .always("examples", .integer, "How many there are.") { .integer(Int64($0.proof.examples.count)) },
      .always("failed", .list(.object(failed)), "Those that do not pass.") { proof in
        .list(
          proof.proof.examples.filter { !$0.passed }.map {
            .members(["title": .text($0.title), "file": .text($0.file), "line": .integer(Int64($0.line))])
          })
      },
    ])

  private static let failed =
    ["title", "file"].map { ShapeMember($0, .text, isAlways: true) } + [ShapeMember("line", .integer, isAlways: true)]
}

/// An edit of a draft, and whether it still holds.
struct EditShown: Sendable {
  let edit: DraftState.Edit
  let holds: Bool
}

extension View where Subject == EditShown {
  static let edit = View(
    "Edit",
    [
      .always("number", .integer, "From 1.") { .integer(Int64($0.edit.number)) },
      .always("by") { .id($0.edit.by) }, .always("at", .moment) { .moment($0.edit.at) },
      .always("what", .text, "In words.") { .text($0.edit.what) },
      .always("holds", .flag, "Whether nothing that holds takes it back.") { .flag($0.holds) },
      .ifAny("undoes", .integer, "The number of the edit that it takes back.") {
        $0.edit.undoes.map { .integer(Int64($0)) }
      },
    ])
}

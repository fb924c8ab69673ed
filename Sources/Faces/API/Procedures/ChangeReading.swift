internal import Procedure

/// As programs read it.
extension View where Subject == PackChange {
  static let change = View(
    "PackChange",
    [
      .ifAny("outcomes", .list(.object(outcome)), "What comes out otherwise; left out where it cannot be compared.") {
        $0.outcomes.map { .list($0.lines.map(told)) }
      },
      .ifAny("notCompared", .list(.text), "Trees that were not compared, and why.") {
        $0.outcomes.map { .texts($0.notCompared) }
      },
      .always("files", .list(.object(line)), "What the files say otherwise.") { change in
        .list(change.lines.map { .members(["file": .text($0.file), "words": .text($0.words)]) })
      },
    ])

  private static let line = ["file", "words"].map { ShapeMember($0, .text, isAlways: true) }
  private static let outcome = [
    ShapeMember("tree", .text, "Its title.", isAlways: true), ShapeMember("change", .text, isAlways: true),
    ShapeMember(
      "when", .list(.object(["question", "answer"].map { ShapeMember($0, .text, isAlways: true) })),
      "The answers by which it changes.", isAlways: true),
    ShapeMember("exact", .flag, "Whether it changes whenever these are given.", isAlways: true),
    ShapeMember("paths", .integer, "On how many paths.", isAlways: true),
    ShapeMember("less", .flag, "Whether it is less than before.", isAlways: true),
  ]

  private static func told(_ line: OutcomeDifference.Line) -> JSON {
    .members([
      "tree": .text(line.tree), "change": .text(line.change),
      "when": .list(
        line.when.map { .members(["question": .text($0.question), "answer": .text($0.answer)]) }),
      "exact": .flag(line.isExact), "paths": .integer(Int64(line.pathCount)), "less": .flag(line.isLess),
    ])
  }
}

internal import ArgumentParser
internal import Desk
internal import Improvement
internal import Incident
internal import Orders
internal import Procedure
internal import Vocabulary

/// `tocsin procedure work`: drafts in the store that several people edit, part by part, as the console's editor does.
struct ProcedureWork: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "work", abstract: "Begin a draft in the store, edit it part by part, look at it, publish or drop it.",
    discussion: """
      Examples:
        tocsin procedure work begin fire-brigade --purpose "goods burn slowly" --store store --actor mona
        tocsin procedure work edit 3f2a --file tables/priority.yaml \\
          --part decisions/priority/rules/nobody-inside/then/#0 --text '"P3"' --store store --actor mona
        tocsin procedure work show 3f2a --store store
        tocsin procedure work publish 3f2a --reason "agreed on Monday" --from 2026-12-01T06:00:00Z --store store --actor mona
      """,
    subcommands: [
      ProcedureWorkBegin.self, ProcedureWorkEdit.self, ProcedureWorkUndo.self, ProcedureWorkShow.self,
      ProcedureWorkPublish.self, ProcedureWorkDrop.self,
    ])
}

/// An act on a draft, given as the order that pages and programs give.
protocol DraftCommandLine: StoreCommand {
  var options: WorkOptions { get }
  /// The address of the resource below `/procedures/{pack}`.
  var address: String { get }
  var fields: [String: String] { get }
  var draft: String? { get }
  var pack: String? { get }
}

extension DraftCommandLine {
  var store: StoreOption { options.store }
  var mayMakeStore: Bool { false }

  func run(in office: Office) async throws -> Int32 {
    let worker = try await Worker(options, office)
    var parameters: [String: String] = [:]
    if let draft {
      let id = try DraftID(draft)
      guard let state = try await worker.desk.workedDraft(id), let pack = state.beginning?.pack else {
        throw CommandFault("there is no draft \(quoted(draft)); `tocsin procedure work show PACK` lists them")
      }
      parameters = ["draft": id.text, "pack": pack.text]
    }
    if let pack { parameters["pack"] = pack }
    guard let resource = Resources.all.first(where: { $0.path == "/procedures/{pack}/" + address }) else {
      throw CommandFault("no such act")
    }
    let sheet = OrderSheet(
      fields: fields, parameters: parameters, giver: worker.actor, desk: worker.desk, command: DraftNumber.fresh())
    do {
      var outcome = Outcome.alreadySo
      for (part, intent) in try await resource.intents(sheet).enumerated() {
        outcome = try await worker.perform(intent, part: part > 0 ? "\(part)" : nil)
      }
      var report: WorkReport?
      if case .draft(_, let made)? = try await resource.makes(sheet) {
        report = WorkReport(lines: ["draft \(made)"], fields: ["draft": made.text])
      }
      try await worker.tell(outcome, report)
      return 0
    } catch let unfit as Unfit { throw CommandFault(unfit.words) } catch is NothingThere {
      throw CommandFault("there is no such pack or draft")
    }
  }
}

/// A draft, and who acts on it.
struct DraftSubject: ParsableArguments {
  @Argument(help: "The draft's id.") var id: String
  @OptionGroup var options: WorkOptions
}

/// A pack, and who acts on it.
struct PackSubject: ParsableArguments {
  @Argument(help: "The pack's name.") var name: String
  @OptionGroup var options: WorkOptions
}

/// An act on a draft that there is.
protocol ActOnDraft: DraftCommandLine {
  var subject: DraftSubject { get }
}

extension ActOnDraft {
  var options: WorkOptions { subject.options }
  var draft: String? { subject.id }
  var pack: String? { nil }
  var fields: [String: String] { [:] }
}

/// An act on a pack and its drafts.
protocol ActOnDrafts: DraftCommandLine {
  var subject: PackSubject { get }
}

extension ActOnDrafts {
  var options: WorkOptions { subject.options }
  var draft: String? { nil }
  var pack: String? { subject.name }
}

/// A number that nothing else has, as forms carry it.
enum DraftNumber {
  static func fresh() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<32).map { _ in String(UInt8.random(in: 0..<16, using: &generator), radix: 16) }.joined()
  }
}

/// `tocsin procedure work begin PACK`.
struct ProcedureWorkBegin: ActOnDrafts {
  static let configuration = CommandConfiguration(
    commandName: "begin", abstract: "Begin a draft from the version in force; prints its id.")

  @Option(help: "What it is for.") var purpose: String
  @Option(help: "What it will be called; the next number otherwise.") var version: String?
  @OptionGroup var subject: PackSubject

  var address: String { "drafts" }
  var fields: [String: String] { ["purpose": purpose, "version": version ?? ""] }
}

/// `tocsin procedure work edit DRAFT`.
struct ProcedureWorkEdit: ActOnDraft {
  static let configuration = CommandConfiguration(
    commandName: "edit", abstract: "Change one part of a file of a draft.")

  @Option(help: "The path of the file inside the pack.") var file: String
  @Option(help: "Where it stands, such as decisions/priority/rules/people-inside/when/#0.") var part: String
  @Option(help: "set, insert-before, insert-behind, remove, move-up or move-down.") var act = DraftAct.set.rawValue
  @Option(help: "What it becomes; nothing takes it out where it may be left out.") var text: String?
  @OptionGroup var subject: DraftSubject

  var address: String { "drafts/{draft}/edits" }
  var fields: [String: String] { ["file": file, "part": part, "act": act, "text": text ?? ""] }
}

/// `tocsin procedure work undo DRAFT`.
struct ProcedureWorkUndo: ActOnDraft {
  static let configuration = CommandConfiguration(commandName: "undo", abstract: "Take back your own last edit.")

  @Flag(help: "Take back your own last undoing instead.") var redo = false
  @OptionGroup var subject: DraftSubject

  var address: String { redo ? "drafts/{draft}/redoing" : "drafts/{draft}/undoing" }
}

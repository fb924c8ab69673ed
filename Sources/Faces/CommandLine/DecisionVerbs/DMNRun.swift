internal import ArgumentParser
internal import DMN
internal import FEEL
internal import Foundation

/// `tocsin dmn run MODEL`: one decision for one input, JSON in and out; why parts became null goes to standard error.
struct DMNRun: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "Print what a decision of a model comes to.",
    discussion: """
      The input is a JSON object with a value for each input data of the model, by name; values of an imported model stand
      inside, under the import's name. Dates, times and durations are texts in ISO 8601.
      """)

  @Argument(help: "The model's file; models that it imports are looked for beside it.") var model: String
  @Option(help: "The decision, by name or id; not needed where the model has only one.") var decision: String?
  @Option(help: "A file with the input as JSON; - for standard input. Without it everything is null.") var input:
    String?

  func run() async throws {
    let terminal = Terminal()
    let definitions = try Self.read(Folder.absolute(model))
    let model = DecisionModel(definitions, imports: try beside(definitions))
    for finding in model.findings { try terminal.remark(shown("\(self.model): \(finding)")) }
    let name = try decision ?? only(definitions)
    let outcome: Outcome
    do {
      outcome = try model.decide(name, try model.inputs(context()))
    } catch let error as UnknownElement {
      let known = definitions.decisions.map(\.name).joined(separator: ", ")
      throw CommandFault("\(error); its decisions are \(known)")
    }
    for report in outcome.reports { try terminal.remark(shown("\(report)")) }
    try await terminal.line(outcome.value.json)
  }

  private func only(_ definitions: Definitions) throws -> String {
    guard definitions.decisions.count == 1, let decision = definitions.decisions.first else {
      let known = definitions.decisions.map(\.name).joined(separator: ", ")
      throw CommandFault("the model has several decisions; name one with --decision: \(known)")
    }
    return decision.name
  }

  private func context() throws -> Context {
    guard let input else { return .empty }
    let bytes = try read(input)
    do {
      let value = try bytes.withUnsafeBytes { buffer throws(Value.MalformedJSON) in try Value(json: buffer) }
      guard case .context(let context) = value else {
        throw CommandFault(
          "\(input): a JSON object was expected, found \(value); write one with a value for each input")
      }
      return context
    } catch let error as Value.MalformedJSON {
      throw CommandFault(
        "\(input): byte \(error.offset): expected \(error.expected), found \(error.found); correct the JSON")
    }
  }

  /// Also from a pipe, which has a name but no size.
  private func read(_ input: String) throws -> Data {
    do {
      let handle =
        input == "-"
        ? FileHandle.standardInput : try FileHandle(forReadingFrom: URL(fileURLWithPath: Folder.absolute(input)))
      return try handle.readToEnd() ?? Data()
    } catch {
      throw CommandFault("\(input) cannot be read (\(error.localizedDescription)); name a file with the input as JSON")
    }
  }

  /// The other models of the folder, where this one imports any; one that cannot be read is left out.
  private func beside(_ definitions: Definitions) throws -> [Definitions] {
    guard !definitions.imports.isEmpty else { return [] }
    let own = URL(fileURLWithPath: Folder.absolute(model))
    let folder = own.deletingLastPathComponent()
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    return try names.filter { $0.hasSuffix(".dmn") && $0 != own.lastPathComponent }.compactMap { name in
      do {
        return try Self.read(folder.appendingPathComponent(name).path)
      } catch {
        try Terminal().remark(shown("\(name) is left out: \(error)"))
        return nil
      }
    }
  }

  private static func read(_ path: String) throws -> Definitions {
    let bytes: Data
    do {
      bytes = try Data(contentsOf: URL(fileURLWithPath: path))
    } catch {
      throw CommandFault("\(path) cannot be read (\(error.localizedDescription)); name the model's file")
    }
    do {
      return try ModelReading.definitions(from: bytes)
    } catch {
      throw CommandFault("\(path): \(error)")
    }
  }
}

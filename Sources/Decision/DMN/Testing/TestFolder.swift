internal import Foundation

/// A folder of models and test files, with all folders inside, as the compliance suite is laid out.
public struct TestFolder: Sendable {
  /// Why a folder cannot be read.
  public struct Unreadable: Error, Sendable, CustomStringConvertible {
    /// As it was given.
    public let path: String
    /// In the system's words.
    public let reason: String

    /// What was expected, what was found, what to do.
    public var description: String {
      "a folder of DMN models and test files was expected at \(path), found none (\(reason)); name another folder"
    }
  }

  private let path: String
  /// Test files by the folder they stand in, relative to the whole, in order of name.
  private let files: [(folder: String, tests: [String], models: [String])]

  /// - Parameter path: absolute, or relative to the working folder.
  public init(_ path: String) throws(Unreadable) {
    self.path = path
    var folders: [String: (tests: [String], models: [String])] = [:]
    let names: [String]
    do {
      names = try FileManager.default.subpathsOfDirectory(atPath: path)
    } catch {
      throw Unreadable(path: path, reason: error.localizedDescription)
    }
    for name in names.sorted() {
      let folder = name.lastIndex(of: "/").map { String(name[..<$0]) } ?? ""
      if name.hasSuffix(".dmn") { folders[folder, default: ([], [])].models.append(name) }
      if name.hasSuffix(".xml") { folders[folder, default: ([], [])].tests.append(name) }
    }
    files = folders.sorted { $0.key < $1.key }.map { ($0.key, $0.value.tests, $0.value.models) }
  }

  /// Runs every case, and gives each result as it comes.
  public func run(_ found: (TestResult) -> Void) {
    for folder in files where !folder.tests.isEmpty {
      var models: [(name: String, model: Definitions)] = []
      var faults: [String] = []
      for name in folder.models {
        do {
          models.append((name, try ModelReading.definitions(from: bytes(of: name))))
        } catch {
          faults.append("\(name): \(error)")
        }
      }
      for test in folder.tests { run(test, models, faults, found) }
    }
  }

  private func run(
    _ name: String, _ models: [(name: String, model: Definitions)], _ faults: [String], _ found: (TestResult) -> Void
  ) {
    do {
      let file = try TestFile(bytes(of: name))
      let tested =
        models.first { Self.fileName($0.name) == file.modelName }
        ?? models.first { name.hasPrefix($0.name.dropLast(".dmn".count)) } ?? models.first
      guard let tested else {
        let reason = faults.isEmpty ? "the model \(file.modelName) is not there" : faults.joined(separator: "; ")
        for test in file.cases { found(failed(name, test.id, test.description, reason)) }
        return
      }
      let run = TestRun(tested.model, beside: models.filter { $0.name != tested.name }.map(\.model))
      for test in file.cases { found(run.run(test, of: name)) }
    } catch {
      found(failed(name, "file", "", "\(error)"))
    }
  }

  /// Without its folders. Foundation's own way of telling ends the process on a path of one letter.
  private static func fileName(_ path: String) -> Substring {
    path.lastIndex(of: "/").map { path[path.index(after: $0)...] } ?? path[...]
  }

  private func failed(_ file: String, _ id: String, _ description: String, _ reason: String) -> TestResult {
    let failure = TestFailure(node: "", expected: "a model and its test cases", found: "none", reason: reason)
    return TestResult(file: file, id: id, description: description, status: .failed([failure]))
  }

  private func bytes(of name: String) throws -> Data {
    try Data(contentsOf: URL(fileURLWithPath: path).appendingPathComponent(name))
  }
}

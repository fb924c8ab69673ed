import Foundation

/// One Swift file, lexed once for all checks.
struct SourceFile: Sendable {
  /// From the project's root.
  let path: String
  let text: SwiftText

  init(path: String, source: String) {
    self.path = path
    text = SwiftText(source)
  }
}

/// The project's own files as the checks see them; build folders and hidden files are left out.
struct SourceTree: Sendable {
  /// Every path of the folders that hold the project, from the root, sorted.
  let paths: [String]
  /// The Swift files among them.
  let swiftFiles: [SourceFile]
  let root: URL

  static let folders = ["Sources", "Tests", "Benchmarks", "bin", "docs", "procedures"]

  /// Read once for all tests.
  static let project = Result { try SourceTree(root: projectRoot) }

  /// `TOCSIN_ROOT` where it is set, else three folders above this file.
  private static var projectRoot: URL {
    if let named = ProcessInfo.processInfo.environment["TOCSIN_ROOT"] { return URL(filePath: named) }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  }

  init(root: URL) throws {
    self.root = root
    var paths: [String] = []
    for folder in SourceTree.folders {
      let place = root.appending(path: folder).path(percentEncoded: false)
      guard FileManager.default.fileExists(atPath: place) else { continue }
      paths += try FileManager.default.subpathsOfDirectory(atPath: place).map { folder + "/" + $0 }
    }
    self.paths = paths.filter { SourceTree.isOurs($0) }.sorted()
    swiftFiles = try self.paths.filter { $0.hasSuffix(".swift") }.map { path in
      SourceFile(path: path, source: try String(contentsOf: root.appending(path: path), encoding: .utf8))
    }
  }

  /// The Swift files that ship.
  var sources: [SourceFile] { swiftFiles.filter { $0.path.hasPrefix("Sources/") } }

  /// The text of a file, or nil where the project has none of that name.
  func text(of path: String) throws -> String? {
    let place = root.appending(path: path)
    guard FileManager.default.fileExists(atPath: place.path(percentEncoded: false)) else { return nil }
    return try String(contentsOf: place, encoding: .utf8)
  }

  private static func isOurs(_ path: String) -> Bool {
    !path.split(separator: "/").contains { $0.hasPrefix(".") || $0 == "__pycache__" }
  }
}

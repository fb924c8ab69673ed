/// Targets that a walk through the architecture never meets, by name or by folder.
func unmentioned(_ targets: [ManifestTarget], in architecture: String) -> [Finding] {
  let words = Set(architecture.split { !($0.isLetter || $0.isNumber || $0 == "/" || $0 == "_") }.map(String.init))
  return targets.filter { target in
    let folder = String(target.path.dropFirst("Sources/".count))
    return [target.name, folder, target.path, folder + "/", target.path + "/"].allSatisfy { !words.contains($0) }
  }.map { target in
    let message = "does not name \(target.name) (\(target.path)); add it to the picture"
    return Finding(path: "ARCHITECTURE.md", line: 0, message: message)
  }
}

/// A file that ships without one sentence of documentation.
func undocumented(_ file: SourceFile) -> [Finding] {
  let wordsMin = 3
  let isDocumented = file.text.comments.contains { $0.hasPrefix("///") && wordCount($0) >= wordsMin }
  return isDocumented
    ? [] : [Finding(path: file.path, line: 0, message: "has no doc comment; say in one sentence what it adds")]
}

internal import Vocabulary

extension PackEditing {
  /// What pack.yaml says under a key, also where the pack is not sound; nil where it says nothing.
  package func says(_ key: String) -> String? {
    files["pack.yaml"].flatMap { YamlText($0, file: "pack.yaml")?.root[key]?.string }
  }

  /// The files with another version, for a draft to begin from.
  package func raising(to version: String) throws(EditFault) -> [String: String] {
    let address = ElementAddress([.named("version")])
    let (edit, _) = try edit("pack.yaml", address, .set(version))
    return edit.applied(to: files) ?? files
  }

  /// The number behind the last, where the version ends in one: `3` goes to `4`, `2026.1` to `2026.2`.
  package var nextVersion: String {
    let version = says("version") ?? "1"
    let digits = String(version.reversed().prefix { $0.isNumber && $0.isASCII }.reversed())
    guard let number = Int(digits), number < Int.max else { return version + ".1" }
    return version.dropLast(digits.count) + "\(number + 1)"
  }
}

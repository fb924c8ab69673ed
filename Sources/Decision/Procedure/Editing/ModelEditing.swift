package import Vocabulary

/// Models of the DMN standard are edited by their YAML form: what is done there is done, and the model written anew from it.
///
/// Only a model of which that form holds everything is edited so; one that another tool has drawn is turned into the form
/// first, or edited as text.
extension PackEditing {
  /// Whether a file of a pack is a model in the standard's own form.
  package static func isModel(_ path: String) -> Bool { path.hasSuffix(".dmn") }

  /// The YAML form of a model and the path it would have. Throws what the form does not hold, or why it cannot be read.
  package static func form(
    ofModel text: String, _ path: String, isLeavingOut: Bool = false
  ) throws(EditFault) -> (text: String, path: String, leftOut: [String]) {
    let other = try PackEditing.other(text, path, isLeavingOut: isLeavingOut)
    return (other.text, String(path.dropLast(".dmn".count)) + other.ending, other.leftOut)
  }

  func edit(
    model text: String, _ path: String, _ address: ElementAddress, _ act: ElementAct
  ) throws(EditFault) -> (edit: FileEdit, what: String) {
    let form = try PackEditing.form(ofModel: text, path)
    let (edit, _) = try PackEditing([form.path: form.text]).edit(form.path, address, act)
    guard let edited = edit.applied(to: [form.path: form.text])?[form.path] else {
      throw EditFault("\(address) cannot be changed in \(path)")
    }
    let model = try PackEditing.other(edited, form.path).text
    guard let words = YamlText(form.text, file: form.path)?.root.words(address) else {
      throw EditFault("there is nothing at \(address)")
    }
    return (
      FileEdit(PackEditing.lines(path, from: text, to: model)),
      "\(path): \(words) \(PackEditing.words(act))".prefix(bytes: 400)
    )
  }

  /// The model goes, and its YAML form comes in its place; what the form does not hold is left out.
  package func layOut(_ path: String) throws(EditFault) -> (edit: FileEdit, what: String) {
    guard PackEditing.isModel(path), let text = files[path] else {
      throw EditFault("the draft has no model \(quoted(path)); models end in .dmn")
    }
    let form = try PackEditing.form(ofModel: text, path, isLeavingOut: true)
    guard files[form.path] == nil else { throw EditFault("the draft has the file \(form.path) already") }
    let left = form.leftOut.isEmpty ? "" : ", without \(form.leftOut.joined(separator: ", "))"
    return (
      FileEdit([.removed(path: path, text: text), .added(path: form.path, text: form.text)]),
      "\(path): laid out as \(form.path)\(left)".prefix(bytes: 400)
    )
  }

  private static func other(
    _ text: String, _ path: String, isLeavingOut: Bool = false
  ) throws(EditFault) -> TableForms.Other {
    do { return try TableForms.other(text, name: path, isLeavingOut: isLeavingOut) } catch {
      throw EditFault(error.findings.first.map { $0.what } ?? "\(path) cannot be read")
    }
  }
}

internal import Vocabulary

extension YamlEditing {
  /// Reads the file again: it says what it said, but for the part that was edited.
  func prove(_ edit: FileEdit, _ old: String, _ address: ElementAddress, _ act: ElementAct) throws(EditFault) {
    let broken = EditFault("this cannot be written there without changing something else; edit the text of the file")
    guard let text = edit.applied(to: [path: old])?[path], let after = YamlText(text, file: path)?.root else {
      throw broken
    }
    if let column = TableColumn(address, in: yaml.root), act.isOfColumns {
      guard isKept(column, act, after) else { throw broken }
      return
    }
    let list = address.parent
    let isKept: Bool
    switch act {
    case .set(let text):
      isKept = yaml.root.without(address)?.says(after.without(address) ?? after) ?? false
      if isKept, !text.isEmpty, after.part(address) == nil { throw broken }
    case .insert:
      guard let (number, _) = yaml.root.part(list)?.number(of: address.steps[address.steps.count - 1]),
        let items = yaml.root.part(list)?.items, let now = after.part(list)?.items, now.count == items.count + 1
      else { throw broken }
      let rest = now.indices.filter { gap in
        let others = now[..<gap] + now[(gap + 1)...]
        return zip(items, others).allSatisfy { $0.says($1) }
      }
      isKept =
        !rest.filter { (number...(number + 1)).contains($0) }.isEmpty
        && yaml.root.without(list)?.says(after.without(list) ?? after) ?? false
    case .remove, .move:
      guard let items = yaml.root.part(list)?.items, let now = after.part(list)?.items else { throw broken }
      isKept =
        now.allSatisfy { part in items.contains { $0.says(part) } }
        && now.count == items.count - (act == .remove ? 1 : 0)
        && yaml.root.without(list)?.says(after.without(list) ?? after) ?? false
    }
    guard isKept else { throw broken }
  }
}

extension ElementAct {
  /// Whether it takes a cell of every rule with it, where it is done to a column.
  fileprivate var isOfColumns: Bool {
    switch self {
    case .insert, .remove: true
    case .set, .move: false
    }
  }
}

extension YamlNode {
  /// The same without what stands at an address.
  func without(_ address: ElementAddress) -> YamlNode? {
    guard let step = address.steps.first else { return nil }
    let rest = ElementAddress(Array(address.steps.dropFirst()))
    switch self {
    case .text: return self
    case .mapping(let entries, let place):
      guard case .named(let name) = step else { return self }
      return .mapping(
        entries.compactMap { entry in
          guard entry.key == name else { return entry }
          return entry.value.without(rest).map { Entry(key: entry.key, keyPlace: entry.keyPlace, value: $0) }
        }, place)
    case .list(let items, let place):
      guard let (number, _) = number(of: step) else { return self }
      return .list(items.enumerated().compactMap { $0 == number ? $1.without(rest) : $1 }, place)
    }
  }
}

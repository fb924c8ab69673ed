/// What a YAML file says, each part with its place; texts stay as written, whatever YAML would make of `no` or `1.0`.
indirect enum YamlNode {
  case text(String, isQuoted: Bool, Place)
  case list([YamlNode], Place)
  case mapping([Entry], Place)

  struct Entry {
    let key: String
    let keyPlace: Place
    let value: YamlNode
  }

  var place: Place {
    switch self {
    case .text(_, _, let place), .list(_, let place), .mapping(_, let place): place
    }
  }

  /// Whether it was left empty: nothing, `~` or `null`.
  var isNothing: Bool {
    switch self {
    case .text(let text, let isQuoted, _): !isQuoted && ["", "~", "null"].contains(text)
    case .list, .mapping: false
    }
  }

  /// What it is, in the words of a finding.
  var found: String {
    switch self {
    case .text(let text, _, _): isNothing ? "nothing" : quoted(text)
    case .list(let items, _): "a list of \(items.count)"
    case .mapping(let entries, _): entries.isEmpty ? "an empty mapping" : "a mapping with \(quoted(entries[0].key))"
    }
  }
}

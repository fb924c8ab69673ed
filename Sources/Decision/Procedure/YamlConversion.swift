internal import Yams

/// Turns the parser's nodes into ours and refuses what packs do not have.
struct YamlConversion {
  let file: String
  let report: Report
  private var nodes = 0

  init(file: String, report: Report) {
    self.file = file
    self.report = report
  }

  /// The node, or nil after saying why not; an anchored node is refused unseen, so aliases never multiply.
  mutating func node(_ node: Node, depth: Int) -> YamlNode? {
    let place = node.mark.map { Place($0) } ?? .start
    guard node.anchor == nil else {
      return refuse(
        place, "an anchor or alias (& or *) stands here, which packs do not have",
        "write the value out wherever it is needed")
    }
    guard depth <= PackLimits.nestingMax else {
      return refuse(
        place, "lists and mappings stand more than \(PackLimits.nestingMax) deep inside each other", "write it flatter")
    }
    nodes += 1
    guard nodes <= PackLimits.nodesMax else {
      if nodes > PackLimits.nodesMax + 1 { return nil }
      return refuse(place, "the file has more than \(PackLimits.nodesMax) parts", "split it")
    }
    switch node {
    case .scalar(let scalar): return text(scalar, place)
    case .sequence(let sequence):
      guard isPlain(sequence.tag, "tag:yaml.org,2002:seq") else { return refuseTag(place) }
      return .list(sequence.compactMap { self.node($0, depth: depth + 1) }, place)
    case .mapping(let mapping): return self.mapping(mapping, place, depth)
    case .alias: return refuse(place, "an alias (*) stands here, which packs do not have", "write the value out")
    }
  }

  private mutating func mapping(_ mapping: Node.Mapping, _ place: Place, _ depth: Int) -> YamlNode? {
    guard isPlain(mapping.tag, "tag:yaml.org,2002:map") else { return refuseTag(place) }
    var entries: [YamlNode.Entry] = []
    for (key, value) in mapping {
      let keyPlace = key.mark.map { Place($0) } ?? place
      guard case .text(let name, _, _)? = node(key, depth: depth + 1) else {
        if key.scalar == nil {
          _ = refuse(keyPlace, "a key is a list or a mapping", "write a plain word before the colon")
        }
        continue
      }
      guard let value = node(value, depth: depth + 1) else { continue }
      entries.append(YamlNode.Entry(key: name, keyPlace: keyPlace, value: value))
    }
    return .mapping(entries, place)
  }

  private func text(_ scalar: Node.Scalar, _ place: Place) -> YamlNode? {
    guard isPlain(scalar.tag, "tag:yaml.org,2002:str") else { return refuseTag(place) }
    return .text(scalar.string, isQuoted: scalar.style != .plain, place)
  }

  private func isPlain(_ tag: Tag, _ usual: String) -> Bool { tag.description.isEmpty || tag.description == usual }

  private func refuseTag(_ place: Place) -> YamlNode? {
    refuse(
      place, "a tag (!) stands here, which packs do not have",
      "take it out; in wording put the text into quotation marks")
  }

  private func refuse(_ place: Place, _ what: String, _ mend: String) -> YamlNode? {
    report.add(file, place, what, mend: mend)
    return nil
  }
}

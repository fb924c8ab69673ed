internal import DMN

/// The two forms of a table file, DMN and YAML, each made from the other without losing anything.
package enum TableForms {
  /// The file in its other form, and the ending of that.
  package struct Other: Sendable {
    package let text: String
    package let ending: String
    /// Parts that the other form does not hold; empty unless they were to be left out.
    package let leftOut: [String]
  }

  /// - Parameter name: of the file, which ends in .dmn, .yaml or .yml.
  /// - Parameter isLeavingOut: whether what YAML does not hold, such as an editor's drawing, may be left out.
  package static func other(
    _ text: String, name: String, isLeavingOut: Bool = false
  ) throws(PackFault) -> Other {
    let report = Report()
    if text.utf8.count > PackLimits.fileBytesMax {
      report.addTooLarge(name, text.utf8.count)
      throw PackFault(findings: report.sorted)
    }
    guard let read = TableModel.read(text, file: name, report: report), report.isClean else {
      throw PackFault(findings: report.sorted)
    }
    guard name.hasSuffix(".dmn") else {
      return Other(text: ModelWriting.text(of: read.model), ending: ".dmn", leftOut: [])
    }
    let base = TableYaml.modelName(name) + ".yaml"
    let yaml = TableYamlWriting.text(of: read.model, file: base)
    guard let back = TableModel.read(yaml, file: base, report: report), report.isClean else {
      throw PackFault(findings: report.sorted.map { told($0, name) })
    }
    let isSame = ModelWriting.text(of: back.model) == ModelWriting.text(of: read.model)
    let lost = isSame ? [] : TableLoss.parts(of: read.model, beside: back.model)
    guard lost.isEmpty || isLeavingOut else {
      report.add(
        file: name, "the YAML form does not hold \(lost.joined(separator: ", "))",
        mend: "keep the file as DMN, which packs read as well, or leave these parts out with --leave-out")
      throw PackFault(findings: report.sorted)
    }
    return Other(text: yaml, ending: ".yaml", leftOut: lost)
  }

  /// What stands in the way is told of the file that was given.
  private static func told(_ finding: Finding, _ name: String) -> Finding {
    Finding(file: name, line: 1, column: nil, what: "as YAML: \(finding.what)", mend: finding.mend)
  }
}

/// What a model has and another made from it has not.
enum TableLoss {
  static func parts(of model: Definitions, beside other: Definitions) -> [String] {
    var lost: [String] = []
    if !model.details.others.isEmpty { lost.append("the drawing") }
    if model.version != other.version { lost.append("the edition \(model.version.namespace)") }
    if model.exporter != other.exporter { lost.append("the name of the tool that wrote it") }
    if !model.imports.isEmpty { lost.append("imports") }
    if !model.itemDefinitions.isEmpty { lost.append("types of its own") }
    if model.elements.count != model.decisions.count + TableLoss.inputs(model) {
      lost.append("elements other than decisions")
    }
    if inputs(model) != inputs(other) { lost.append("inputs that no decision takes") }
    for decision in model.decisions where !other.decisions.contains(decision) {
      lost.append("parts of the decision \(quoted(decision.name)), such as ids of cells or what it requires")
    }
    return lost.isEmpty ? ["some of its details"] : lost
  }

  private static func inputs(_ model: Definitions) -> Int {
    model.elements.count { if case .inputData = $0 { true } else { false } }
  }
}

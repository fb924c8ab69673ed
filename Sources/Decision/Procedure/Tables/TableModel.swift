internal import DMN
internal import Vocabulary

/// A file of tables/ as a decision model, whichever form it came in.
struct TableModel {
  let file: String
  let model: Definitions

  /// Reads the file; what cannot be read is a finding.
  static func read(_ text: String, file: String, report: Report) -> TableModel? {
    if file.hasSuffix(".dmn") {
      return dmn(text, file: file, report: report).map { TableModel(file: file, model: $0) }
    }
    guard let node = YamlReading(file: file, report: report).node(of: text) else { return nil }
    var reading = TableYamlReading(file: file, report: report)
    return reading.model(node).map { TableModel(file: file, model: $0) }
  }

  private static func dmn(_ text: String, file: String, report: Report) -> Definitions? {
    let limits = XMLLimits(bytesMax: PackLimits.fileBytesMax, depthMax: 60, elementsMax: PackLimits.nodesMax)
    do throws(ModelFault) {
      return try ModelReading.definitions(from: text, limits: limits)
    } catch {
      switch error {
      case .xml(let fault):
        report.add(
          file: file, "not readable as XML: \(quoted(fault.description))", mend: "export the model again as DMN 1.5")
      case .model(let finding):
        report.add(
          file, Place(line: max(1, finding.line), column: 1),
          "\(quoted(finding.element)) of the model: \(finding.what)",
          mend: finding.mend)
      }
      return nil
    }
  }
}

extension ElementDetails {
  var place: Place { Place(line: max(1, line.number), column: 1) }
}

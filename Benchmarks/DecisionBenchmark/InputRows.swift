internal import DMN
internal import FEEL

/// The inputs of a benchmark, read beforehand: as values in the order of a decision's inputs, and by name.
struct InputRows {
  let values: [[Value]]
  let inputs: [Inputs]

  init(_ lines: [[UInt8]], _ names: [String]) throws {
    var values: [[Value]] = []
    var inputs: [Inputs] = []
    for line in lines {
      let value = try line.withUnsafeBytes { bytes throws(Value.MalformedJSON) in try Value(json: bytes) }
      guard case .context(let context) = value else { continue }
      values.append(names.map { context[$0] ?? .null(nil) })
      inputs.append(Inputs(context))
    }
    self.values = values
    self.inputs = inputs
  }
}

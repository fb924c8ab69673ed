/// Item definitions and the texts of tests.
extension ModelReading {
  static func itemDefinition(_ reader: inout ElementReader) throws(ModelFault) -> ItemDefinition {
    try reader.nest()
    var item = ItemDefinition(name: try reader.required("name"))
    item.typeLanguage = reader.attribute("typeLanguage")
    item.isCollection = try flag(&reader, "isCollection")
    item.typeRef = reader.text("typeRef")?.trimmed
    item.allowedValues = unaryTests(&reader, "allowedValues")
    item.typeConstraint = unaryTests(&reader, "typeConstraint")
    for var inner in reader.children("itemComponent") { item.itemComponents.append(try itemDefinition(&inner)) }
    if var inner = reader.child("functionItem") { item.functionItem = try functionItem(&inner) }
    item.details = reader.details()
    return item
  }

  private static func functionItem(_ reader: inout ElementReader) throws(ModelFault) -> FunctionItem {
    var function = FunctionItem(outputTypeRef: reader.attribute("outputTypeRef"))
    for var inner in reader.children("parameters") { function.parameters.append(try informationItem(&inner)) }
    function.details = reader.details()
    return function
  }

  static func unaryTests(_ reader: inout ElementReader, _ name: String) -> UnaryTestsExpression? {
    guard var inner = reader.child(name) else { return nil }
    return unaryTests(&inner)
  }

  static func unaryTests(_ reader: inout ElementReader) -> UnaryTestsExpression {
    var tests = UnaryTestsExpression(text: reader.text("text") ?? "")
    tests.expressionLanguage = reader.attribute("expressionLanguage")
    tests.details = reader.details()
    return tests
  }

  /// An xs:boolean, false where it is not written.
  private static func flag(_ reader: inout ElementReader, _ name: String) throws(ModelFault) -> Bool {
    switch reader.attribute(name)?.trimmed {
    case nil, "false", "0": return false
    case "true", "1": return true
    case .some(let found):
      throw reader.finding("\(name) was expected to be true or false, found \"\(found)\"", mend: "write one of the two")
    }
  }
}

extension String {
  /// Without blanks at either end.
  var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else {
      return ""
    }
    return String(self[first...last])
  }
}

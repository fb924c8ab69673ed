internal import CLibXML2

/// Reads documents without ever asking the network, a file or an entity for more; comments and instructions are left out.
public enum XMLReading {
  /// The document's outermost element.
  /// - Parameter bytes: the document in any encoding that its declaration names.
  public static func element(
    from bytes: some Sequence<UInt8>, limits: XMLLimits = XMLLimits()
  ) throws(XMLFault) -> XMLElement {
    let bytes = Array(bytes)
    guard bytes.count <= limits.bytesMax else {
      throw .tooLarge(bytes: bytes.count, most: limits.bytesMax)
    }
    xmlInitParser()
    let outcome = bytes.withUnsafeBytes { buffer -> Result<XMLElement, XMLFault> in
      let start = buffer.baseAddress?.assumingMemoryBound(to: CChar.self)
      let options = Int32(XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
      guard let start, let reader = xmlReaderForMemory(start, Int32(buffer.count), nil, nil, options) else {
        return .failure(.notWellFormed(line: 1, detail: "it is empty"))
      }
      defer { xmlFreeTextReader(reader) }
      var building = XMLBuilding(reader: reader, limits: limits)
      return building.run()
    }
    return try outcome.get()
  }

  /// The outermost element of a text.
  public static func element(
    from text: String, limits: XMLLimits = XMLLimits()
  ) throws(XMLFault) -> XMLElement {
    try element(from: text.utf8, limits: limits)
  }
}

extension XMLElement {
  /// Leaves out blank text between elements, which only lays the document out; mixed content stays as it is.
  fileprivate mutating func dropLayout() {
    let hasElements = children.contains { child in
      switch child {
      case .element: true
      case .text: false
      }
    }
    guard hasElements, text.allSatisfy(\.isWhitespace) else { return }
    children.removeAll { child in
      switch child {
      case .element: false
      case .text: true
      }
    }
  }
}

/// One pass over a document, from its first node to its last, that puts elements together as they end.
private struct XMLBuilding {
  let reader: xmlTextReaderPtr
  let limits: XMLLimits
  var open: [XMLElement] = []
  var root: XMLElement?
  var elementCount = 0

  mutating func run() -> Result<XMLElement, XMLFault> {
    do throws(XMLFault) {
      var state = xmlTextReaderRead(reader)
      while state == 1 {
        try take()
        state = xmlTextReaderRead(reader)
      }
      guard state == 0, let root else { throw lastError() }
      return .success(root)
    } catch {
      return .failure(error)
    }
  }

  private mutating func take() throws(XMLFault) {
    switch xmlReaderTypes(UInt32(bitPattern: xmlTextReaderNodeType(reader))) {
    case XML_READER_TYPE_ELEMENT: try begin()
    case XML_READER_TYPE_END_ELEMENT: end()
    case XML_READER_TYPE_TEXT, XML_READER_TYPE_CDATA, XML_READER_TYPE_SIGNIFICANT_WHITESPACE,
      XML_READER_TYPE_WHITESPACE:
      add(.text(string(xmlTextReaderConstValue(reader))))
    case XML_READER_TYPE_DOCUMENT_TYPE: throw .documentType(line: line)
    case XML_READER_TYPE_ENTITY_REFERENCE, XML_READER_TYPE_ENTITY:
      throw .entity(name: string(xmlTextReaderConstName(reader)), line: line)
    default: break
    }
  }

  /// Where the node began; the parser itself may be further on.
  private var line: Int {
    guard let node = xmlTextReaderCurrentNode(reader) else { return Int(xmlTextReaderGetParserLineNumber(reader)) }
    let line = Int(xmlGetLineNo(node))
    return line > 0 ? line : Int(xmlTextReaderGetParserLineNumber(reader))
  }

  private mutating func begin() throws(XMLFault) {
    guard open.count < limits.depthMax else { throw .tooDeep(line: line, most: limits.depthMax) }
    elementCount += 1
    guard elementCount <= limits.elementsMax else { throw .tooManyElements(most: limits.elementsMax) }
    var element = XMLElement(
      prefix: string(xmlTextReaderConstPrefix(reader)), name: string(xmlTextReaderConstLocalName(reader)),
      namespace: string(xmlTextReaderConstNamespaceUri(reader)), line: SourceLine(number: line))
    let isEmpty = xmlTextReaderIsEmptyElement(reader) == 1
    try check(element.prefix, element.name, element.namespace)
    while xmlTextReaderMoveToNextAttribute(reader) == 1 { try takeAttribute(into: &element) }
    _ = xmlTextReaderMoveToElement(reader)
    open.append(element)
    if isEmpty { end() }
  }

  /// libxml2 reads on where a prefix was never declared; such a document means nothing.
  private func check(_ prefix: String, _ name: String, _ namespace: String) throws(XMLFault) {
    guard name.contains(":") || (!prefix.isEmpty && namespace.isEmpty) else { return }
    throw .notWellFormed(line: line, detail: "the prefix of \(prefix.isEmpty ? name : prefix) is not declared")
  }

  private func takeAttribute(into element: inout XMLElement) throws(XMLFault) {
    let name = string(xmlTextReaderConstLocalName(reader))
    let value = string(xmlTextReaderConstValue(reader))
    if xmlTextReaderIsNamespaceDecl(reader) == 1 {
      let isDefault = xmlTextReaderConstPrefix(reader) == nil
      element.declarations.append(XMLNamespaceDeclaration(prefix: isDefault ? "" : name, namespace: value))
    } else {
      let attribute = XMLAttribute(
        prefix: string(xmlTextReaderConstPrefix(reader)), name: name,
        namespace: string(xmlTextReaderConstNamespaceUri(reader)), value: value)
      try check(attribute.prefix, attribute.name, attribute.namespace)
      element.attributes.append(attribute)
    }
  }

  private mutating func end() {
    guard var element = open.popLast() else { return }
    element.dropLayout()
    if open.isEmpty { root = element } else { add(.element(element)) }
  }

  /// Adds to the element that is open; text pieces that touch become one.
  private mutating func add(_ node: XMLNode) {
    guard let last = open.indices.last else { return }
    if case .text(let more) = node, case .text(let before)? = open[last].children.last {
      open[last].children[open[last].children.count - 1] = .text(before + more)
    } else {
      open[last].children.append(node)
    }
  }

  private func lastError() -> XMLFault {
    guard let error = xmlGetLastError() else { return .notWellFormed(line: line, detail: "it ends too early") }
    let detail = error.pointee.message.map { String(cString: $0) } ?? "it ends too early"
    let words = detail.split(whereSeparator: \.isNewline).first.map(String.init) ?? detail
    return .notWellFormed(line: Int(error.pointee.line), detail: words)
  }

  private func string(_ text: UnsafePointer<xmlChar>?) -> String {
    text.map { String(cString: $0) } ?? ""
  }
}

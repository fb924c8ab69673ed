/// One element of an XML document with everything in it; what the model does not know is kept in this shape.
public struct XMLElement: Hashable, Sendable {
  /// As written; empty where the element has none.
  public var prefix: String
  /// Without its prefix.
  public var name: String
  /// What the prefix stands for; empty where it stands for nothing.
  public var namespace: String
  /// Prefixes declared on this element, in the order written.
  public var declarations: [XMLNamespaceDeclaration]
  /// In the order written, without declarations of prefixes.
  public var attributes: [XMLAttribute]
  /// Elements and text, in order.
  public var children: [XMLNode]
  /// Where its tag began.
  public var line: SourceLine

  /// An element of the namespace that has nothing in it yet.
  public init(
    prefix: String = "", name: String, namespace: String, declarations: [XMLNamespaceDeclaration] = [],
    attributes: [XMLAttribute] = [], children: [XMLNode] = [], line: SourceLine = SourceLine(number: 0)
  ) {
    self.prefix = prefix
    self.name = name
    self.namespace = namespace
    self.declarations = declarations
    self.attributes = attributes
    self.children = children
    self.line = line
  }

  /// The elements directly inside, in order.
  public var elements: [XMLElement] {
    children.compactMap { child in
      switch child {
      case .element(let element): element
      case .text: nil
      }
    }
  }

  /// The text directly inside, joined.
  public var text: String {
    children.reduce(into: "") { whole, child in
      switch child {
      case .element: break
      case .text(let text): whole += text
      }
    }
  }

  /// The value of an attribute without a namespace.
  public func attribute(_ name: String) -> String? {
    attributes.first { $0.namespace.isEmpty && $0.name == name }?.value
  }
}

/// What stands between two tags: an element, or characters.
public indirect enum XMLNode: Hashable, Sendable {
  case element(XMLElement)
  case text(String)
}

/// An attribute; one without a prefix belongs to no namespace.
public struct XMLAttribute: Hashable, Sendable {
  /// As written; empty where it has none.
  public var prefix: String
  /// Without its prefix.
  public var name: String
  /// What the prefix stands for; empty without one.
  public var namespace: String
  /// With entities and references replaced.
  public var value: String

  /// An attribute of no namespace unless one is given.
  public init(prefix: String = "", name: String, namespace: String = "", value: String) {
    self.prefix = prefix
    self.name = name
    self.namespace = namespace
    self.value = value
  }
}

/// `xmlns:prefix="namespace"`; the empty prefix is the default namespace.
public struct XMLNamespaceDeclaration: Hashable, Sendable {
  /// Empty for the default namespace.
  public var prefix: String
  /// Empty where the default is taken back.
  public var namespace: String

  /// Names what the prefix stands for.
  public init(prefix: String, namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}

/// Where an element began, from 1, or 0 if it was never read; two models are equal wherever their elements stood.
public struct SourceLine: Hashable, Sendable {
  /// From 1, or 0 for none.
  public var number: Int

  /// A line from 1, or 0 for none.
  public init(number: Int) {
    self.number = number
  }

  /// Always true: a line is no part of what a model says.
  public static func == (one: SourceLine, other: SourceLine) -> Bool { true }
  /// Adds nothing, as all lines are equal.
  public func hash(into hasher: inout Hasher) {}
}

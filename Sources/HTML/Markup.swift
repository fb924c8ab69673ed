/// The page being written: every element, text and attribute goes through here into one growing buffer of bytes.
///
/// It is a class so that nested closures write to the same buffer without passing it on; it lives on one thread for the
/// time of one rendering and is not `Sendable`. What leaves it is a `Fragment` or the bytes of a `Document`.
package final class Markup {
  private var output: Output

  /// Starts an empty page; `byteCountExpected` saves copies while the buffer grows.
  package init(byteCountExpected: Int = 4096) {
    output = Output(byteCountExpected: byteCountExpected)
  }

  /// What was written so far, in UTF-8.
  package var bytes: [UInt8] { output.bytes }

  /// Writes what people typed or machines sent, escaped; what HTML forbids comes out as U+FFFD.
  package func text(_ text: String) {
    output.append(escaped: text)
  }

  /// Writes a whole number in decimal digits.
  package func text(_ number: Int) {
    output.append(number)
  }

  /// Writes markup as it stands, which only a literal in our own source may be.
  package func raw(_ markup: StaticString) {
    output.append(markup)
  }

  /// Takes in a piece that was rendered before, once for all who see it.
  package func insert(_ fragment: Fragment) {
    output.append(fragment.bytes)
  }

  func open(_ tag: Tag, _ attributes: [Attribute]) {
    output.open(tag, attributes)
  }

  func close(_ tag: Tag) {
    output.close(tag)
  }

  func write(_ tag: Tag, _ attributes: [Attribute], text: String) {
    output.open(tag, attributes)
    output.append(escaped: text)
    output.close(tag)
  }
}

/// A rendered piece of a page, well escaped because only `Markup` can have written it; equal bytes mean nothing changed.
package struct Fragment: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Renders the piece now.
  package init(byteCountExpected: Int = 1024, _ content: (Markup) -> Void) {
    let html = Markup(byteCountExpected: byteCountExpected)
    content(html)
    bytes = html.bytes
  }
}

/// The page being written: every element, text and attribute goes through here into one growing buffer of bytes.
///
/// It is a class so that nested closures write to the same buffer without passing it on; it lives on one thread for the
/// time of one rendering and is not `Sendable`. What leaves it is a `Fragment` or the bytes of a `Document`.
package final class Markup {
  private var written: Output

  /// Starts an empty page; `byteCountExpected` saves copies while the buffer grows.
  package init(byteCountExpected: Int = 4096) {
    written = Output(byteCountExpected: byteCountExpected)
  }

  /// What was written so far, in UTF-8.
  package var bytes: [UInt8] { written.bytes }

  /// Writes what people typed or machines sent, escaped; what HTML forbids comes out as U+FFFD.
  package func text(_ text: String) {
    written.append(escaped: text)
  }

  /// Writes a whole number in decimal digits.
  package func text(_ number: Int) {
    written.append(number)
  }

  /// Writes markup as it stands, which only a literal in our own source may be.
  package func raw(_ markup: StaticString) {
    written.append(markup)
  }

  /// Takes in a piece that was rendered before, once for all who see it.
  package func insert(_ fragment: Fragment) {
    written.append(fragment.bytes)
  }

  func open(_ tag: Tag, _ attributes: [Attribute]) {
    written.open(tag, attributes)
  }

  func close(_ tag: Tag) {
    written.close(tag)
  }

  func write(_ tag: Tag, _ attributes: [Attribute], text: String) {
    written.open(tag, attributes)
    written.append(escaped: text)
    written.close(tag)
  }
}

/// A rendered piece of a page, escaped because only `Markup` can have written it; equal bytes mean nothing changed.
package struct Fragment: Hashable, Sendable {
  package let bytes: [UInt8]

  /// Renders the piece now.
  package init(byteCountExpected: Int = 1024, _ content: (Markup) -> Void) {
    let html = Markup(byteCountExpected: byteCountExpected)
    content(html)
    bytes = html.bytes
  }
}

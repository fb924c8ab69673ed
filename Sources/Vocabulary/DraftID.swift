/// A draft of a pack that people work on, by what its address calls it.
package struct DraftID: Identifier {
  package static let kind = "draft id"
  package let text: String
  package init(trusted text: String) { self.text = text }
}

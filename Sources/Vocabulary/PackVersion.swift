/// Which published pack decides.
package struct PackVersion: Hashable, Sendable {
  package let name: PackName
  package let version: String
  package let hash: PackHash

  package init(name: PackName, version: String, hash: PackHash) {
    self.name = name
    self.version = version
    self.hash = hash
  }
}

package import Decider
package import Vocabulary

/// What can happen to a procedure pack.
package enum PackEvent: Hashable, Sendable {
  case published(PublishedPack)
}

/// What can be asked of a procedure pack.
package enum PackCommand: Hashable, Sendable {
  case publish(PublishedPack)
}

/// A whole version of a pack as it was published; folders are only for editing.
package struct PublishedPack: Hashable, Sendable {
  package let version: String
  package let hash: PackHash
  /// Path inside the pack to the text of the file.
  package let files: [String: String]

  package init(version: String, hash: PackHash, files: [String: String]) {
    self.version = version
    self.hash = hash
    self.files = files
  }
}

/// Every version of a pack, the one in force last.
package struct PackState: Hashable, Sendable {
  package var versions: [PublishedPack] = []

  package init() {}

  package var inForce: PublishedPack? { versions.last }
}

/// Why a pack cannot be published.
package enum PackRefusal: Error, Hashable, Sendable, CustomStringConvertible {
  case versionTaken(String, PackHash)

  package var description: String {
    switch self {
    case .versionTaken(let version, let hash):
      "version \(version) was published with other content (\(hash.text.prefix(12))); raise the version in pack.yaml"
    }
  }
}

/// A pack's life: version after version, none ever lost.
package enum Publishing: Decider {
  package static let initial = PackState()

  package static func decide(
    _ command: PackCommand, _ state: PackState, _ stamp: Stamp
  ) throws(PackRefusal) -> [PackEvent] {
    switch command {
    case .publish(let pack):
      if state.inForce?.hash == pack.hash { return [] }
      if let same = state.versions.last(where: { $0.version == pack.version }), same.hash != pack.hash {
        throw .versionTaken(pack.version, same.hash)
      }
      return [.published(pack)]
    }
  }

  package static func evolve(_ state: inout PackState, _ event: PackEvent, _ stamp: Stamp) {
    switch event {
    case .published(let pack): state.versions.append(pack)
    }
  }
}

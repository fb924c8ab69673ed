internal import Foundation
internal import Synchronization

/// Streets, addresses and places that were imported into a store, searched and drawn; it sees new imports by itself.
///
/// Each source is a file of its own in the folder `gazetteer` beside the journal. It holds nothing of the centre's own:
/// it can be thrown away and imported again, and is in no backup.
package final class Gazetteer: Sendable {
  /// More sources are not looked at.
  package static let sourcesMax = 16
  static let ending = ".sqlite"

  private struct State {
    var extracts: [String: Extract] = [:]
    /// What cannot be read, with the file that was tried, so that it is tried and told once.
    var broken: [String: (stamp: FileStamp, fault: GazetteerFault)] = [:]
  }

  /// The folder of the sources; it need not be there.
  let folder: String
  private let state = Mutex(State())

  /// `store` is the folder of the journal; nothing is read yet.
  package init(store: String) { folder = Gazetteer.folder(of: store) }

  static func folder(of store: String) -> String { store + "/gazetteer" }

  static func path(_ name: String, in folder: String) -> String { "\(folder)/\(name)\(ending)" }

  /// What was imported, by name.
  package var sources: [GazetteerSource] { extracts.map(\.source) }

  /// What is there and cannot be read, in words.
  package var faults: [GazetteerFault] {
    _ = extracts
    return state.withLock { $0.broken.sorted { $0.key < $1.key }.map(\.value.fault) }
  }

  /// What has to be shown with whatever comes of the sources, each once.
  package var credits: [Credit] {
    var seen: Set<String> = []
    return sources.map { Credit(words: $0.credit, address: $0.address) }.filter { seen.insert($0.words).inserted }
  }

  /// Who made the data, and where their licence stands.
  package struct Credit: Hashable, Sendable {
    package let words: String
    package let address: String
  }

  /// The rectangle around all that can be drawn, or else found; nil where nothing was imported.
  package var bounds: Bounds? {
    let all = sources
    let drawn = all.filter { $0.counts.lines > 0 }
    return (drawn.isEmpty ? all : drawn).map(\.bounds).reduce(nil) { sum, bounds in
      var wide = sum ?? bounds
      wide.take(bounds)
      return wide
    }
  }

  /// Those that can be read, looked up anew: a source that was imported meanwhile takes the place of the former one.
  var extracts: [Extract] {
    let found = Gazetteer.found(in: folder)
    return state.withLock { state in
      state.extracts = state.extracts.filter { found[$0.key] == $0.value.stamp }
      state.broken = state.broken.filter { found[$0.key] == $0.value.stamp }
      for (name, stamp) in found where state.extracts[name] == nil && state.broken[name] == nil {
        do throws(GazetteerFault) {
          state.extracts[name] = try Extract(name: name, path: Gazetteer.path(name, in: folder), stamp: stamp)
        } catch { state.broken[name] = (stamp, error) }
      }
      // Those with streets first: where two have the same place, it is theirs that is offered.
      return state.extracts.values.sorted {
        ($0.source.kind == .openStreetMap ? 0 : 1, $0.source.name) < (
          $1.source.kind == .openStreetMap ? 0 : 1, $1.source.name
        )
      }
    }
  }

  private static func found(in folder: String) -> [String: FileStamp] {
    let files: [String]
    do { files = try FileManager.default.contentsOfDirectory(atPath: folder) } catch { return [:] }
    let names = files.filter { $0.hasSuffix(ending) && !$0.hasPrefix(".") }.map { String($0.dropLast(ending.count)) }
    return names.sorted().prefix(sourcesMax).reduce(into: [:]) { found, name in
      found[name] = FileStamp(path: path(name, in: folder))
    }
  }
}

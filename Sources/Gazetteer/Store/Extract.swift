internal import Foundation
internal import GRDB

/// One imported source, opened for reading; its file never changes, a newer import is another file of the same name.
final class Extract: Sendable {
  let source: GazetteerSource
  let queue: DatabaseQueue
  let stamp: FileStamp

  init(name: String, path: String, stamp: FileStamp) throws(GazetteerFault) {
    do {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.label = "tocsin.gazetteer"
      let queue = try DatabaseQueue(path: path, configuration: configuration)
      source = try queue.read { try GazetteerSource(named: name, $0) }
      self.queue = queue
      self.stamp = stamp
    } catch {
      throw GazetteerFault("the gazetteer \(name) cannot be read: \(error); import it again")
    }
  }

  /// Runs what reads on the queue's own thread.
  func read<Value: Sendable>(_ body: @Sendable @escaping (Database) throws -> Value) async throws(GazetteerFault)
    -> Value
  {
    do { return try await queue.read(body) } catch {
      throw GazetteerFault(error, doing: "read the gazetteer \(source.name)")
    }
  }
}

/// Tells one file from another that took its name.
struct FileStamp: Hashable, Sendable {
  let inode: UInt64
  let bytes: Int64
  let modifiedNanoseconds: Int64

  /// nil where there is no such file.
  init?(path: String) {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    inode = UInt64(status.st_ino)
    bytes = Int64(status.st_size)
    modifiedNanoseconds = Int64(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int64(status.st_mtim.tv_nsec)
  }
}

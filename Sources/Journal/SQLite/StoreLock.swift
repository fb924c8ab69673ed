internal import Foundation
package import Journal
internal import Synchronization

/// Holds a store's folder for one process; the lock goes with the process, however it ends.
package final class StoreLock: Sendable {
  private let descriptor: Mutex<Int32?>

  /// Makes the folder where it is missing, for its owner alone; throws `.locked` with the holder's process id.
  package init(folder: String) throws(JournalFault) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw .readOnly("cannot make the folder \(folder): \(error.localizedDescription)") }
    let path = folder + "/lock"
    let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw .readOnly("\(path): \(String(cString: strerror(errno)))") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      let holder = StoreLock.holder(descriptor)
      close(descriptor)
      throw .locked("held by process \(holder)")
    }
    ftruncate(descriptor, 0)
    let pid = Array("\(ProcessInfo.processInfo.processIdentifier)\n".utf8)
    _ = pwrite(descriptor, pid, pid.count, 0)
    self.descriptor = Mutex(descriptor)
  }

  private static func holder(_ descriptor: Int32) -> String {
    var bytes = [UInt8](repeating: 0, count: 32)
    let count = pread(descriptor, &bytes, bytes.count, 0)
    let digits = bytes.prefix(max(0, count)).prefix { (48...57).contains($0) }
    return digits.isEmpty ? "unknown" : String(decoding: digits, as: UTF8.self)
  }

  package func release() {
    descriptor.withLock { held in
      if let descriptor = held { close(descriptor) }
      held = nil
    }
  }

  deinit { release() }
}

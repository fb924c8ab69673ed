internal import Foundation

/// Holds a store's gazetteer for one import; the lock goes with the process, however it ends.
struct ImportLock {
  private let descriptor: Int32

  /// Makes the folder where it is missing, for its owner alone. Throws where another import is at work.
  init(_ folder: String) throws(GazetteerFault) {
    do {
      try FileManager.default.createDirectory(
        atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    } catch { throw GazetteerFault("cannot make the folder \(folder): \(error.localizedDescription)") }
    let path = folder + "/lock"
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw GazetteerFault("cannot write \(path): \(String(cString: strerror(errno)))") }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw GazetteerFault("another import is at work on this store; wait until it is done")
    }
  }

  func release() { close(descriptor) }
}

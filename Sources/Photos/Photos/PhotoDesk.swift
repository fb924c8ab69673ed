internal import Dispatch
internal import Synchronization
package import Vocabulary

/// Where photos that come in are cleaned and kept, one after the other on a thread of its own, so that no page waits for a
/// photo and no more memory is taken than one photo needs.
package final class PhotoDesk: Sendable {
  /// How many may wait; one more is asked to come back.
  package static let waitingMax = 16

  package let folder: PhotoFolder
  private let lane = DispatchQueue(label: "tocsin-photos")
  private let waiting = Mutex(0)

  package init(_ folder: PhotoFolder) { self.folder = folder }

  /// Returns when the photo is on the disk.
  package func take(_ sent: [UInt8]) async throws(PhotoFlaw) -> Photo {
    let isTaken = waiting.withLock { count in
      guard count < PhotoDesk.waitingMax else { return false }
      count += 1
      return true
    }
    guard isTaken else { throw .busy }
    let folder = folder
    let result: Result<Photo, PhotoFlaw> = await withCheckedContinuation { continuation in
      lane.async {
        let result = Result { () throws(PhotoFlaw) in
          let clean = try CleanPhoto(sent)
          try folder.keep(clean)
          return clean.photo
        }
        self.waiting.withLock { $0 -= 1 }
        continuation.resume(returning: result)
      }
    }
    return try result.get()
  }
}

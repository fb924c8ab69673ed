/// Why a store cannot do its work; in each case nothing stored is lost or altered.
package enum JournalFault: Error, Hashable, Sendable, CustomStringConvertible {
  case diskFull(String)
  case readOnly(String)
  /// Another process holds the store.
  case locked(String)
  case corrupt(String)
  /// Not a store of Tocsin, or one made by a newer version.
  case notAStore(String)
  case tooLarge(bytes: Int, most: Int)
  case overloaded(waiting: Int)
  case closed
  /// An erasure whose notice holds no entry.
  case noticeMissing
  case other(String)

  package var description: String {
    switch self {
    case .diskFull(let detail): "the disk is full (\(detail)); free some space, nothing stored is lost"
    case .readOnly(let detail):
      "the store cannot be written (\(detail)); check the permissions of its folder and the mount"
    case .locked(let detail): "the store is in use (\(detail)); stop the other process or wait for it"
    case .corrupt(let detail):
      "the store's file is damaged (\(detail)); stop, keep the file, and restore a backup or an export"
    case .notAStore(let detail):
      "this is no store that this version can read (\(detail)); name the right folder or use the version that made it"
    case .tooLarge(let bytes, let most): "an entry of \(bytes) bytes is too large, at most \(most) are taken; split it"
    case .overloaded(let waiting): "the store has \(waiting) appends waiting and takes no more; try again in a moment"
    case .closed: "the store is closed; nothing was written"
    case .noticeMissing: "an erasure needs an entry that notes it; nothing was erased"
    case .other(let detail): "the store failed: \(detail)"
    }
  }
}

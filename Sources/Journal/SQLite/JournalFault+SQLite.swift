internal import GRDB
internal import Journal

extension JournalFault {
  /// What an error of the database means for the store.
  init(_ error: any Error) {
    switch error {
    case let fault as JournalFault: self = fault
    case let error as DatabaseError: self = JournalFault.of(error)
    default: self = .other("\(error)")
    }
  }

  private static func of(_ error: DatabaseError) -> JournalFault {
    let detail = "\(error.message ?? "no message"), SQLite \(error.extendedResultCode.rawValue)"
    switch error.resultCode {
    case .SQLITE_MISUSE where error.message == "Connection is closed": return .closed
    case .SQLITE_FULL: return .diskFull(detail)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN, .SQLITE_AUTH: return .readOnly(detail)
    case .SQLITE_BUSY, .SQLITE_LOCKED: return .locked(detail)
    case .SQLITE_CORRUPT: return .corrupt(detail)
    case .SQLITE_NOTADB: return .notAStore(detail)
    case .SQLITE_TOOBIG: return .other("a value is larger than the database takes (\(detail))")
    case .SQLITE_IOERR: return .other("the disk failed to read or write (\(detail)); check it before you go on")
    default: return .other(detail)
    }
  }
}

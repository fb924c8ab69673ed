internal import Foundation

/// The address of a store's socket. An address holds 107 bytes; a longer path is reached through the folder's descriptor.
struct SocketPath: ~Copyable {
  let text: String
  private let descriptor: Int32

  private static let bytesMax = 100

  init(folder: String) throws {
    let path = folder + "/tocsin.sock"
    guard path.utf8.count > SocketPath.bytesMax else {
      text = path
      descriptor = -1
      return
    }
    descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw CommandFault("cannot open the folder \(folder): \(String(cString: strerror(errno)))")
    }
    text = "/proc/self/fd/\(descriptor)/tocsin.sock"
  }

  deinit { if descriptor >= 0 { close(descriptor) } }
}

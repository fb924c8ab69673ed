internal import Foundation

/// Where a command's words go: this terminal, or the one at the other end of the socket.
protocol Output: Sendable {
  /// For what was asked for.
  func write(_ bytes: [UInt8]) async throws
  /// For progress and complaints.
  func remark(_ text: String) async throws
}

extension Output {
  func line(_ text: String) async throws { try await write(Array((text + "\n").utf8)) }

  /// Why something was not done, in one line; what it quotes cannot steer a terminal.
  func complain(_ error: any Error) async throws { try await remark("tocsin: \(shown("\(error)"))") }

  /// One JSON document with sorted keys, and a newline.
  func json(_ value: some Encodable) async throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    try await write(Array(try encoder.encode(value)) + [10])
  }
}

/// This process's standard output and standard error.
struct Terminal: Output {
  func write(_ bytes: [UInt8]) throws { try Terminal.writeAll(bytes, STDOUT_FILENO) }

  func remark(_ text: String) throws { try Terminal.writeAll(Array((text + "\n").utf8), STDERR_FILENO) }

  private static func writeAll(_ bytes: [UInt8], _ descriptor: Int32) throws {
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes {
        Foundation.write(descriptor, $0.baseAddress?.advanced(by: written), $0.count - written)
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw CommandFault("cannot write the output: \(String(cString: strerror(errno)))") }
      written += count
    }
  }
}

/// Why a command could not do its work, in words for the person who gave it.
struct CommandFault: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}

internal import HTTPTypes
internal import NIOCore

/// Whose limit it is: an address of version 4, or a network of 64 bits of version 6, as one household or office has it.
struct VisitorAddress: Hashable, Sendable {
  let text: String

  init(_ peer: SocketAddress?, _ headers: HTTPFields, isBehindProxy: Bool) {
    // The last one was written by the proxy itself; those before it by whoever asks.
    let forwarded = HTTPField.Name("X-Forwarded-For").flatMap { headers[values: $0].last }?
      .split(separator: ",").last.map { $0.filter { !$0.isWhitespace } }
    text = VisitorAddress.network(isBehindProxy ? forwarded ?? peer?.ipAddress ?? "" : peer?.ipAddress ?? "")
  }

  private static func network(_ address: String) -> String {
    do {
      switch try SocketAddress(ipAddress: address, port: 0) {
      case .v4(let four): return four.host.isEmpty ? address : "4 \(address)"
      case .v6(let six):
        // The address begins behind the family, the port and the flow of a `sockaddr_in6` (RFC 3493, 3.3).
        let bytes = withUnsafeBytes(of: six.address) { Array($0[8..<24]) }
        // An address of version 4 in the clothes of version 6 is itself.
        let isMapped = bytes[..<10].allSatisfy { $0 == 0 } && bytes[10] == 0xFF && bytes[11] == 0xFF
        return isMapped
          ? "4 \(bytes[12...].map { String($0) }.joined(separator: "."))" : "6 \(bytes[..<8].map { String($0) })"
      case .unixDomainSocket: return "unknown"
      }
    } catch { return "unknown" }
  }
}

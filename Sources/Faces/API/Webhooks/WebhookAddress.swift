internal import Foundation

/// Whether an address may be called.
enum WebhookAddress {
  static let bytesMax = 1_024

  /// Throws what it has to be.
  static func check(_ address: String, _ rules: WebhookRules) throws {
    guard address.utf8.count <= bytesMax, address.utf8.allSatisfy({ 0x20 < $0 && $0 < 0x7F }),
      let parts = URLComponents(string: address), let scheme = parts.scheme?.lowercased(),
      ["https", "http"].contains(scheme), let host = parts.host?.lowercased(), !host.isEmpty, parts.user == nil,
      parts.password == nil, parts.fragment == nil
    else {
      throw Problem(
        .unfit, "address takes http or https, a host and a path, in ASCII, without a name, a password or a #",
        field: "address")
    }
    let port = parts.port ?? (scheme == "https" ? 443 : 80)
    let isNamed =
      rules.hosts.contains("\(host):\(port)") || rules.hosts.contains("\(host):*")
      || (parts.port == nil && rules.hosts.contains(host))
    guard isNamed, (1...65_535).contains(port) else {
      throw Problem(
        .unfit,
        "the host \(host) is none the centre lets webhooks go to; it is named when the server starts, by --webhook-host "
          + "\(host)\(parts.port.map { ":\($0)" } ?? "")", field: "address")
    }
  }
}

internal import ArgumentParser

/// Where the server listens: `127.0.0.1:8080`, `[::1]:8080`.
struct ListenAddress: ExpressibleByArgument {
  let host: String
  let port: Int

  init?(argument: String) {
    guard let colon = argument.lastIndex(of: ":"), let port = Int(argument[argument.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    var host = String(argument[..<colon])
    if host.hasPrefix("["), host.hasSuffix("]") { host = String(host.dropFirst().dropLast()) }
    guard !host.isEmpty else { return nil }
    self.host = host
    self.port = port
  }

  init(host: String, port: Int) {
    self.host = host
    self.port = port
  }

  /// As it stands in an address of the web.
  func web(port: Int, isSecure: Bool) -> String {
    "\(isSecure ? "https" : "http")://" + (host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)")
  }

  /// Whether nobody but this machine reaches it.
  var isLoopback: Bool { host == "localhost" || host == "::1" || host.hasPrefix("127.") }
}

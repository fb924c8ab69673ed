internal import Console

/// What a server says when it is ready: where it is, and how to get in.
struct Announcement: Sendable {
  let listen: ListenAddress
  let isSecure: Bool
  let isDemo: Bool
  let takesReports: Bool
  let first: FirstAccount

  /// The first person's link is made now, so that it waits from now on.
  func print(port: Int, _ terminal: Terminal) async throws {
    let address = listen.web(port: port, isSecure: isSecure)
    try await terminal.line("Tocsin listens on \(address)")
    if isDemo {
      for line in DemoAccounts.lines { try await terminal.line(line) }
      if takesReports { try await terminal.line("Reports of the public: \(address)/report") }
      try await terminal.line("Sign in at: \(address)/sign-in")
    } else if let link = try await first.link() {
      try await terminal.line(
        "No administrator has a password yet. Sign in once with: \(address)/sign-in/\(link)")
    } else {
      try await terminal.line("Sign in at: \(address)/sign-in")
    }
    try await terminal.line("A one-time link: tocsin sign-in-link --store DIR --account NAME. Ctrl-C stops.")
  }

  /// For a server that other machines reach without TLS.
  static func unprotected(_ listen: ListenAddress) -> String {
    """
    ********************************************************************************
    tocsin: WARNING: \(shown(listen.host)) is reached from other machines, and this is not encrypted.
    Passwords and everything about callers cross the network readable by whoever listens in.
    Give --tls-certificate and --tls-key, or listen on 127.0.0.1 behind a proxy that encrypts.
    ********************************************************************************
    """
  }
}

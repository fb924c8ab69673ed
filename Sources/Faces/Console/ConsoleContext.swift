package import Hummingbird
internal import Journal
package import NIOCore

/// What a request carries to its route, with the connection it came on, so that a screen that cannot keep up is let go.
package struct ConsoleContext: RemoteAddressRequestContext {
  package var coreContext: CoreRequestContextStorage
  package let channel: any Channel
  /// Who signed in; the gate lets nobody behind it without.
  package var visitor: Visitor?
  /// The session by which they did.
  var session: DoorSession?

  /// Who is at the other end of the connection.
  package var remoteAddress: SocketAddress? { channel.remoteAddress }

  /// Made by the server for each request.
  package init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
    visitor = nil
    session = nil
  }
}

import NIOCore
import NIOEmbedded
import NIOHTTP1
import Testing

@testable import Console

/// The way past the encoder: what is written to a line goes into its own answer, or nowhere.
@Suite struct ChunkDoorTests {
  private let channel = EmbeddedChannel()
  private let chunk = ByteBuffer(string: "2\r\nhi\r\n")

  private func begin(_ headers: HTTPHeaders = [:]) throws {
    let head = HTTPResponseHead(version: .http1_1, status: .ok, headers: headers)
    try channel.writeOutbound(HTTPServerResponsePart.head(head))
  }

  private func end() throws { try channel.writeOutbound(HTTPServerResponsePart.end(nil)) }

  private var sent: String {
    get throws {
      var text = ""
      while let bytes = try channel.readOutbound(as: ByteBuffer.self) { text += String(buffer: bytes) }
      return text
    }
  }

  @Test func `a line writes into its own answer and into none that follows on the connection`() throws {
    try channel.pipeline.syncOperations.addHandler(HTTPResponseEncoder())
    let door = try #require(ChunkDoor.of(channel))
    #expect(ChunkDoor.of(channel) === door, "one for a connection")
    let first = door.begin()
    try begin()
    #expect(door.write(chunk: chunk, of: first) == .done)
    #expect(try sent.hasSuffix("\r\n\r\n2\r\nhi\r\n"))
    try end()
    #expect(door.write(chunk: chunk, of: first) == .over, "its answer has ended")
    door.end(first)
    _ = try sent
    try begin()
    #expect(door.write(chunk: chunk, of: first) == .over, "another's answer")
    try end()
    let second = door.begin()
    try begin()
    #expect(door.write(chunk: chunk, of: first) == .over)
    #expect(door.write(chunk: chunk, of: second) == .done)
    door.end(first)
    #expect(door.write(chunk: chunk, of: second) == .done, "the end of a former line ends no other")
    try end()
    #expect(try sent.split(separator: "hi").count == 3, "twice, both of the second")
  }

  @Test func `an answer that does not go out in chunks is left to the encoder`() throws {
    try channel.pipeline.syncOperations.addHandler(HTTPResponseEncoder())
    let door = try #require(ChunkDoor.of(channel))
    let line = door.begin()
    try begin(["Content-Length": "2"])
    #expect(door.write(chunk: chunk, of: line) == .unchunked)
    #expect(try !sent.contains("hi"))
  }

  @Test func `where nothing encodes HTTP/1 there is no door`() { #expect(ChunkDoor.of(channel) === nil) }
}

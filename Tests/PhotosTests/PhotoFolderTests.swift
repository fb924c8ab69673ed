import Foundation
import Testing
import Vocabulary

@testable import Photos

/// Where photos are kept.
@Suite struct PhotoFolderTests {
  static func inFolder(_ body: (PhotoFolder, String) async throws -> Void) async throws {
    let store = FileManager.default.temporaryDirectory.appendingPathComponent("photos-\(UUID())").path
    try FileManager.default.createDirectory(atPath: store, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: store) }
    try await body(PhotoFolder(store: store), store)
  }

  @Test func `a photo is a file of its hash, whole, and no file is left half written`() async throws {
    try await Self.inFolder { folder, store in
      let photo = try await PhotoDesk(folder).take(CleanPhotoTests.plain)
      let again = try await PhotoDesk(folder).take(CleanPhotoTests.plain)
      #expect(photo == again)
      let bytes = try #require(folder.bytes(of: photo.hash))
      #expect(bytes.count == Int(photo.byteCount) && folder.thumbnail(of: photo.hash) != nil)
      let inside = try FileManager.default.contentsOfDirectory(atPath: "\(store)/photos/\(photo.hash.text.prefix(2))")
      #expect(inside.sorted() == [photo.hash.text, "\(photo.hash).small"])
    }
  }

  @Test func `a file that is not what it was is not shown`() async throws {
    try await Self.inFolder { folder, store in
      let photo = try await PhotoDesk(folder).take(CleanPhotoTests.plain)
      let file = "\(store)/photos/\(photo.hash.text.prefix(2))/\(photo.hash)"
      var bytes = try #require(FileManager.default.contents(atPath: file))
      bytes[100] ^= 1
      try bytes.write(to: URL(fileURLWithPath: file))
      #expect(folder.bytes(of: photo.hash) == nil)
      // The same photo sent again mends it.
      _ = try await PhotoDesk(folder).take(CleanPhotoTests.plain)
      #expect(folder.bytes(of: photo.hash) != nil)
    }
  }

  @Test func `a copy has every photo, and no half of one`() async throws {
    try await Self.inFolder { folder, store in
      let photo = try await PhotoDesk(folder).take(CleanPhotoTests.plain)
      let partial = "\(store)/photos/\(photo.hash.text.prefix(2))/\(photo.hash).77.partial"
      try Data([1]).write(to: URL(fileURLWithPath: partial))
      let copy = PhotoFolder(store: "\(store)/copy")
      try folder.copy(to: copy)
      try folder.copy(to: copy)
      #expect(copy.bytes(of: photo.hash) == folder.bytes(of: photo.hash))
      #expect(copy.thumbnail(of: photo.hash) != nil)
      #expect(try FileManager.default.subpathsOfDirectory(atPath: copy.path).count == 3)
      try PhotoFolder(store: "\(store)/none").copy(to: copy)
    }
  }

  @Test(arguments: ["../../journal.sqlite", "", "ABCDEF", String(repeating: "g", count: 64), "..%2f"])
  func `a name that is no hash is no file`(name: String) async throws {
    try await Self.inFolder { folder, _ in
      #expect(folder.bytes(of: PhotoHash(trusted: name)) == nil)
      #expect(folder.thumbnail(of: PhotoHash(trusted: name)) == nil)
    }
  }

  @Test func `a disk that does not take it is said, and nothing is acknowledged`() async throws {
    try await Self.inFolder { _, store in
      _ = FileManager.default.createFile(atPath: "\(store)/file", contents: Data())
      let desk = PhotoDesk(PhotoFolder(store: "\(store)/file"))
      await #expect(throws: PhotoFlaw.self) { try await desk.take(CleanPhotoTests.plain) }
    }
  }

  @Test func `a size is said as people say it`() {
    func words(_ bytes: Int64) -> String {
      Photo(hash: PhotoHash(trusted: "h"), type: .jpeg, byteCount: bytes, width: 4, height: 3).words
    }
    #expect(words(2_149_000).hasSuffix("2.1 MB") && words(9_960_000).hasSuffix("10.0 MB"))
    #expect(words(900).hasSuffix("1 kB") && words(49_000).hasSuffix("49 kB"))
  }
}

/// What a photo is made of; others are not taken.
package enum PhotoType: String, Hashable, Sendable, CaseIterable {
  case jpeg, png
}

/// The SHA-256 of a photo's bytes as they are kept, in 64 lower-case hexadecimal digits.
package struct PhotoHash: Identifier {
  package static let kind = "photo hash"
  package let text: String
  package init(trusted text: String) { self.text = text }

  /// Whether it can be the name of a file that holds a photo.
  package var isHash: Bool { text.utf8.count == 64 && Photo.isHexadecimal(text) }
}

/// A photo that somebody sent, as it is kept: without anything but the picture.
package struct Photo: Hashable, Sendable {
  package let hash: PhotoHash
  package let type: PhotoType
  package let byteCount: Int64
  /// In pixels, as it is seen.
  package let width: Int64
  package let height: Int64

  package init(hash: PhotoHash, type: PhotoType, byteCount: Int64, width: Int64, height: Int64) {
    self.hash = hash
    self.type = type
    self.byteCount = byteCount
    self.width = width
    self.height = height
  }

  /// As it stands in lists: `JPEG, 4032 x 3024, 2.1 MB`.
  package var words: String {
    // What comes from a file may be any number; nothing is added to it.
    let tenths = byteCount / 100_000 + (byteCount % 100_000 >= 50_000 ? 1 : 0)
    let size =
      tenths == 0 ? "\(byteCount / 1_000 + (byteCount % 1_000 > 0 ? 1 : 0)) kB" : "\(tenths / 10).\(tenths % 10) MB"
    return "\(type.rawValue.uppercased()), \(width) \u{D7} \(height), \(size)"
  }

  static func isHexadecimal(_ text: String) -> Bool {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
  }
}

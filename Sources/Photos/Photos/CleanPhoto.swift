package import Vocabulary

/// A photo of which nothing but the picture is left, and a small one to show in lists.
package struct CleanPhoto: Hashable, Sendable {
  package let photo: Photo
  package let bytes: [UInt8]
  /// A JPEG of about 480 points.
  package let thumbnail: [UInt8]

  /// Takes what was sent as what its content says, whatever its name or the sender says. Takes a second or two for a large one.
  package init(_ sent: [UInt8]) throws(PhotoFlaw) {
    guard !sent.isEmpty else { throw .empty }
    guard sent.count <= PhotoLimits.bytesMax else { throw .tooManyBytes }
    let picture: Picture
    let type: PhotoType
    if sent.starts(with: [0xFF, 0xD8, 0xFF]) {
      type = .jpeg
      picture = try JPEGCleaning.clean(sent)
    } else if sent.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
      type = .png
      picture = try PNGCleaning.clean(sent)
    } else {
      throw .noPhoto
    }
    bytes = picture.bytes
    thumbnail = picture.thumbnail
    photo = Photo(
      hash: PhotoHash(trusted: PhotoDigest.text(of: picture.bytes)), type: type, byteCount: Int64(picture.bytes.count),
      width: Int64(picture.width), height: Int64(picture.height))
  }
}

/// What a codec makes of it.
struct Picture {
  let bytes: [UInt8]
  let thumbnail: [UInt8]
  let width: Int
  let height: Int
}

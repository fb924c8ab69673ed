internal import HTTPTypes
package import Hummingbird
internal import NIOCore
package import Photos
package import Vocabulary

/// A photo as it is sent to a browser: of the type it was found to be, to be looked at and nothing else.
package struct PhotoAnswer: Sendable {
  private let bytes: [UInt8]
  private let type: PhotoType
  private let name: String

  /// nil where the file is gone, or is not what it was.
  package init?(_ photo: Photo, in folder: PhotoFolder, isSmall: Bool) {
    guard let bytes = isSmall ? folder.thumbnail(of: photo.hash) : folder.bytes(of: photo.hash) else { return nil }
    self.bytes = bytes
    type = isSmall ? .jpeg : photo.type
    name = "photo-\(photo.hash.text.prefix(12)).\(type == .jpeg ? "jpg" : "png")"
  }

  package var response: Response {
    var headers: HTTPFields = [
      .contentType: "image/\(type.rawValue)", .cacheControl: "private, no-store", .xContentTypeOptions: "nosniff",
      .contentSecurityPolicy: "default-src 'none'; sandbox",
    ]
    if let field = HTTPField.Name("Content-Disposition") { headers[field] = "inline; filename=\"\(name)\"" }
    if let field = HTTPField.Name("Cross-Origin-Resource-Policy") { headers[field] = "same-origin" }
    return Response(status: .ok, headers: headers, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
  }
}

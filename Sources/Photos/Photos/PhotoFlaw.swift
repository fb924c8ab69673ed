/// Why what was sent is not taken as a photo, in words for whoever sent it.
package enum PhotoFlaw: Error, Hashable, Sendable, CustomStringConvertible {
  case empty
  case tooManyBytes
  case noPhoto
  case tooManyPixels(width: Int, height: Int)
  case notWhole
  /// Inks instead of light (CMYK), as printers want it.
  case forPrint
  /// So many passes over the picture that it was made to keep us busy.
  case tooManyScans
  /// Too many photos are being looked at; nothing is wrong with this one.
  case busy
  /// The disk did not take it.
  case notKept(String)

  package var description: String {
    switch self {
    case .empty: "no photo was chosen; choose one, or send your words without it"
    case .tooManyBytes:
      "the photo has more than \(PhotoLimits.bytesMax / 1_000_000) MB; send it in a smaller size"
    case .noPhoto: "this is no photo that is taken here; send a JPEG or a PNG, as telephones make them"
    case .tooManyPixels(let width, let height):
      "the photo has \(width) \u{D7} \(height) points, more than are taken; send it in a smaller size"
    case .notWhole: "the photo is not whole, or damaged; take it anew, or send another"
    case .forPrint: "the photo is made for print (CMYK); send it as telephones make them"
    case .tooManyScans: "the photo is made in a way that is not taken here; save it anew as a plain JPEG"
    case .busy: "many photos come in at the moment; wait a minute, then send it again"
    case .notKept: "the photo could not be kept; send it again, or ring"
    }
  }
}

/// How much a photo may be.
package enum PhotoLimits {
  /// As it is sent.
  package static let bytesMax = 10_000_000
  /// Looked at in the header, before anything is decoded.
  package static let jpegPixelsMax = 40_000_000
  /// A picture of a screen is smaller; all of it is in memory at once while it is made anew.
  package static let pngPixelsMax = 16_000_000
  /// Progressive photos of cameras have about ten.
  static let scansMax = 64
  /// Neither side of a thumbnail is much longer.
  static let thumbnailPixels = 480
  static let thumbnailQuality: Int32 = 75
}

internal import CTurboJPEG

/// Photos of cameras: the picture's coefficients are copied, turned as EXIF says, and nothing else is; no quality is lost.
enum JPEGCleaning {
  static func clean(_ sent: [UInt8]) throws(PhotoFlaw) -> Picture {
    try checkScans(sent)
    let header = try header(of: sent)
    guard header.space == TJCS_YCbCr.rawValue || header.space == TJCS_GRAY.rawValue || header.space == TJCS_RGB.rawValue
    else { throw .forPrint }
    let (pixels, isOver) = header.width.multipliedReportingOverflow(by: header.height)
    guard header.width > 0, header.height > 0 else { throw .notWhole }
    guard !isOver, pixels <= PhotoLimits.jpegPixelsMax else {
      throw .tooManyPixels(width: header.width, height: header.height)
    }
    let bytes = try transformed(sent, Orientation(ofJPEG: sent))
    let turned = try self.header(of: bytes)
    return Picture(
      bytes: bytes, thumbnail: try thumbnail(of: bytes, turned), width: turned.width, height: turned.height)
  }

  // MARK: Before anything is decoded

  /// Each scan is a pass over the whole picture, and can be made of a few bytes.
  private static func checkScans(_ sent: [UInt8]) throws(PhotoFlaw) {
    var count = 0
    for place in 1..<max(1, sent.count) where sent[place] == 0xDA && sent[place - 1] == 0xFF { count += 1 }
    guard count > 0 else { throw .notWhole }
    guard count <= PhotoLimits.scansMax else { throw .tooManyScans }
  }

  private struct Header {
    var width = 0
    var height = 0
    var space: UInt32 = 0
  }

  private static func header(of bytes: [UInt8]) throws(PhotoFlaw) -> Header {
    guard let handle = tjInitDecompress() else { throw .notKept("libturbojpeg has no memory") }
    defer { tjDestroy(handle) }
    var width: Int32 = 0
    var height: Int32 = 0
    var sampling: Int32 = 0
    var space: Int32 = 0
    let result = tjDecompressHeader3(handle, bytes, UInt(bytes.count), &width, &height, &sampling, &space)
    guard result == 0 else { throw .notWhole }
    return Header(width: Int(width), height: Int(height), space: UInt32(bitPattern: space))
  }

  // MARK: The picture alone

  private static func operation(_ orientation: Orientation) -> TJXOP {
    switch orientation {
    case .upright: TJXOP_NONE
    case .mirrored: TJXOP_HFLIP
    case .upsideDown: TJXOP_ROT180
    case .flipped: TJXOP_VFLIP
    case .transposed: TJXOP_TRANSPOSE
    case .turnedRight: TJXOP_ROT90
    case .transversed: TJXOP_TRANSVERSE
    case .turnedLeft: TJXOP_ROT270
    }
  }

  /// Turned without decoding; a rim of less than a block (15 points at most), which cannot be turned so, is cut off.
  private static func transformed(_ sent: [UInt8], _ orientation: Orientation) throws(PhotoFlaw) -> [UInt8] {
    guard let handle = tjInitTransform() else { throw .notKept("libturbojpeg has no memory") }
    defer { tjDestroy(handle) }
    var transform = tjtransform()
    transform.op = Int32(operation(orientation).rawValue)
    transform.options = TJXOPT_COPYNONE | (orientation == .upright ? 0 : TJXOPT_TRIM)
    var made: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(made) }
    let result = tjTransform(handle, sent, UInt(sent.count), 1, &made, &count, &transform, TJFLAG_LIMITSCANS)
    guard let made, count > 0 else { throw .notWhole }
    // Warnings are about what cameras write beside the standard; a picture that ends early is another matter.
    if result != 0 {
      let words = String(cString: tjGetErrorStr2(handle))
      guard tjGetErrorCode(handle) == TJERR_WARNING.rawValue, !words.contains("Premature end") else { throw .notWhole }
    }
    return Array(UnsafeBufferPointer(start: made, count: Int(count)))
  }

  // MARK: The small one

  private static func thumbnail(of bytes: [UInt8], _ header: Header) throws(PhotoFlaw) -> [UInt8] {
    guard let handle = tjInitDecompress() else { throw .notKept("libturbojpeg has no memory") }
    defer { tjDestroy(handle) }
    // Decoded at a half, a quarter or an eighth: the blocks themselves are read smaller.
    let divisor = [8, 4, 2].first { max(header.width, header.height) / $0 >= PhotoLimits.thumbnailPixels } ?? 1
    let width = (header.width + divisor - 1) / divisor
    let height = (header.height + divisor - 1) / divisor
    var pixels = [UInt8](repeating: 0, count: width * height * 3)
    let result = tjDecompress2(
      handle, bytes, UInt(bytes.count), &pixels, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue),
      TJFLAG_LIMITSCANS)
    guard result == 0 || tjGetErrorCode(handle) == TJERR_WARNING.rawValue else { throw .notWhole }
    return try encoded(Raster(width: width, height: height, pixels: pixels).shrunk)
  }

  /// A JPEG of three bytes a point.
  static func encoded(_ raster: Raster) throws(PhotoFlaw) -> [UInt8] {
    guard let handle = tjInitCompress() else { throw .notKept("libturbojpeg has no memory") }
    defer { tjDestroy(handle) }
    var made: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(made) }
    let result = tjCompress2(
      handle, raster.pixels, Int32(raster.width), 0, Int32(raster.height), Int32(TJPF_RGB.rawValue), &made, &count,
      Int32(TJSAMP_420.rawValue), PhotoLimits.thumbnailQuality, 0)
    guard result == 0, let made else { throw .notWhole }
    return Array(UnsafeBufferPointer(start: made, count: Int(count)))
  }
}

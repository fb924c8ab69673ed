internal import CPNG

/// Pictures of screens: decoded, and encoded anew, so that only points are left.
enum PNGCleaning {
  static func clean(_ sent: [UInt8]) throws(PhotoFlaw) -> Picture {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    guard png_image_begin_read_from_memory(&image, sent, sent.count) != 0 else { throw .notWhole }
    defer { png_image_free(&image) }
    let width = Int(image.width)
    let height = Int(image.height)
    let (pixels, isOver) = width.multipliedReportingOverflow(by: height)
    guard width > 0, height > 0 else { throw .notWhole }
    guard !isOver, pixels <= PhotoLimits.pngPixelsMax else { throw .tooManyPixels(width: width, height: height) }
    // What can be seen through is seen on white: nothing of a picture is hidden from one who looks and shown to another.
    image.format = UInt32(PNG_FORMAT_RGB)
    var white = png_color(red: 255, green: 255, blue: 255)
    var points = [UInt8](repeating: 0, count: pixels * 3)
    guard png_image_finish_read(&image, &white, &points, 0, nil) != 0, png_failed(&image) == 0 else { throw .notWhole }
    let raster = Raster(width: width, height: height, pixels: points)
    return Picture(
      bytes: try encoded(raster), thumbnail: try JPEGCleaning.encoded(raster.shrunk), width: width, height: height)
  }

  private static func encoded(_ raster: Raster) throws(PhotoFlaw) -> [UInt8] {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    image.width = UInt32(raster.width)
    image.height = UInt32(raster.height)
    image.format = UInt32(PNG_FORMAT_RGB)
    image.flags = UInt32(PNG_IMAGE_FLAG_FAST)
    defer { png_image_free(&image) }
    // The most it can become, so that it is compressed once.
    let plain = raster.pixels.count
    let most = plain + plain / 256 + raster.height * 16 + 65_536
    var count = png_alloc_size_t(most)
    var bytes = [UInt8](repeating: 0, count: most)
    guard png_image_write_to_memory(&image, &bytes, &count, 0, raster.pixels, 0, nil) != 0 else { throw .notWhole }
    return Array(bytes[..<Int(count)])
  }
}

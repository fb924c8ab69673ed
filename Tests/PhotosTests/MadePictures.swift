import CPNG
import CTurboJPEG

/// Pictures made for tests, with whatever is to be hidden in them.
enum MadePictures {
  /// A plain JPEG: left half red, right half blue.
  static func jpeg(width: Int, height: Int, space: TJSAMP = TJSAMP_420, isCMYK: Bool = false) -> [UInt8] {
    let channels = isCMYK ? 4 : 3
    var pixels: [UInt8] = []
    for _ in 0..<height {
      for column in 0..<width {
        let isLeft = column < width / 2
        pixels += isCMYK ? [10, 20, 30, 40] : isLeft ? [250, 10, 10] : [10, 10, 250]
      }
    }
    precondition(pixels.count == width * height * channels)
    let handle = tjInitCompress()
    defer { tjDestroy(handle) }
    var made: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(made) }
    let format = isCMYK ? TJPF_CMYK : TJPF_RGB
    tjCompress2(
      handle, pixels, Int32(width), 0, Int32(height), format.rawValue, &made, &count,
      Int32(isCMYK ? TJSAMP_444.rawValue : space.rawValue), 95, 0)
    return Array(UnsafeBufferPointer(start: made, count: Int(count)))
  }

  /// The red, green and blue of a point of a JPEG.
  static func point(_ jpeg: [UInt8], _ column: Int, _ row: Int) -> [UInt8] {
    let handle = tjInitDecompress()
    defer { tjDestroy(handle) }
    var width: Int32 = 0
    var height: Int32 = 0
    var sampling: Int32 = 0
    var space: Int32 = 0
    tjDecompressHeader3(handle, jpeg, UInt(jpeg.count), &width, &height, &sampling, &space)
    var pixels = [UInt8](repeating: 0, count: Int(width * height) * 3)
    tjDecompress2(handle, jpeg, UInt(jpeg.count), &pixels, width, 0, height, TJPF_RGB.rawValue, 0)
    let place = (row * Int(width) + column) * 3
    return Array(pixels[place..<(place + 3)])
  }

  /// An EXIF segment: how the camera was held, and a name of a place as cameras write it.
  static func exif(orientation: UInt8, isLittle: Bool, secret: String = "GPS 53.3441 N 6.2675 W") -> [UInt8] {
    func number(_ value: Int, _ count: Int) -> [UInt8] {
      let bytes = (0..<count).map { UInt8(value >> (8 * $0) & 255) }
      return isLittle ? bytes : bytes.reversed()
    }
    var tiff: [UInt8] = isLittle ? [0x49, 0x49] : [0x4D, 0x4D]
    tiff += number(42, 2) + number(8, 4) + number(2, 2)
    tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(Int(orientation), 2) + [0, 0]
    tiff += number(0x8825, 2) + number(4, 2) + number(1, 4) + number(38, 4) + number(0, 4)
    let content = Array("Exif\0\0".utf8) + tiff + Array(secret.utf8)
    let length = content.count + 2
    return [0xFF, 0xE1, UInt8(length >> 8), UInt8(length & 255)] + content
  }

  /// A JPEG with a segment put in behind its first two bytes.
  static func with(_ segment: [UInt8], in jpeg: [UInt8]) -> [UInt8] { jpeg[..<2] + segment + jpeg[2...] }

  /// A PNG of one colour, with text beside it.
  static func png(width: Int, height: Int, alpha: UInt8? = nil) -> [UInt8] {
    var image = png_image()
    image.version = UInt32(PNG_IMAGE_VERSION)
    image.width = UInt32(width)
    image.height = UInt32(height)
    image.format = UInt32(alpha == nil ? PNG_FORMAT_RGB : PNG_FORMAT_FLAG_COLOR | PNG_FORMAT_FLAG_ALPHA)
    let point: [UInt8] = [0, 200, 0] + (alpha.map { [$0] } ?? [])
    let pixels = (0..<(width * height)).flatMap { _ in point }
    var count: png_alloc_size_t = 0
    png_image_write_to_memory(&image, nil, &count, 0, pixels, 0, nil)
    var bytes = [UInt8](repeating: 0, count: Int(count))
    png_image_write_to_memory(&image, &bytes, &count, 0, pixels, 0, nil)
    return Array(bytes[..<Int(count)])
  }

  /// A chunk of a PNG with its check sum.
  static func chunk(_ name: String, _ content: [UInt8]) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> (8 * $0) & 255) } }
    let named = Array(name.utf8) + content
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in named {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
    }
    return number(UInt32(content.count)) + named + number(~sum)
  }

  /// A PNG with a chunk behind its header.
  static func with(_ chunk: [UInt8], inPNG png: [UInt8]) -> [UInt8] { png[..<33] + chunk + png[33...] }

  /// A PNG whose header says that it is this large, and has nothing to show for it.
  static func bomb(width: UInt32, height: UInt32) -> [UInt8] {
    func number(_ value: UInt32) -> [UInt8] { (0..<4).reversed().map { UInt8(value >> (8 * $0) & 255) } }
    let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    return signature + chunk("IHDR", number(width) + number(height) + [8, 2, 0, 0, 0])
      + chunk("IDAT", [0x78, 0x9C, 3, 0, 0, 0, 0, 1]) + chunk("IEND", [])
  }
}

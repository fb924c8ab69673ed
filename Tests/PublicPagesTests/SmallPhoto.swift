import CTurboJPEG

/// A photo of 16 points, as a telephone would send it.
enum SmallPhoto {
  static let plain: [UInt8] = {
    let pixels = [UInt8](repeating: 128, count: 16 * 16 * 3)
    let handle = tjInitCompress()
    defer { tjDestroy(handle) }
    var made: UnsafeMutablePointer<UInt8>?
    var count: UInt = 0
    defer { tjFree(made) }
    tjCompress2(handle, pixels, 16, 0, 16, TJPF_RGB.rawValue, &made, &count, Int32(TJSAMP_420.rawValue), 90, 0)
    return Array(UnsafeBufferPointer(start: made, count: Int(count)))
  }()

  /// The same with where it was taken before the picture, and a page behind it.
  static let withPlace: [UInt8] = {
    let place = Array("Exif\0\0GPS 53.3441 N 6.2675 W".utf8)
    let segment: [UInt8] = [0xFF, 0xE1, 0, UInt8(place.count + 2)] + place
    return plain[..<2] + segment + plain[2...] + Array("<html><script>alert(1)</script>".utf8)
  }()
}

/// How a camera was held, as EXIF says it (CIPA DC-008, 4.6.5.1.6); read before everything beside the picture is dropped.
enum Orientation: Int {
  case upright = 1
  case mirrored, upsideDown, flipped, transposed, turnedRight, transversed, turnedLeft

  private static let tag = 0x0112
  /// No camera writes more.
  private static let entriesMax = 512

  /// What the photo says; upright where it says nothing that can be read.
  init(ofJPEG bytes: [UInt8]) {
    self = Orientation.tiff(in: bytes).flatMap { Orientation.read(bytes[$0]) } ?? .upright
  }

  /// Where the TIFF inside the EXIF segment lies, among the segments before the picture.
  private static func tiff(in bytes: [UInt8]) -> Range<Int>? {
    var place = 2
    while place + 4 <= bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      // A fill byte; the picture begins at SOS.
      if marker == 0xFF {
        place += 1
        continue
      }
      if marker == 0xDA || marker == 0xD9 { return nil }
      let length = Int(bytes[place + 2]) << 8 | Int(bytes[place + 3])
      let end = place + 2 + length
      guard length >= 2, end <= bytes.count else { return nil }
      if marker == 0xE1, length >= 16, bytes[(place + 4)..<(place + 10)].elementsEqual([0x45, 0x78, 0x69, 0x66, 0, 0]) {
        return (place + 10)..<end
      }
      place = end
    }
    return nil
  }

  private static func read(_ tiff: ArraySlice<UInt8>) -> Orientation? {
    let bytes = Array(tiff)
    guard bytes.count >= 8 else { return nil }
    let isLittle: Bool
    switch (bytes[0], bytes[1]) {
    case (0x49, 0x49): isLittle = true
    case (0x4D, 0x4D): isLittle = false
    default: return nil
    }
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place <= bytes.count - count else { return nil }
      let piece = isLittle ? bytes[place..<(place + count)].reversed() : Array(bytes[place..<(place + count)])
      return piece.reduce(0) { $0 << 8 | Int($1) }
    }
    guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2), count <= entriesMax else {
      return nil
    }
    for entry in 0..<count {
      let place = directory + 2 + entry * 12
      if number(place, 2) == tag { return number(place + 8, 2).flatMap { Orientation(rawValue: $0) } }
    }
    return nil
  }
}

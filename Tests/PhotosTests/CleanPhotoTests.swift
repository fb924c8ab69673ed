import CTurboJPEG
import Testing
import Vocabulary

@testable import Photos

/// What is taken as a photo, and what is left of it.
@Suite struct CleanPhotoTests {
  static let plain = MadePictures.jpeg(width: 64, height: 32)

  static func contains(_ bytes: [UInt8], _ text: String) -> Bool { bytes.firstRange(of: Array(text.utf8)) != nil }

  static func flaw(_ sent: [UInt8]) -> PhotoFlaw? {
    do throws(PhotoFlaw) {
      _ = try CleanPhoto(sent)
      return nil
    } catch { return error }
  }

  @Test func `a plain JPEG keeps its picture to the last coefficient, and its size`() throws {
    let clean = try CleanPhoto(Self.plain)
    #expect(clean.photo.type == .jpeg && clean.photo.width == 64 && clean.photo.height == 32)
    #expect(clean.photo.byteCount == Int64(clean.bytes.count))
    for (column, row) in [(3, 3), (40, 20), (63, 31)] {
      #expect(MadePictures.point(clean.bytes, column, row) == MadePictures.point(Self.plain, column, row))
    }
    // Cleaned again it is the same photo: nothing more goes.
    #expect(try CleanPhoto(clean.bytes).photo == clean.photo)
  }

  @Test(arguments: [true, false]) func `where it was taken is gone from what is kept, in either byte order`(
    isLittle: Bool
  ) throws {
    let sent = MadePictures.with(MadePictures.exif(orientation: 1, isLittle: isLittle), in: Self.plain)
    #expect(Self.contains(sent, "GPS 53.3441"))
    let clean = try CleanPhoto(sent)
    #expect(!Self.contains(clean.bytes, "GPS") && !Self.contains(clean.bytes, "Exif"))
    #expect(!Self.contains(clean.thumbnail, "GPS"))
    #expect(clean.photo == (try CleanPhoto(Self.plain)).photo, "with or without, it is the same picture")
  }

  @Test(arguments: [
    (UInt8(1), true, 64, 32, 3, 3), (2, true, 64, 32, 60, 3), (3, true, 64, 32, 60, 28), (4, true, 64, 32, 3, 28),
    (5, true, 32, 64, 3, 3), (6, false, 32, 64, 28, 3), (7, true, 32, 64, 28, 60), (8, false, 32, 64, 3, 60),
  ]) func `it is turned as the camera was held`(
    orientation: UInt8, isLittle: Bool, width: Int, height: Int, redColumn: Int, redRow: Int
  ) throws {
    // The upper left of the picture as the sensor saw it is red; that corner comes to lie where EXIF says.
    let sent = MadePictures.with(MadePictures.exif(orientation: orientation, isLittle: isLittle), in: Self.plain)
    let clean = try CleanPhoto(sent)
    #expect(clean.photo.width == Int64(width) && clean.photo.height == Int64(height))
    let red = MadePictures.point(clean.bytes, redColumn, redRow)
    #expect(red[0] > 200 && red[2] < 60, "\(red)")
  }

  @Test func `an orientation that is a lie or runs out of the segment is none`() throws {
    var loop = MadePictures.exif(orientation: 6, isLittle: true)
    // The directory is said to lie behind the end.
    loop[14] = 0xFF
    loop[15] = 0xFF
    loop[16] = 0xFF
    loop[17] = 0x7F
    #expect(try CleanPhoto(MadePictures.with(loop, in: Self.plain)).photo.width == 64)
    let odd = MadePictures.with(MadePictures.exif(orientation: 99, isLittle: true), in: Self.plain)
    #expect(try CleanPhoto(odd).photo.width == 64)
    let cut: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE1, 0xFF, 0xFF, 0x45, 0x78]
    #expect(Orientation(ofJPEG: cut) == .upright && Orientation(ofJPEG: []) == .upright)
  }

  @Test func `a JPEG that is a page and an archive too is a picture alone afterwards`() throws {
    let page = "<html><script>alert(1)</script></html>"
    let comment: [UInt8] = [0xFF, 0xFE, 0, UInt8(page.utf8.count + 2)] + Array(page.utf8)
    let archive = Array("PK\u{3}\u{4}secret.txt".utf8)
    let sent = MadePictures.with(comment, in: Self.plain) + archive
    let clean = try CleanPhoto(sent)
    #expect(!Self.contains(clean.bytes, "script") && !Self.contains(clean.bytes, "PK\u{3}\u{4}"))
    #expect(clean.bytes.suffix(2) == [0xFF, 0xD9])
    #expect(clean.photo == (try CleanPhoto(Self.plain)).photo)
  }

  @Test(arguments: [
    Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8), Array("GIF89a".utf8), Array("%PDF-1.7".utf8),
    Array("RIFF\0\0\0\0WEBP".utf8), Array("<html>".utf8) + plain, [0xFF], [0xFF, 0xD8], Array(repeating: 0, count: 999),
  ]) func `what is not a JPEG or a PNG by its content is refused`(sent: [UInt8]) {
    #expect(Self.flaw(sent) == .noPhoto)
  }

  @Test func `nothing, too much, and half of it are refused in words`() {
    #expect(Self.flaw([]) == .empty)
    #expect(Self.flaw(Self.plain + [UInt8](repeating: 0, count: PhotoLimits.bytesMax)) == .tooManyBytes)
    let large = MadePictures.jpeg(width: 640, height: 480)
    #expect(Self.flaw(Array(large[..<(large.count / 2)])) == .notWhole)
    #expect(Self.flaw(Array(large[..<20])) == .notWhole)
    let png = MadePictures.png(width: 64, height: 64)
    #expect(Self.flaw(Array(png[..<(png.count - 20)])) == .notWhole)
    #expect("\(PhotoFlaw.noPhoto)".contains("JPEG or a PNG"))
  }

  @Test func `a photo for print is refused by name`() {
    #expect(Self.flaw(MadePictures.jpeg(width: 16, height: 16, isCMYK: true)) == .forPrint)
  }

  @Test func `what says that it is enormous is refused before it is decoded`() {
    #expect(
      Self.flaw(MadePictures.bomb(width: 60_000, height: 60_000)) == .tooManyPixels(width: 60_000, height: 60_000))
    #expect(Self.flaw(MadePictures.bomb(width: 4_001, height: 4_000)) == .tooManyPixels(width: 4_001, height: 4_000))
    // The frame's header of a small JPEG, rewritten.
    var jpeg = Self.plain
    if let frame = jpeg.firstRange(of: [0xFF, 0xC0]) {
      jpeg.replaceSubrange((frame.lowerBound + 5)..<(frame.lowerBound + 9), with: [0xEA, 0x60, 0xEA, 0x60])
    }
    #expect(Self.flaw(jpeg) == .tooManyPixels(width: 60_000, height: 60_000))
  }

  @Test func `a JPEG of very many scans is refused before it is decoded`() {
    let scans = (0..<PhotoLimits.scansMax).flatMap { _ in [UInt8](arrayLiteral: 0xFF, 0xDA, 0, 2) }
    #expect(Self.flaw(Self.plain + scans) == .tooManyScans)
  }

  @Test func `a PNG loses its texts, and what can be seen through is seen on white`() throws {
    let text = MadePictures.chunk("tEXt", Array("Location\0GPS 53.3441".utf8))
    let sent = MadePictures.with(text, inPNG: MadePictures.png(width: 40, height: 30)) + Array("PK\u{3}\u{4}".utf8)
    #expect(Self.contains(sent, "GPS"))
    let clean = try CleanPhoto(sent)
    #expect(clean.photo.type == .png && clean.photo.width == 40 && clean.photo.height == 30)
    #expect(!Self.contains(clean.bytes, "GPS") && !Self.contains(clean.bytes, "PK\u{3}\u{4}"))
    let clear = try CleanPhoto(MadePictures.png(width: 8, height: 8, alpha: 0))
    #expect(MadePictures.point(clear.thumbnail, 4, 4).allSatisfy { $0 > 245 })
  }

  @Test(arguments: [(2_000, 1_000, 500, 250), (600, 400, 600, 400), (961, 100, 481, 50), (30, 20, 30, 20)])
  func `the small one is small`(width: Int, height: Int, smallWidth: Int, smallHeight: Int) throws {
    let clean = try CleanPhoto(MadePictures.jpeg(width: width, height: height))
    let small = try CleanPhoto(clean.thumbnail).photo
    #expect(small.width == Int64(smallWidth) && small.height == Int64(smallHeight))
  }
}

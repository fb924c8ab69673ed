/// Points in rows, three bytes each: red, green, blue.
struct Raster {
  let width: Int
  let height: Int
  let pixels: [UInt8]

  /// Small enough for a list: each point the mean of those it stands for.
  var shrunk: Raster {
    let step = max(1, max(width, height) / PhotoLimits.thumbnailPixels)
    guard step > 1 else { return self }
    let newWidth = max(1, width / step)
    let newHeight = max(1, height / step)
    var small = [UInt8](repeating: 0, count: newWidth * newHeight * 3)
    for row in 0..<newHeight {
      for column in 0..<newWidth {
        for channel in 0..<3 {
          small[(row * newWidth + column) * 3 + channel] = mean(row * step, column * step, channel, step)
        }
      }
    }
    return Raster(width: newWidth, height: newHeight, pixels: small)
  }

  private func mean(_ row: Int, _ column: Int, _ channel: Int, _ step: Int) -> UInt8 {
    let rows = row..<min(row + step, height)
    let columns = column..<min(column + step, width)
    var sum = 0
    for y in rows { for x in columns { sum += Int(pixels[(y * width + x) * 3 + channel]) } }
    return UInt8(sum / max(1, rows.count * columns.count))
  }
}

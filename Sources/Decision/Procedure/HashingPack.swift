internal import Crypto
package import Vocabulary

extension PackHash {
  /// SHA-256 over the files in the byte order of their paths: for each the path, then the text, each as UTF-8
  /// after its own length in bytes as an 8-byte big-endian number, so that no two sets of files read the same.
  package init(of files: [String: String]) {
    var sha = SHA256()
    func take(_ text: String) {
      let bytes = Array(text.utf8)
      let length = UInt64(bytes.count)
      sha.update(data: (0..<8).map { UInt8(truncatingIfNeeded: length >> UInt64(56 - 8 * $0)) })
      sha.update(data: bytes)
    }
    for (path, text) in files.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
      take(path)
      take(text)
    }
    let digits = Array("0123456789abcdef".utf8)
    let hex = sha.finalize().flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    self.init(trusted: String(decoding: hex, as: UTF8.self))
  }
}

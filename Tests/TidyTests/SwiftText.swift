/// A Swift file in layers: code without the insides of comments and strings, and the comments by themselves.
struct SwiftText: Sendable {
  /// As long as the source, byte for byte; comments and the insides of strings are blanks, code in interpolations stays.
  let code: [UInt8]
  /// The source without its comments, as long as the source.
  let uncommented: [UInt8]
  /// The comments of each line, the first line at 0; empty where a line has none.
  let comments: [String]
  /// How many lines the file has.
  let lineCount: Int
  let tokens: [Token]

  init(_ source: String) {
    var lexer = Lexer(source)
    lexer.run()
    code = lexer.code
    uncommented = lexer.uncommented
    comments = lexer.comments.split(separator: 10, omittingEmptySubsequences: false).map { line in
      String(decoding: line.drop { $0 == 32 }, as: UTF8.self)
    }
    lineCount = source.isEmpty ? 0 : comments.count - (source.utf8.last == 10 ? 1 : 0)
    tokens = Token.all(in: lexer.code)
  }
}

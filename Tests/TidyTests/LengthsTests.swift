import Testing

@Suite struct LengthsTests {
  private func file(_ source: String) -> SourceFile { SourceFile(path: "Sources/X/X.swift", source: source) }
  private func lines(_ count: Int) -> String { String(repeating: "  a()\n", count: count) }

  @Test func `a file past 300 lines is an exception and past 500 none`() {
    #expect(longFiles([file(lines(300))]).isEmpty)
    #expect(longFiles([file(lines(301))]).count == 1)
    #expect(refusedFiles([file(lines(500))]).isEmpty)
    #expect(refusedFiles([file(lines(501))]).map(\.message) == ["501 lines, at most 500; split it by idea"])
  }

  @Test func `a function past 60 lines is found with its name and line`() {
    let fits = file("func a() {\n\(lines(58))}\n")
    let tooLong = file("\nfunc `says a lot`() {\n\(lines(59))}\n")
    #expect(longFunctions([fits]).isEmpty)
    #expect(longFunctions([tooLong]).map(\.message) == ["`says a lot` takes 61 lines, at most 60"])
    #expect(longFunctions([tooLong]).map(\.line) == [2])
  }

  @Test func `braces in strings, comments and arguments do not count`() {
    let text = SwiftText(
      """
      protocol P {
        func required(_ a: Int) -> [Int]
        init?(_ text: String)
        var shown: String { get }
      }
      struct S {
        init(_ done: () -> Void = { }) throws(E) {
          let a = "{" // {
          self.init(a)
        }
        deinit { }
        subscript(_ a: Int) -> Int {
          1
        }
        var stored = 1
        var computed: Int {
          if var a = b { a += 1 }
          return 2
        }
      }
      """)
    let expected = [
      MeasuredFunction(name: "shown", line: 4, lines: 1),
      MeasuredFunction(name: "init", line: 7, lines: 4),
      MeasuredFunction(name: "deinit", line: 11, lines: 1),
      MeasuredFunction(name: "subscript", line: 12, lines: 3),
      MeasuredFunction(name: "computed", line: 16, lines: 4),
    ]
    #expect(measuredFunctions(in: text) == expected)
  }

  @Test func `no file is past 500 lines`() throws {
    refuse(refusedFiles(try SourceTree.project.get().swiftFiles))
  }

  @Test func `the tree says how far it is from its aims`() throws {
    let tree = try SourceTree.project.get()
    let past = tree.swiftFiles.filter { $0.text.lineCount > LengthLimits.fileLinesAim }
    let names = past.map { "\($0.path) (\($0.text.lineCount))" }.joined(separator: ", ")
    let share = "\(past.count) of \(tree.swiftFiles.count)"
    print("aim: files of at most \(LengthLimits.fileLinesAim) lines; past it are \(share) \(names)")
    let longest = tree.sources
      .flatMap { file in measuredFunctions(in: file.text).map { (file.path, $0) } }
      .max { $0.1.lines < $1.1.lines }
    if let (path, function) = longest {
      print("longest function in Sources: \(function.name), \(function.lines) lines, \(path):\(function.line)")
    }
    #expect(!tree.swiftFiles.isEmpty)
  }
}

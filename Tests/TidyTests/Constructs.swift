/// Constructs that hide a failure or escape the compiler's checks, in code that ships.
func refusedConstructs(in file: SourceFile) -> [Finding] {
  let tokens = file.text.tokens
  let mayPrint = file.path.hasPrefix("Sources/Faces/CommandLine/") || file.path.hasPrefix("Sources/tocsin/")
  return tokens.indices.compactMap { place in
    refusal(of: tokens, at: place, mayPrint: mayPrint).map { message in
      Finding(path: file.path, line: tokens[place].line, message: message)
    }
  }
}

private func refusal(of tokens: [Token], at place: Int, mayPrint: Bool) -> String? {
  let before = tokens.text(place - 1)
  let after = tokens.text(place + 1)
  let marked = tokens.adjoins(place) ? after : ""
  switch tokens[place].text {
  case "try" where marked == "?":
    return "`try?` loses the reason; catch the error and say what follows from it"
  case "try" where marked == "!":
    return "`try!` stops the centre on a fault; throw or catch"
  case "as" where marked == "!":
    return "`as!` stops the centre on a wrong guess; switch over the type"
  case "fatalError" where after == "(" && before != "func":
    return "`fatalError` is for nobody; return a refusal or throw a fault"
  case "catch" where isEmptyCatch(tokens, at: place):
    return "an empty catch loses the reason; handle it or let it pass on"
  case "print" where after == "(" && before != "func" && !mayPrint && isFree(tokens, at: place):
    return "`print` is for the command line; log it or return it"
  case "detached" where before == "." && ["Task", ">"].contains(tokens.text(place - 2)):
    return "a detached task outlives its owner; use a task group or a service"
  default:
    return nil
  }
}

/// Not a method of something of ours: `Swift.print` is as free as `print`.
private func isFree(_ tokens: [Token], at place: Int) -> Bool {
  tokens.text(place - 1) != "." || tokens.text(place - 2) == "Swift"
}

private func isEmptyCatch(_ tokens: [Token], at place: Int) -> Bool {
  var next = place + 1
  while next < tokens.count, tokens[next].text != "{" {
    if tokens[next].text == "}" { return false }
    next += 1
  }
  return tokens.text(next + 1) == "}"
}

/// Words by which we promise the compiler what it cannot check.
enum CompilerPromise: String, CaseIterable {
  case uncheckedSendable = "@unchecked Sendable"
  case nonisolatedUnsafe = "nonisolated(unsafe)"

  fileprivate var words: [String] {
    switch self {
    case .uncheckedSendable: ["@", "unchecked", "Sendable"]
    case .nonisolatedUnsafe: ["nonisolated", "(", "unsafe", ")"]
    }
  }
}

/// Places where a file gives that promise.
func promises(_ promise: CompilerPromise, in file: SourceFile) -> [Finding] {
  let tokens = file.text.tokens
  return tokens.indices.filter { tokens.have(promise.words, at: $0) }.map { place in
    Finding(path: file.path, line: tokens[place].line, message: "`\(promise.rawValue)`")
  }
}

/// Such places without a sentence, on the same line or the one above, that says who keeps the promise.
func unexplainedPromises(in file: SourceFile) -> [Finding] {
  let wordsMin = 5
  return CompilerPromise.allCases.flatMap { promises($0, in: file) }.filter { promise in
    let near = [promise.line - 2, promise.line - 1].filter { $0 >= 0 }.map { file.text.comments[$0] }
    return near.allSatisfy { wordCount($0) < wordsMin }
  }.map { promise in
    Finding(
      path: promise.path, line: promise.line,
      message: "\(promise.message) needs a sentence beside it that says who guarantees it")
  }
}

/// How many words of letters a comment holds.
func wordCount(_ comment: String) -> Int {
  comment.split { !$0.isLetter && $0 != "'" && $0 != "’" }.count
}

import Testing

@Suite struct ConstructsTests {
  private func file(_ source: String, path: String = "Sources/Desk/X.swift") -> SourceFile {
    SourceFile(path: path, source: source)
  }

  @Test(arguments: [
    "let a = try? b()", "let a = try! b()", "let a = b as! C", "fatalError(\"x\")", "Swift.fatalError()",
    "do { try a() } catch {}", "do { try a() } catch let e as E {\n // never mind\n}", "print(1)", "Swift.print(1)",
    "Task.detached { }", "Task<Void, Never>.detached { }", #"log("\(try! a())")"#,
  ])
  func `a construct that hides a failure is refused`(source: String) {
    #expect(refusedConstructs(in: file(source)).count == 1)
  }

  @Test(arguments: [
    "let a = try b() ?? c", "// try! later", #"let a = "try? fatalError("#, "a as? B", "do { } catch { throw x }",
    "page.print(1)", "func print(_ a: Int) {}", "Task { }", "cable.detached = true", "let entry = a != b",
    "if try !a() {}", "try (a as B)",
  ])
  func `what only looks like one is taken`(source: String) {
    #expect(refusedConstructs(in: file(source)).isEmpty)
  }

  @Test func `the command line may print`() {
    #expect(refusedConstructs(in: file("print(1)", path: "Sources/Faces/CommandLine/X.swift")).isEmpty)
    #expect(refusedConstructs(in: file("print(1)", path: "Sources/tocsin/main.swift")).isEmpty)
  }

  @Test func `a promise to the compiler needs a sentence beside it`() {
    let bare = file("final class A: @unchecked Sendable {}\n\n// Safe.\nnonisolated(unsafe) var b = 1\n")
    #expect(unexplainedPromises(in: bare).map(\.line) == [1, 4])
    #expect(promises(.uncheckedSendable, in: bare).map(\.message) == ["`@unchecked Sendable`"])
    #expect(promises(.nonisolatedUnsafe, in: bare).map(\.message) == ["`nonisolated(unsafe)`"])
    let explained = file(
      "// The lock guards every field of it.\nfinal class A: @unchecked Sendable {}\n"
        + "nonisolated(unsafe) let b = 1  // never written after the start of the process\n")
    #expect(unexplainedPromises(in: explained).isEmpty)
  }

  @Test func `what ships hides no failure`() throws {
    for file in try SourceTree.project.get().sources {
      refuse(refusedConstructs(in: file))
      refuse(unexplainedPromises(in: file))
    }
  }
}

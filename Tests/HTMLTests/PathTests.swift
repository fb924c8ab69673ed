import HTML
import Testing

@Suite struct PathTests {
  @Test func `what is filled in is percent-encoded`() {
    #expect(("/search?q=\("a b&c=é")" as Path).text == "/search?q=a%20b%26c%3D%C3%A9")
    #expect(("/incidents/\("261121-0042")/entries/\(7)#last" as Path).text == "/incidents/261121-0042/entries/7#last")
  }

  @Test(arguments: ["", ".", "..", "..."]) func `what browsers would fold away names nothing`(value: String) {
    #expect(("/incidents/\(value)/closure" as Path).text == "/incidents/%EF%BF%BD/closure")
  }

  @Test func `two dots cannot be put together from pieces`() {
    #expect(("/a/.\(".")/b" as Path).text == "/a/.%EF%BF%BD/b")
    #expect(("/a/\("%2e")\("%2e")/b" as Path).text == "/a/%252e%252e/b")
  }

  @Test func `a path may point within its page`() {
    #expect(("#main" as Path).text == "#main")
    #expect(("?page=\(2)" as Path).text == "?page=2")
  }

  @Test func `a literal that leaves the site stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = "//evil.example" as Path }
    await #expect(processExitsWith: .failure) { _ = "/\\evil.example" as Path }
    await #expect(processExitsWith: .failure) { _ = "https://evil.example" as Path }
    await #expect(processExitsWith: .failure) { _ = "" as Path }
    await #expect(processExitsWith: .failure) { _ = "\("/board")" as Path }
  }
}

import FEEL
import Testing

/// Types, whether values conform to them, and what is converted.
struct TypeTests {
  private let number = Value.number(.one)

  @Test func `a list of one and its element are converted into each other`() {
    #expect(number.coerced(to: .list(.number)) == .list([number]))
    #expect(Value.list([number]).coerced(to: .number) == number)
    #expect(Value.list([number, number]).coerced(to: .number) == nil)
    #expect(Value.list([.string("a")]).coerced(to: .number) == nil)
    #expect(Value.string("a").coerced(to: .list(.number)) == nil)
    #expect(Value.null.coerced(to: .number)?.isNull == true)
  }

  @Test func `a date becomes midnight in UTC where a moment is wanted`() throws {
    let date = try outcome("@\"2026-01-01\"").value
    #expect(date.coerced(to: .dateTime)?.description == "@\"2026-01-01T00:00:00Z\"")
    #expect(date.coerced(to: .time) == nil)
  }

  @Test func `functions conform by their parameters and results`() {
    let wide = FEELType.function([.any], .number)
    #expect(wide.conforms(to: .function([.string], .any)))
    #expect(!FEELType.function([.string], .any).conforms(to: wide))
    #expect(
      FEELType.context([FEELType.Entry("a", .number), FEELType.Entry("b", .any)]).conforms(
        to: .context([FEELType.Entry("a", .any)])))
  }

  @Test(arguments: [
    "number", "list<list<string>>", "context<a: number, b: date and time>", "range<date>",
    "function<number, string> -> boolean", "Any",
    "days and time duration", "years and months duration",
  ])
  func `a type is written as it is read`(text: String) throws {
    let function = try outcome("function(x: \(text)) x").value
    guard case .function(let read) = function else {
      Issue.record("\(function)")
      return
    }
    #expect(read.parameters[0].type.description == text)
  }

  @Test func `the type of a value tells its names`() throws {
    #expect(
      try outcome("{a b: [{c: 1}], d: @\"P1D\"}").value.type.description
        == "context<a b: list<context<c: number>>, d: days and time duration>")
  }
}

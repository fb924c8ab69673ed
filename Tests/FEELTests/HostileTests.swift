import FEEL
import Testing

/// Texts and values that are small to write and large to work on: each would take hours if it were not paid for in steps.
struct HostileTests {
  private func number(_ number: Int) -> Value { .number(Decimal128(number)) }

  @Test func `reasons far behind in a long text cost no walk along it`() throws {
    let text = String(repeating: " ", count: 900_000) + "\ncount(for i in 1..100000 return 1 / 0)"
    #expect(try answer(text) == "100000")
  }

  @Test func `types that hold one another many times are not walked`() throws {
    func chain(_ letter: String) -> String {
      (1...60).map {
        "\(letter)\($0): {a: \($0 == 1 ? "1" : "\(letter)\($0 - 1)"), b: \($0 == 1 ? "1" : "\(letter)\($0 - 1)")}"
      }
      .joined(separator: ", ")
    }
    let text =
      "{\(chain("t")), \(chain("u")), l: [t60, u60], i: if true then t60 else u60, f: function(x: Any) t60, n: f(1) + 1}"
    let (value, _) = try outcome(text)
    #expect(value.nullReason == nil)
  }

  @Test func `many names with one beginning are found by walking along the text`() throws {
    let entries = (0..<20_000).map { FEELType.Entry("shared beginning \($0)", .number) }
    let names = Names(entries)
    let text = "[" + (0..<20_000).map { "shared beginning \($0)" }.joined(separator: ", ") + "]"
    let expression = try Expression(text, names: names)
    let value = expression.evaluate(in: Scope(names, (0..<20_000).map { number($0) }))
    guard case .list(let list) = value else {
      Issue.record("\(value)")
      return
    }
    #expect(list.count == 20_000 && list[19_999] == number(19_999))
  }

  @Test func `many filters over a type with many entries are read at once`() throws {
    let type = FEELType.list(.context((0..<5_000).map { FEELType.Entry("entry \($0)", .number) }))
    let names = Names([FEELType.Entry("rows", type)])
    let text = "[" + Array(repeating: "rows[entry 4999 = 1]", count: 5_000).joined(separator: ", ") + "]"
    let value = try Expression(text, names: names).evaluate(in: Scope(names, [.list([])]))
    guard case .list(let list) = value else {
      Issue.record("\(value)")
      return
    }
    #expect(list.count == 5_000)
  }

  @Test func `a context with very many entries is read and found in`() throws {
    let text = "{" + (0..<40_000).map { "e\($0): \($0)" }.joined(separator: ", ") + "}.e39999"
    #expect(try answer(text) == "39999")
    let twice = "{" + (0..<40_000).map { "e\($0 % 39_999): 1" }.joined(separator: ", ") + "}"
    #expect(try outcome(twice).value.nullReason?.found == "“e0” twice")
  }

  @Test(arguments: [
    "count(for i in 1..1000000 return substring(t, 1, 1))", "count(for i in 1..1000000 return t < t)",
    "count(for i in 1..1000000 return t = t)", "count(for i in 1..1000000 return contains(t, \"b\"))",
    "count(for i in 1..1000000 return append(l, 1))", "count(for i in 1..1000000 return reverse(l))",
    "count(for i in 1..1000000 return string(l))", "count(for i in 1..1000000 return l + 1)",
    "count(for i in 1..1000000 return t in [t..t])", "count(for i in 1..1000000 return upper case(t))",
    "count(for i in 1..1000000 return context put(c, \"n\", i))",
    "count(for i in 1..1000000 return matches(\"\", \"(a{99}){99}\"))",
    "count(for i in 1..1000000 return sublist(l, 1, 1))", "count(for i in 1..1000000 return max(l))",
    "count(for i in 1..1000000 return list contains(l, 0))", "count(for i in 1..1000000 return l[item = 0])",
  ])
  func `what walks along large values is paid for`(text: String) throws {
    let context = Context([
      ("t", .string(String(repeating: "a", count: 500_000))), ("l", .list((1...50_000).map { number($0) })),
      ("c", .context(Context((1...20_000).map { ("e\($0)", number($0)) }))),
    ])
    var limits = Limits()
    limits.stepsMax = 200_000
    let (value, _) = try outcome(text, in: context, limits: limits)
    #expect(value.isNull || value == number(1_000_000), "\(value)")
  }
}

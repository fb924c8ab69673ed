import Testing

@Suite struct ManifestTests {
  private let source = """
    let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
    func library(_ name: String, _ path: String, _ dependencies: [Target.Dependency] = []) -> Target {
      .target(name: name, dependencies: dependencies, path: "Sources/" + path)
    }
    let package = Package(
      name: "x", products: [.executable(name: "x", targets: ["x"])],
      dependencies: [.package(url: "https://example.org/GRDB.swift", from: "7.0.0")],
      targets: [
        library("A", "Deep/A"),  // library("Not", "Me")
        library("B", "B", ["A", grdb, .product(name: "Yams", package: "Yams"), .target(name: "C")]),
        .executableTarget(name: "x", dependencies: ["B"], path: "Sources/x", swiftSettings: strict),
        .systemLibrary(name: "CZ", path: "Sources/CZ"),
        tests("ATests", ["A"]),
      ])
    """

  @Test func `targets are read with their folders and dependencies`() throws {
    let targets = try Manifest(source).targets
    let expected = [
      ManifestTarget(name: "A", path: "Sources/Deep/A", line: 9),
      ManifestTarget(name: "B", path: "Sources/B", targets: ["A", "C"], products: ["GRDB", "Yams"], line: 10),
      ManifestTarget(name: "x", path: "Sources/x", targets: ["B"], line: 11),
      ManifestTarget(name: "CZ", path: "Sources/CZ", line: 12),
      ManifestTarget(name: "ATests", path: "Tests/ATests", targets: ["A"], line: 13),
    ]
    #expect(targets == expected)
  }

  @Test(arguments: ["let package = Package(name: \"x\", targets: made)", "library(\"A\", \"A\", [unknown])"])
  func `a form that cannot be read is an error, never an empty list`(source: String) {
    #expect(throws: Manifest.Unreadable.self) { try Manifest(source) }
  }
}

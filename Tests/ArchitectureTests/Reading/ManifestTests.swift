import Testing

@Suite("Reading Package.swift")
struct ManifestTests {
  @Test("Dependencies are found in every way of declaring a target")
  func dependencies() {
    let manifest = Manifest(
      """
      func library(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
        .target(name: name, dependencies: dependencies, swiftSettings: strict)
      }
      let yams = Target.Dependency.product(name: "Yams", package: "Yams")
      let package = Package(
        name: "backstep",
        dependencies: [.package(url: "https://example.org/Yams", from: "6.2.2")],
        targets: [
          .target(name: "Engine", swiftSettings: [.define("A")]),
          library("Experiments", ["Engine", yams]),
          library("Drawing", []),  // library("Views", ["Drawing"]),
          .executableTarget(name: "backstep", dependencies: ["Engine"], path: "x(y)"),
          tests("EngineTests", ["Engine"], exclude: ["References"]),
        ])
      """)
    #expect(
      manifest.dependencies == [
        "Engine": [], "Experiments": ["Engine", "Yams"], "Drawing": [], "backstep": ["Engine"],
        "EngineTests": ["Engine"],
      ])
  }
}

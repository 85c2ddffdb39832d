import Testing

@Suite("Rooms and floors")
struct RoomsTests {
  private func findings(_ text: String, in path: String) -> [String] {
    let rooms = ["Step", "Losses"].map {
      SourceText(path: "Sources/Screens/\($0)/Model/B.swift", text: "")
    }
    return Rooms.findings(in: rooms + [SourceText(path: "\(path)/A.swift", text: text)])
      .map(\.description)
  }

  @Test(
    "What is on a lower floor may be imported",
    arguments: [
      ("import Engine", "Sources/Session"), ("import ScreenKit", "Sources/Screens/Step/Model"),
      ("import Drawing", "Sources/Screens/Step/View"), ("import Losses", "Sources/App/State"),
      ("import Foundation", "Sources/backstep"), ("import Text", "Sources/Drawing"),
      ("import Foundation", "Tests/EngineTests"), ("// import App", "Sources/Engine"),
      ("#if canImport(Yams)\n#endif", "Sources/Engine"), ("a.import(Yams)", "Sources/Engine"),
    ])
  func allowed(text: String, path: String) {
    #expect(findings(text, in: path) == [])
  }

  @Test(
    "What is above, beside or apart may not, however it is written",
    arguments: [
      ("import ScreenKit", "Sources/Session"), ("import Losses", "Sources/Screens/Step/View"),
      ("import App", "Sources/Screens/Step/View"), ("import Step", "Sources/LessonPlayer"),
      ("import LessonPlayer", "Sources/Screens/Step"), ("import Step", "Sources/ScreenKit"),
      ("import Drawing", "Sources/Screens/Step/Model/Panes"), ("import Engine", "Sources/Text"),
      ("import Engine", "Sources/Drawing"), ("import Foundation", "Sources/App"),
      ("import Dispatch", "Sources/backstep"), ("import struct Yams.Node", "Sources/Session"),
      ("@preconcurrency import `Yams`", "Sources/App"), ("public import Yams", "Sources/App"),
    ])
  func forbidden(text: String, path: String) {
    #expect(findings(text, in: path).count == 1)
  }

  @Test(
    "Attributes that go around the walls are found, in tests too",
    arguments: ["@testable import Text", "@_exported import Text", "@_spi(Private)\nimport Text"])
  func attributes(text: String) {
    #expect(findings(text, in: "Sources/Drawing").count == 1)
    #expect(findings(text, in: "Tests/DrawingTests").count == 1)
  }

  @Test("A target that stands on no floor is found")
  func unknown() {
    #expect(
      findings("", in: "Sources/Cellar") == ["Sources/Cellar/A.swift:1: Cellar stands on no floor"])
  }

  @Test("A target of six thousand lines is large enough")
  func sizes() {
    let half = String(repeating: "\n", count: 3000)
    let files = ["A", "B"].map { SourceText(path: "Sources/Engine/\($0).swift", text: half) }
    #expect(Rooms.sizes(of: files) == [])
    let more = files + [SourceText(path: "Sources/Engine/C.swift", text: "\n")]
    #expect(Rooms.sizes(of: more).map(\.what) == ["Engine has 6001 lines; 6000 are allowed"])
  }

  @Test("The project's targets import what they may, and none is too large")
  func project() {
    #expect(Rooms.findings(in: Project.sources) == [])
    #expect(Rooms.sizes(of: Project.program) == [])
  }
}

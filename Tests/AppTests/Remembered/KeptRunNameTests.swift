import App
import Testing

@Suite("Names of kept runs")
struct KeptRunNameTests {
  @Test("Names read back and sort by time, and other names are left alone")
  func names() throws {
    let first = KeptRunName(seconds: 999, process: 70_000, number: 3)
    let second = KeptRunName(seconds: 1000, process: 2, number: 0)
    #expect(first.file == "run-999-70000-3.yaml")
    #expect(KeptRunName(file: first.file) == first)
    #expect(first < second)
    for file in [
      "run-1-2.yaml", "run-1-2-3.yml", "run-1-2-3-4.yaml", "run--1-2-3.yaml", "run-01-2-3.yaml",
      "run-1-2-.yaml", "run-99999999999999999999-1-1.yaml", "run-1-2-3.yaml.5.part",
      "../run-1-2-3.yaml",
      "run-.yaml", "run.yaml", "",
    ] {
      #expect(KeptRunName(file: file) == nil, "\(file)")
    }
  }
}

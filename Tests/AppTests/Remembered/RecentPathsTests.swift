import App
import Testing

@Suite("Recent files")
struct RecentPathsTests {
  @Test("What is opened comes first, and is there once")
  func add() {
    var recent = RecentPaths()
    for path in ["/a", "/b", "/a", "/c"] { recent.add(path) }
    #expect(recent.paths == ["/c", "/a", "/b"])
    recent.remove("/a")
    #expect(recent.paths == ["/c", "/b"])
  }

  @Test("Twenty are kept, the oldest go")
  func limit() {
    var recent = RecentPaths()
    for number in 1...30 { recent.add("/\(number)") }
    #expect(recent.paths == (11...30).reversed().map { "/\($0)" })
    let text = (1...30).map { "/\($0)\n" }.joined()
    #expect(RecentPaths(text: text).paths == (1...20).map { "/\($0)" })
  }

  @Test("The text reads back")
  func text() {
    var recent = RecentPaths()
    for path in ["/home/ü/x y.yaml", "/tmp/#1.yaml"] { recent.add(path) }
    #expect(recent.text == "/tmp/#1.yaml\n/home/ü/x y.yaml\n")
    #expect(RecentPaths(text: recent.text) == recent)
    #expect(RecentPaths(text: "") == RecentPaths())
  }

  @Test("Lines that are no path, or that would command a terminal, are left out one by one")
  func hostile() {
    let long = "/" + String(repeating: "x", count: 5000)
    let text =
      "/a\r\nrelative\n\n/\u{1B}[2Jb\n/\u{202E}c\n/\u{9B}d\n\(long)\n\u{FEFF}/e\n/f\n/a\n/g"
    #expect(RecentPaths(text: text).paths == ["/a", "/f", "/g"])
    var recent = RecentPaths()
    for path in ["relative", "", "/a\nb", "/\u{7}", long] { recent.add(path) }
    #expect(recent.paths == [])
  }
}

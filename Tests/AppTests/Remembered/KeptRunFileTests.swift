import App
import Testing

@Suite("Kept runs")
struct KeptRunFileTests {
  @Test("The text is the experiment after a comment, and reads back")
  func text() {
    let run = KeptRunFile(title: "XOR – mein", seconds: 1_700_000_000, yaml: "title: XOR\ndata:\n")
    #expect(run.text == "# Kept by Backstep, second 1700000000 XOR – mein\ntitle: XOR\ndata:\n")
    #expect(KeptRunFile(text: run.text) == run)
    let bare = KeptRunFile(title: "", seconds: 0, yaml: "")
    #expect(KeptRunFile(text: bare.text) == bare)
  }

  @Test("The first bytes alone have the title and the time, however long the title")
  func head() throws {
    let run = KeptRunFile(
      title: String(repeating: "🙂", count: 900), seconds: .max,
      yaml: String(repeating: "x", count: 5000))
    let head = String(decoding: Array(run.text.utf8.prefix(KeptRunFile.headLength)), as: UTF8.self)
    let read = try #require(KeptRunFile(text: head))
    #expect(read.title == String(repeating: "🙂", count: 200))
    #expect(read.title == run.title)
    #expect(read.seconds == .max)
  }

  @Test("A title keeps nothing that commands a terminal or ends a line")
  func title() {
    let run = KeptRunFile(title: "a\nb\u{1B}[2Jc\u{202E}d\u{2028}e", seconds: -5, yaml: "")
    #expect(run.title == "a b [2Jc d e")
    #expect(run.seconds == 0)
    #expect(KeptRunFile(text: "# Kept by Backstep, second 5 a\u{1B}b\nx")?.title == "a b")
  }

  @Test(
    "Other files are no kept runs",
    arguments: [
      "", "title: XOR\n", "# Kept by Backstep\n", "# Kept by Backstep, second \n",
      "# Kept by Backstep, second -1 x\n", "# Kept by Backstep, second 1e3 x\n",
    ])
  func others(text: String) {
    #expect(KeptRunFile(text: text) == nil)
  }
}

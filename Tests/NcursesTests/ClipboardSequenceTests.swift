import Foundation
import Ncurses
import Testing

@Suite("Sequence for the clipboard")
struct ClipboardSequenceTests {
  private func text(_ sequence: ClipboardSequence?) -> String? {
    sequence.map { String(decoding: $0.bytes, as: UTF8.self) }
  }

  @Test("A text goes in base64 between OSC 52 and BEL")
  func direct() {
    #expect(text(ClipboardSequence("foobar")) == "\u{1B}]52;c;Zm9vYmFy\u{7}")
    #expect(text(ClipboardSequence("")) == "\u{1B}]52;c;\u{7}")
  }

  @Test("Texts of all lengths and scripts are Foundation's base64")
  func base64() throws {
    for length in 0..<50 {
      let sample = String(repeating: "∂L/∂w = 0.5\n", count: 5).prefix(length)
      let expected = Data(sample.utf8).base64EncodedString()
      #expect(text(ClipboardSequence(String(sample))) == "\u{1B}]52;c;\(expected)\u{7}")
    }
  }

  @Test("The longest text makes a sequence of 100,000 bytes, and a longer one none")
  func longest() throws {
    let longest = String(repeating: "x", count: ClipboardSequence.longestText)
    #expect(try #require(ClipboardSequence(longest)).bytes.count == 100_000)
    #expect(ClipboardSequence(longest + "x") == nil)
  }

  @Test("For GNU screen it is cut into wrapped parts of at most 256 bytes")
  func wrapped() throws {
    let sample = String(repeating: "0123456789", count: 100)
    let sequence = try #require(text(ClipboardSequence(sample, route: .screen)))
    let parts = sequence.components(separatedBy: "\u{1B}\\")
    #expect(parts.last == "")
    #expect(parts.dropLast().allSatisfy { $0.hasPrefix("\u{1B}P") && $0.utf8.count <= 254 })
    let joined = parts.map { $0.dropFirst(2) }.joined()
    #expect(joined == text(ClipboardSequence(sample)))
  }

  @Test(
    "The wrapping is for GNU screen alone",
    arguments: [
      ("xterm-256color", nil, nil, .direct),
      ("screen-256color", nil, nil, .screen),
      ("screen.xterm-256color", nil, "123.pts", .screen),
      ("xterm-256color", nil, "123.pts", .screen),
      ("screen-256color", "/tmp/tmux-0/default,1,0", nil, .direct),
      ("tmux-256color", "/tmp/tmux-0/default,1,0", nil, .direct),
      ("tmux-256color", "/tmp/tmux-0/default,1,0", "123.pts", .direct),
      ("xterm-256color", "", "", .direct),
    ] as [(String, String?, String?, ClipboardRoute)])
  func route(type: String, tmux: String?, session: String?, route: ClipboardRoute) {
    #expect(ClipboardRoute(type: type, tmux: tmux, session: session) == route)
  }
}

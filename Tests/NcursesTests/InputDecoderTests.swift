import Drawing
import Ncurses
import Testing
import Text

@Suite("Input decoder")
struct InputDecoderTests {
  /// What bursts of bytes become, each followed by a pause.
  private func events(_ bursts: String...) -> [Event] {
    var decoder = InputDecoder()
    return bursts.flatMap { burst in
      burst.utf8.flatMap { decoder.feed($0) } + decoder.flush()
    }
  }

  private func keys(_ bursts: String...) -> [Key] {
    var decoder = InputDecoder()
    return bursts.flatMap { burst in
      burst.utf8.flatMap { decoder.feed($0) } + decoder.flush()
    }.compactMap { event in
      if case .key(let key) = event { key } else { nil }
    }
  }

  @Test("Printable characters are themselves, in any script")
  func characters() {
    #expect(keys("a é語") == ["a", " ", "é", "語"].map(Key.character))
    #expect(keys("🙂") == [.character("🙂")])
  }

  @Test("Control characters have their names")
  func controls() {
    #expect(keys("\t\r\n") == [.tab, .enter, .enter])
    #expect(keys("\u{8}\u{7F}") == [.backspace, .backspace])
    #expect(keys("\u{3}\u{12}\u{1A}") == [.control("c"), .control("r"), .control("z")])
    #expect(keys("\u{0}\u{1C}\u{1F}") == [.control(" "), .control("\\"), .control("_")])
  }

  @Test("A lone escape is Esc, and no key that follows it is lost")
  func escape() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
    #expect(keys("\u{1B}[") == [.escape, .character("[")])
    #expect(keys("\u{1B}O") == [.escape, .character("O")])
  }

  @Test(
    "Sequences of unknown keys are swallowed whole",
    arguments: [
      "\u{1B}[1;5C", "\u{1B}[200~", "\u{1B}[I", "\u{1B}OP", "\u{1B}[?62;22c", "\u{1B}[1;5",
    ])
  func sequences(sequence: String) {
    #expect(keys(sequence) == [])
    var decoder = InputDecoder()
    _ = sequence.utf8.flatMap { decoder.feed($0) } + decoder.flush()
    #expect(decoder.feed(UInt8(ascii: "a")) == [.key(.character("a"))])
  }

  @Test("A character that arrives in halves is put together")
  func halves() {
    var decoder = InputDecoder()
    #expect(decoder.feed(0xC3) == [])
    #expect(decoder.flush() == [])
    #expect(decoder.feed(0xA9) == [.key(.character("é"))])
  }

  @Test("Bytes that are no character are dropped and do not stain what follows")
  func invalid() {
    var decoder = InputDecoder()
    #expect([0xA9, 0xC3, 0x61].flatMap { decoder.feed($0) } == [.key(.character("a"))])
    #expect([0xED, 0xA0, 0x80, 0x62].flatMap { decoder.feed($0) } == [.key(.character("b"))])
    #expect([0xC3, 0xC3, 0xA9].flatMap { decoder.feed($0) } == [.key(.character("é"))])
    #expect([0xFF, 0xFF, 0xFF, 0xFF, 0x63].flatMap { decoder.feed($0) } == [.key(.character("c"))])
  }

  @Test("A click and the wheel are actions at a cell, in terminals wider than 223 columns too")
  func mouse() {
    #expect(events("\u{1B}[<0;1;1M") == [.mouse(Mouse(.press, at: Point(0, 0)))])
    #expect(events("\u{1B}[<0;300;120M") == [.mouse(Mouse(.press, at: Point(299, 119)))])
    #expect(events("\u{1B}[<64;7;3M") == [.mouse(Mouse(.scrollUp, at: Point(6, 2)))])
    #expect(events("\u{1B}[<65;7;3M") == [.mouse(Mouse(.scrollDown, at: Point(6, 2)))])
  }

  @Test("Shift, Alt and Ctrl change nothing about a click")
  func modifiers() {
    for modifiers in [4, 8, 16, 28] {
      #expect(
        events("\u{1B}[<\(modifiers);2;2M") == [.mouse(Mouse(.press, at: Point(1, 1)))])
    }
  }

  @Test(
    "Other buttons, releases, motion and what is no place are nothing",
    arguments: [
      "\u{1B}[<1;2;2M", "\u{1B}[<2;2;2M", "\u{1B}[<0;2;2m", "\u{1B}[<32;2;2M", "\u{1B}[<35;2;2M",
      "\u{1B}[<66;2;2M", "\u{1B}[<128;2;2M", "\u{1B}[<0;0;2M", "\u{1B}[<0;2M", "\u{1B}[<0;2;2;2M",
      "\u{1B}[<M", "\u{1B}[<-5;2;2M", "\u{1B}[<0;2;2X", "\u{1B}[M\u{23}\u{21}\u{21}",
    ])
  func ignored(sequence: String) {
    #expect(events(sequence, "a") == [.key(.character("a"))])
  }

  @Test("Numbers without end are no reason to stop")
  func longNumbers() {
    let digits = String(repeating: "9", count: 1000)
    #expect(
      events("\u{1B}[<\(digits);1;1M", "\u{1B}[<0;1;1M") == [.mouse(Mouse(.press, at: Point(0, 0)))]
    )
  }

  @Test("Terminals that write places as single bytes are understood")
  func bytes() {
    #expect(events("\u{1B}[M !!") == [.mouse(Mouse(.press, at: Point(0, 0)))])
    #expect(events("\u{1B}[M`*,") == [.mouse(Mouse(.scrollUp, at: Point(9, 11)))])
    var decoder = InputDecoder()
    let report: [UInt8] = [27, UInt8(ascii: "["), UInt8(ascii: "M"), 32, 255, 200]
    #expect(
      report.flatMap { decoder.feed($0) } == [.mouse(Mouse(.press, at: Point(222, 167)))])
  }

  @Test("A report that the line cuts up is put together, and never taken for keys")
  func cutReports() {
    let click = Event.mouse(Mouse(.press, at: Point(11, 33)))
    let report = "\u{1B}[<0;12;34M"
    for cut in 3..<report.utf8.count {
      let index = report.index(report.startIndex, offsetBy: cut)
      #expect(events(String(report[..<index]), String(report[index...])) == [click])
    }
    // Its first byte alone was an Esc already, and its first two an Esc and a bracket.
    #expect(events("\u{1B}", "[<0;12;34M") == [.key(.escape), click])
    #expect(events("\u{1B}[", "<0;12;34M") == [.key(.escape), .key(.character("[")), click])
  }

  @Test("A report that ends in the middle takes no key with it")
  func brokenReports() {
    #expect(events("\u{1B}[<0;12", "\r") == [.key(.enter)])
    #expect(keys("\u{1B}[<0;12\u{1B}[<0;1", "\u{1B}") == [.escape])
  }

  @Test("What only looks like the rest of a report are keys")
  func typedAfterEscape() {
    #expect(keys("\u{1B}", "[") == [.escape, .character("[")])
    #expect(keys("\u{1B}", "[<") == [.escape, .character("["), .character("<")])
    #expect(keys("\u{1B}", "[<q") == [.escape, .character("["), .character("<"), .character("q")])
    #expect(keys("\u{1B}", "[q") == [.escape, .character("["), .character("q")])
    #expect(
      keys("\u{1B}[", "<", "5") == [.escape, .character("["), .character("<"), .character("5")])
    #expect(keys("\u{1B}", "\u{1B}") == [.escape, .escape])
  }
}

import Drawing
import Testing

/// A program as terminals see it: it counts keys on the screen until `q`.
private func countKeys<T: Terminal & ~Copyable>(on terminal: inout T) {
  var count = 0
  while true {
    var canvas = Canvas(terminal.size)
    canvas.write("\(count)", at: Point(0, 0))
    terminal.paint(canvas)
    switch terminal.nextEvent() {
    case .key(.character("q")), .endOfInput: return
    case .key: count += 1
    default: break
    }
  }
}

@Suite("Memory terminal")
struct MemoryTerminalTests {
  @Test("Keys go in, the last canvas comes out")
  func keys() {
    var terminal = MemoryTerminal(keys: [.left, .enter, .character("q"), .up])
    countKeys(on: &terminal)
    #expect(terminal.canvas?.text(ofRow: 0) == "2")
    #expect(terminal.paintCount == 3)
  }

  @Test("An empty queue is the end of input")
  func endOfInput() {
    var terminal = MemoryTerminal(keys: [.left])
    countKeys(on: &terminal)
    #expect(terminal.canvas?.text(ofRow: 0) == "1")
  }

  @Test("A resize changes the size when it is delivered")
  func resize() {
    var terminal = MemoryTerminal(events: [.resize(Size(columns: 100, rows: 30))])
    #expect(terminal.size == Size(columns: 80, rows: 24))
    #expect(terminal.nextEvent() == .resize(Size(columns: 100, rows: 30)))
    #expect(terminal.size == Size(columns: 100, rows: 30))
  }

  @Test("The end of a wait's time is delivered to a wait that has one")
  func timeouts() {
    var terminal = MemoryTerminal(events: [nil, .key(.up), nil, .key(.down)])
    #expect(terminal.nextEvent(within: .seconds(1)) == nil)
    #expect(terminal.nextEvent(within: .seconds(1)) == .key(.up))
    #expect(terminal.nextEvent() == .key(.down))
  }

  @Test("The mouse is captured when asked for, and its events are delivered in order")
  func mouse() {
    let click = Event.mouse(Mouse(.press, at: Point(3, 4)))
    var terminal = MemoryTerminal(events: [click, .key(.up)])
    #expect(!terminal.isMouseCaptured)
    terminal.captureMouse(true)
    #expect(terminal.isMouseCaptured)
    #expect(terminal.nextEvent() == click)
    #expect(terminal.nextEvent() == .key(.up))
    terminal.captureMouse(false)
    #expect(!terminal.isMouseCaptured)
  }

  @Test("Copied texts are kept in order, and where there is no clipboard none is")
  func copy() {
    var terminal = MemoryTerminal()
    var answers = ["a", "b\n"].map { terminal.copy($0) }
    terminal.hasClipboard = false
    answers.append(terminal.copy("c"))
    #expect(answers == [true, true, false])
    #expect(terminal.copied == ["a", "b\n"])
  }

  @Test("A wake-up comes first, once however often it was asked for")
  func wakeUp() {
    var terminal = MemoryTerminal(keys: [.up])
    let wakeUp = terminal.wakeUp
    wakeUp()
    wakeUp()
    #expect(terminal.nextEvent() == .wakeUp)
    #expect(terminal.nextEvent() == .key(.up))
  }
}

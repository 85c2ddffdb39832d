import Foundation
import Testing

@Suite("Whole ways through the program", .serialized)
final class ScreensTests {
  private let folder = NSTemporaryDirectory() + "backstep-screens-\(UUID().uuidString)"

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  @Test("without a file the experiments are listed with a live picture, and opened")
  func home() throws {
    let session = try BackstepSession([])
    try session.terminal.waitFor("a debugger for learning")
    try session.terminal.press("j", "j", "j", "j", "j", "j", "j", "j")
    try session.terminal.waitFor("2 inputs → 2 sigmoid → 2 sigmoid")
    try session.terminal.waitFor("cost 0.2984 →")
    try session.terminal.press("Enter")
    try session.terminal.waitFor("step  1/68")
    try session.terminal.type("gh")
    try session.terminal.waitFor("a debugger for learning")
    try session.terminal.press("q")
    #expect(try session.waitForEnd().code == 0)
  }

  @Test("the tour is taken from start to end")
  func tour() throws {
    let session = try BackstepSession(["tour"])
    try session.terminal.waitFor("tour 1 of 7")
    let stops: [[String]] = [
      ["Right", "Right", "Right"], ["Left", "Left", "Left"], ["}", "}", "Right", "Right", "Right"],
      ["+"], ["r", "C", "<", "0", ".", "1", "Enter"], ["o", "Right", "Escape"], ["Tab", "Enter"],
    ]
    for (number, keys) in stops.enumerated() {
      try session.terminal.waitFor("tour \(number + 1) of 7")
      for key in keys {
        try session.terminal.press(key)
        // An Esc with a key right behind it would be a key with Alt.
        if key == "Escape" { try session.terminal.waitFor("step by") }
      }
      try session.terminal.waitUntil("stop \(number + 1) is done") { rows in
        rows.contains { $0.contains("tour \(number + 1) of 7") && $0.contains("done") }
      }
      if number == stops.count - 1 {
        try session.terminal.press("Escape")
        try session.terminal.waitFor("space play")
      }
      try session.terminal.press("Enter")
    }
    try session.terminal.waitFor("The tour is over")
  }

  @Test("a run is searched, stopped and gone back from while keys are answered")
  func runUntil() throws {
    let session = try BackstepSession(["xor"])
    try session.waitForScreen()
    try session.terminal.type("rC < 0")
    try session.terminal.press("Enter")
    try session.terminal.waitFor("Esc stops")
    try session.terminal.press("Escape")
    try session.terminal.waitFor("Stopped in iteration")
    try session.terminal.press("C-o")
    try session.terminal.waitFor("iteration 1 ")
  }

  @Test("the screen goes to a file, as text and as a picture, and to the clipboard")
  func export() throws {
    let session = try BackstepSession(["mazur"])
    try session.waitForScreen()
    for (name, start) in [("screen.txt", " Backstep  Mazur's"), ("screen.svg", "<?xml")] {
      try session.terminal.type("x")
      try session.terminal.waitFor("Write the screen")
      try session.terminal.press("C-u")
      try session.terminal.type("\(folder)/\(name)")
      try session.terminal.press("Enter")
      try session.terminal.waitFor("The screen is in")
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      #expect(text.hasPrefix(start))
    }
    try session.terminal.type("y")
    try session.terminal.waitFor("clipboard")
  }
}

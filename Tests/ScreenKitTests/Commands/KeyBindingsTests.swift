import ScreenKit
import Testing

@Suite("Keys that the user chooses")
struct KeyBindingsTests {
  @Test("replace those of the table, and take them from whoever had them")
  func bind() throws {
    var keys = KeyBindings.standard
    try keys.bind("play", to: ["p", "F5"])
    #expect(keys.keys(of: TimeCommand.play.erased) == [.character("p"), .function(5)])
    #expect(keys.command(for: .character("p"), on: .step) == TimeCommand.play.erased)
    #expect(keys.command(for: .character(" "), on: .step) == nil)
    try keys.bind("step", to: ["d"])
    #expect(keys.command(for: .character("d"), on: .step) == TimeCommand.forward.erased)
    #expect(keys.keys(of: ProgramCommand.allDigits.erased).isEmpty)
  }

  @Test(
    "are refused with the reason",
    arguments: [
      ("plya", ["p"], KeyBindings.Problem.unknownCommand("plya", suggestions: [])),
      ("play", ["pp"], .unknownKey("pp")), ("play", ["Ctrl-A"], .taken("Ctrl-A")),
      ("play", ["Ctrl-S"], .taken("Ctrl-S")), ("quit", [], .none(command: "quit")),
    ])
  func refused(_ id: String, _ names: [String], _ problem: KeyBindings.Problem) {
    var keys = KeyBindings.standard
    do {
      try keys.bind(id, to: names)
      Issue.record("it was taken")
    } catch KeyBindings.Problem.unknownCommand(let name, let suggestions) {
      #expect(name == id && suggestions.count <= 3)
    } catch {
      #expect(error == problem)
    }
    for entry in CommandTable.standard.entries {
      let (command, before) = (entry.command, KeyBindings.standard)
      #expect(keys.keys(of: command) == before.keys(of: command), "nothing changed")
      for screen in ScreenID.all {
        for key in entry.keys {
          #expect(keys.command(for: key, on: screen) == before.command(for: key, on: screen))
        }
      }
    }
  }

  @Test("cannot have one key in two places")
  func twice() throws {
    var keys = KeyBindings.standard
    try keys.bind("play", to: ["p"])
    #expect(throws: KeyBindings.Problem.twice(key: "p", command: "play")) {
      try keys.bind("edit", to: ["p"])
    }
    // On screens that share nothing a key may mean two things.
    try keys.bind("open", to: ["p"])
    #expect(keys.command(for: .character("p"), on: .home) == ListCommand.open.erased)
    #expect(keys.command(for: .character("p"), on: .step) == TimeCommand.play.erased)
  }
}

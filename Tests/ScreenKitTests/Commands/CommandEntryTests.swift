import Derivation
import ScreenKit
import Testing
import Text

@Suite("The table of commands")
struct CommandTableTests {
  @Test("binds no key in two places")
  func keys() {
    for screen in ScreenID.all {
      var owners: [Key: Command] = [:]
      for entry in CommandTable.standard.entries where entry.screens.contains(screen) {
        for key in entry.keys {
          #expect(owners[key] == nil, "\(key.label()) is bound twice")
          owners[key] = entry.command
          #expect(KeyBindings.standard.command(for: key, on: screen) == entry.command)
        }
      }
    }
  }

  @Test(
    "has keys whose labels are words in ASCII, and names by which settings find them again",
    arguments: CommandTable.standard.entries.flatMap(\.keys))
  func labels(_ key: Key) {
    #expect(key.label(ascii: true).allSatisfy { $0.isASCII })
    #expect(Key(named: key.label()) == key)
    #expect(Key(named: key.label(ascii: true)) == key)
  }

  @Test("has labels that tell all keys apart")
  func distinct() {
    let keys = Set(CommandTable.standard.entries.flatMap(\.keys))
    #expect(Set(keys.map { $0.label() }).count == keys.count)
  }

  @Test("has every command once, with a name of its own and a summary")
  func entries() {
    var seen: Set<Command> = []
    var ids: Set<String> = []
    for entry in CommandTable.standard.entries {
      #expect(seen.insert(entry.command).inserted, "\(entry.name) stands there twice")
      #expect(ids.insert(entry.id).inserted, "\(entry.id) stands there twice")
      #expect(!entry.screens.isEmpty && !entry.name.isEmpty)
      #expect((10...64).contains(entry.summary.count), "\(entry.summary)")
      #expect(CommandTable.standard.entry(entry.command)?.name == entry.name)
    }
  }

  @Test(
    "has the keys of the manual",
    arguments: [
      ([.right, .character("l")], .forward), ([.left, .character("h")], .back),
      ([.up, .character("k")], .coarser), ([.down, .character("j")], .finer),
      ([.character("{")], .previousPhase), ([.character("}")], .nextPhase),
      ([.character("[")], .earlierIteration), ([.character("]")], .laterIteration),
      ([.home, .character("0")], .iterationStart), ([.end, .character("$")], .iterationEnd),
      ([.character("g")], .goTo), ([.character("G")], .latest),
      ([.control("o")], .returnFromJump), ([.character("d")], .allDigits),
      ([.character("?"), .function(1)], .help), ([.escape], .close),
      ([.character("q"), .control("c")], .quit), ([.control("l")], .redraw),
      ([.control("z")], .suspend), ([.character("1")], .granularity(.term)),
      ([.character("7")], .granularity(.epoch)), ([.character(" ")], .play),
      ([.character("b")], .playBackward), ([.character("<")], .slower),
      ([.character(">")], .faster), ([.character("e")], .edit), ([.character("o")], .settings),
      ([.character("u")], .undo), ([.control("r")], .redo), ([.character("s")], .save),
      ([.character("v")], .nextPane), ([.character("z")], .zoom),
      ([.character("r")], .runUntil), ([.tab], .nextNumber), ([.backTab], .previousNumber),
      ([.enter], .act), ([.character(".")], .blank), ([.character("x")], .export),
      ([.character("y")], .copyEquation), ([.character("/")], .find),
      ([.character("n")], .findNext), ([.character("N")], .findPrevious),
      ([.character(":")], .palette), ([.function(2)], .stepScreen),
    ] as [([Key], Command)])
  func manual(_ keys: [Key], _ command: Command) {
    for key in keys {
      #expect(KeyBindings.standard.command(for: key, on: .step) == command, "\(key.label())")
    }
  }

  @Test("numbers the granularities from the finest")
  func granularities() {
    for (place, granularity) in Granularity.allCases.enumerated() {
      let key = Key.character(Character(String(place + 1)))
      #expect(KeyBindings.standard.command(for: key, on: .step) == .granularity(granularity))
    }
  }

  @Test("leaves alone what terminals and multiplexers take", arguments: Array("imh[abqs"))
  func taken(_ letter: Character) {
    #expect(KeyBindings.standard.command(for: .control(letter), on: .step) == nil)
  }

  @Test("has nothing for a key that is not bound")
  func unbound() {
    #expect(KeyBindings.standard.command(for: .character("X"), on: .step) == nil)
    #expect(KeyBindings.standard.command(for: .function(12), on: .step) == nil)
  }
}

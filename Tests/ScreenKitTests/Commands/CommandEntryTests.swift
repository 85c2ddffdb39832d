import Derivation
import ScreenKit
import Step
import Testing
import Text

@Suite("The table of commands")
struct CommandEntryTests {
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
      ([.right, .character("l")], TimeCommand.forward.erased),
      ([.left, .character("h")], TimeCommand.back.erased),
      ([.up, .character("k")], StepCommand.coarser.erased),
      ([.down, .character("j")], StepCommand.finer.erased),
      ([.character("{")], StepCommand.previousPhase.erased),
      ([.character("}")], StepCommand.nextPhase.erased),
      ([.character("[")], StepCommand.earlierIteration.erased),
      ([.character("]")], StepCommand.laterIteration.erased),
      ([.home, .character("0")], StepCommand.iterationStart.erased),
      ([.end, .character("$")], StepCommand.iterationEnd.erased),
      ([.character("g")], StepCommand.goTo.erased), ([.character("G")], StepCommand.latest.erased),
      ([.control("o")], StepCommand.returnFromJump.erased),
      ([.character("d")], ProgramCommand.allDigits.erased),
      ([.character("?"), .function(1)], ProgramCommand.help.erased),
      ([.escape], ProgramCommand.close.erased),
      ([.character("q"), .control("c")], ProgramCommand.quit.erased),
      ([.control("l")], ProgramCommand.redraw.erased),
      ([.control("z")], ProgramCommand.suspend.erased),
      ([.character("1")], StepCommand.granularity(.term).erased),
      ([.character("7")], StepCommand.granularity(.epoch).erased),
      ([.character(" ")], TimeCommand.play.erased),
      ([.character("b")], TimeCommand.playBackward.erased),
      ([.character("<")], TimeCommand.slower.erased),
      ([.character(">")], TimeCommand.faster.erased), ([.character("e")], StepCommand.edit.erased),
      ([.character("o")], StepCommand.settings.erased),
      ([.character("u")], StepCommand.undo.erased), ([.control("r")], StepCommand.redo.erased),
      ([.character("s")], StepCommand.save.erased),
      ([.character("v")], StepCommand.nextPane.erased),
      ([.character("z")], StepCommand.zoom.erased),
      ([.character("r")], StepCommand.runUntil.erased), ([.tab], StepCommand.nextNumber.erased),
      ([.backTab], StepCommand.previousNumber.erased),
      ([.enter], StepCommand.act.erased), ([.character(".")], StepCommand.blank.erased),
      ([.character("x")], ProgramCommand.export.erased),
      ([.character("y")], StepCommand.copyEquation.erased),
      ([.character("/")], StepCommand.find.erased),
      ([.character("n")], StepCommand.findNext.erased),
      ([.character("N")], StepCommand.findPrevious.erased),
      ([.character(":")], ProgramCommand.palette.erased), ([.function(2)], StepCommand.show.erased),
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
      #expect(
        KeyBindings.standard.command(for: key, on: .step)
          == StepCommand.granularity(granularity).erased)
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

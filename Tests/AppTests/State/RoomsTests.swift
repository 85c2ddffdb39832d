import App
import Compare
import Home
import ScreenKit
import Step
import TestSupport
import Testing
import Text

@Suite("The screens of the program")
struct RoomsTests {
  /// A run that is open, with experiments to go home to, on a screen.
  private func state(on screen: ScreenID) throws -> State {
    var state = State(title: "XOR", experiment: try Sample.builtIn("xor"), source: .builtIn("xor"))
    state.setHome(HomeModel.Entry.guides)
    guard screen != .step else { return state }
    let door = try #require(doors(of: screen).first)
    _ = state.update(.commandChosen(door.entry.command))
    try #require(state.screen == screen, "\(screen.name)")
    // Guides cannot be compared.
    if screen == .home {
      state.setHome([
        HomeModel.Entry(.builtIn, name: "xor", summary: "", source: .builtIn("xor"))
      ])
    }
    return state
  }

  private func doors(of screen: ScreenID) throws -> [Door] {
    let room = try #require(Rooms.all(.none).first { $0.id == screen })
    return type(of: room).doors
  }

  @Test("have words and names of their own, and a way in")
  func words() throws {
    #expect(Set(State.screens.map(\.word)).count == State.screens.count)
    #expect(Set(State.screens.map(\.name)).count == State.screens.count)
    for screen in State.screens {
      #expect(try !doors(of: screen).isEmpty, "\(screen.name)")
      #expect(!screen.name.isEmpty)
    }
  }

  @Test("offer commands whose names and entries are there once", arguments: ScreenID.all)
  func names(_ screen: ScreenID) {
    let entries = CommandTable.standard.entries(on: screen)
    #expect(!entries.isEmpty)
    #expect(Set(entries.map(\.name)).count == entries.count)
    #expect(Set(entries.map(\.id)).count == entries.count)
    #expect(Set(entries.map(\.command)).count == entries.count)
  }

  @Test("own their commands alone", arguments: ScreenID.all)
  func owners(_ screen: ScreenID) {
    for entry in CommandTable.standard.entries {
      let owners = Rooms.all(.none).filter { $0.owns(entry.command) }
      #expect(owners.count <= 1, "\(entry.name)")
    }
  }

  @Test("bind no key twice, and have each key that the table says", arguments: ScreenID.all)
  func keys(_ screen: ScreenID) {
    var owners: [Key: String] = [:]
    for entry in CommandTable.standard.entries(on: screen) {
      for key in entry.keys {
        let other = owners.updateValue(entry.name, forKey: key)
        #expect(other == nil, "\(key.label()) is \(other ?? "") and \(entry.name)")
        #expect(State.standardKeys.command(for: key, on: screen) == entry.command)
      }
    }
  }

  @Test("are led to by their doors, from every screen that has them", arguments: ScreenID.all)
  func doors(_ screen: ScreenID) throws {
    for door in try doors(of: screen) {
      let command = door.entry.command
      let from = door.screens(of: Set(State.screens), to: screen)
      #expect(!from.isEmpty, "\(door.entry.name)")
      for start in from {
        #expect(CommandTable.standard.offers(command, on: start), "\(door.entry.name)")
        var state = try state(on: start)
        let effects = state.update(.commandChosen(command))
        // The tour opens its experiment first.
        if command == StepCommand.tour.erased {
          #expect(effects == [.open(.builtIn("xor"))])
          _ = state.update(
            .opened(
              OpenedExperiment(
                source: .builtIn("xor"), title: "XOR", experiment: try Sample.builtIn("xor"))))
        }
        if command == CompareCommand.earlier.erased {
          #expect(
            state.screen == start && state.notice?.text == "No other experiment was compared.")
          continue
        }
        try open(effects, &state)
        #expect(state.screen == screen, "\(door.entry.name) from \(start.name)")
      }
    }
  }

  /// What is compared from the list of experiments is opened first.
  private func open(_ effects: [Effect], _ state: inout State) throws {
    guard case .open(let source)? = effects.last, state.screen == .home else { return }
    _ = state.update(
      .opened(
        OpenedExperiment(source: source, title: "XOR", experiment: try Sample.builtIn("xor"))))
  }

  @Test("are led to by the keys of their doors, too", arguments: ScreenID.all)
  func doorKeys(_ screen: ScreenID) throws {
    for door in try doors(of: screen) {
      for start in door.screens(of: Set(State.screens), to: screen) {
        for key in door.entry.keys {
          var state = try state(on: start)
          try open(state.update(.keyPressed(key)), &state)
          #expect(state.screen == screen, "\(key.label()) from \(start.name)")
        }
      }
    }
  }
}

import Activations
import Compare
import Home
import LessonPlayer
import Losses
import ScreenKit
import Step
import Vanishing

/// The screens of the program.
///
/// A new screen is named once, in `all`; everything else asks it what it offers.
package struct Rooms {
  private var models: [ScreenID: any Screen] = [:]
  /// In the order of the help.
  private let order: [ScreenID]

  /// All screens, as the program starts.
  package static func all(_ open: OpenRun) -> [any Screen] {
    [
      HomeModel(), LessonListModel(), Comparisons(), ActivationsModel(), LossesModel(),
      VanishingModel(), StepModel(open),
    ]
  }

  init(_ open: OpenRun) {
    let all = Self.all(open)
    order = all.map(\.id)
    for screen in all { models[screen.id] = screen }
  }

  /// A screen by its name.
  subscript(id: ScreenID) -> any Screen {
    get {
      guard let screen = models[id] else { preconditionFailure("there is no screen \(id.word)") }
      return screen
    }
    set { models[id] = newValue }
  }

  /// A screen by its type.
  subscript<Model: Screen>(type: Model.Type) -> Model {
    get {
      guard let model = models[Model.id] as? Model else {
        preconditionFailure("there is no screen \(Model.id.word)")
      }
      return model
    }
    set { models[Model.id] = newValue }
  }

  /// The names of all screens, in the order of the help.
  var ids: [ScreenID] { order }

  /// The screen that a command belongs to; nil for one that is shared, or the program's.
  func owner(of command: Command) -> ScreenID? { order.first { self[$0].owns(command) } }

  /// The commands of all screens, of lessons and of the program.
  static let table: CommandTable = {
    let screens = all(OpenRun.none).map { type(of: $0) }
    let ids = Set(screens.map { $0.id })
    var table = CommandTable()
    func add(_ entries: [CommandEntry], _ screens: Set<ScreenID>) {
      table.add(entries, on: screens)
    }
    // The step screen comes first, then the program, with the ways to all screens.
    let program = ProgramCommand.entries
    let first = program.prefix { $0.command != ProgramCommand.mouse.erased }
    for screen in screens where screen.id == .step { add(screen.commands, [screen.id]) }
    add(Array(first), ids)
    for screen in screens {
      for door in screen.doors { add([door.entry], door.screens(of: ids, to: screen.id)) }
    }
    add(Array(program.dropFirst(first.count)), ids)
    for screen in screens where screen.id != .step { add(screen.commands, [screen.id]) }
    add(LessonCommand.entries, ids.subtracting([.home, .lessons]))
    return table
  }()

  /// The keys of the table, some of which nobody can do without.
  static let bindings = KeyBindings(
    table, needed: Set([ProgramCommand.quit, .help, .close].map(\.erased)))
}

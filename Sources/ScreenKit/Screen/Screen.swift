import Comparison
import Drawing
import Lessons
import Session
import Text

/// A screen of the program: its model is the value that conforms.
///
/// A screen owns all of itself: what it keeps, its commands with their keys and sentences, what they
/// do and why they do nothing, its numbers for lessons, what it says in lines, and how it is drawn.
/// What is not its own it asks for (`Request`). Screens do not know each other; the program knows all
/// of them through this protocol alone.
public protocol Screen {
  /// The screen's own commands.
  associatedtype Own: ScreenCommand

  /// Which screen it is.
  static var id: ScreenID { get }
  /// The commands that it offers while it is shown, shared ones among them, in the order of the help.
  static var commands: [CommandEntry] { get }
  /// The commands of its own that are offered elsewhere too: the ways into it.
  static var doors: [Door] { get }
  /// Whether it is about one idea by itself: it is left to where one came from.
  ///
  /// Its equations are never its own: they are steps of a real network that is made for the
  /// purpose, and its curves are the engine's functions.
  static var isConcept: Bool { get }
  /// The names of its pages, as lessons call them.
  static var pages: [String] { get }

  /// The experiments that it reads by itself, so that they can come with a lesson.
  static var sources: [ExperimentSource] { get }

  // MARK: Commands

  /// Why a command of its own does nothing here and now; nil if it does something.
  static func whyNot(_ command: Own, _ scene: Scene<Self>) -> String?
  /// The same for a shared command.
  static func whyNot(_ command: TimeCommand, _ scene: Scene<Self>) -> String?
  /// The same for a shared command.
  static func whyNot(_ command: ListCommand, _ scene: Scene<Self>) -> String?
  /// What is said to commands that belong to other screens.
  static func whyNotHere(_ scene: Scene<Self>) -> String
  /// Does what a command of its own says.
  static func perform(_ command: Own, _ scene: inout Scene<Self>)
  /// Does what a shared command says.
  static func perform(_ command: TimeCommand, _ scene: inout Scene<Self>)
  /// Does what a shared command says.
  static func perform(_ command: ListCommand, _ scene: inout Scene<Self>)
  /// The keys that matter here, the most important first.
  static func footer(_ scene: Scene<Self>) -> [FooterKey]

  // MARK: What happens

  /// Takes a key before the table of commands is asked; returns whether it did.
  static func press(_ key: Key, _ scene: inout Scene<Self>) -> Bool
  /// Takes in what was pointed at.
  static func point(at target: Target, _ scene: inout Scene<Self>)
  /// Goes one level out, as Esc asks for.
  static func close(_ scene: inout Scene<Self>)
  /// Whether Esc closes something on the screen itself.
  static func closesSomething(_ scene: Scene<Self>) -> Bool
  /// Takes in what more than one screen may want to know.
  static func hear(_ news: News, _ scene: inout Scene<Self>)
  /// Moves through the time of the run that is open, if that is this screen's.
  static func move(_ move: Move, _ scene: inout Scene<Self>)
  /// Another screen comes to be shown.
  static func leave(for next: ScreenID, _ scene: inout Scene<Self>)
  /// Whether something takes long that goes on whatever screen is shown.
  static func isWorking(_ scene: Scene<Self>) -> Bool
  /// Breaks off what takes long, where it is; returns whether there was anything.
  static func interrupt(_ scene: inout Scene<Self>) -> Bool
  /// Sees to what follows from any message, whatever it was.
  static func follow(_ scene: inout Scene<Self>)
  /// Milliseconds to the next frame; nil while nothing moves.
  static func interval(_ scene: Scene<Self>) -> Int?
  /// A frame is due.
  static func frame(_ scene: inout Scene<Self>)
  /// Whether something goes on that comes to an end by itself, and that is worth waiting for.
  static func isBusy(_ scene: Scene<Self>) -> Bool
  /// What contenders are asked to do in the background; nil where nothing is compared.
  static func order(_ scene: Scene<Self>) -> ComparisonOrder?
  /// Whether it is worth a moment's wait that contenders come to what is to be shown.
  static func awaitsOrder(_ scene: Scene<Self>) -> Bool

  // MARK: What lies over it

  /// The menu of its settings, with a row chosen; nil where it has none.
  static func settings(chosen: Int, _ scene: Scene<Self>) -> SettingsMenu?
  /// Takes a key while its settings are open; returns whether it means anything there.
  static func press(_ key: Key, inSettings chosen: Int, _ scene: inout Scene<Self>) -> Bool
  /// Its menu of places to go to; empty where it has none.
  static func places(_ scene: Scene<Self>) -> [GoToEntry]
  /// Takes a key while the menu of places is open; the menu is closed.
  static func press(inPlaces key: Character, _ scene: inout Scene<Self>) -> Bool
  /// Takes what was typed, or opens the prompt again with what is wrong; the prompt is closed.
  static func take(_ prompt: Prompt, _ scene: inout Scene<Self>)
  /// A prompt of its own with what its text may go on with.
  static func completed(_ prompt: Prompt, _ scene: Scene<Self>) -> Prompt
  /// Takes a key while a prompt of its own is open, before it is edited; returns whether it did.
  static func press(_ key: Key, in prompt: Prompt, _ scene: inout Scene<Self>) -> Bool
  /// The numbers that the glossary explains first.
  static func glossary(_ scene: Scene<Self>) -> [ListPage.Item]
  /// What the palette finds besides commands.
  static func palette(_ scene: Scene<Self>) -> [ListPage.Item]
  /// What the row for messages says while there is nothing else.
  static func standingNotice(_ scene: Scene<Self>) -> Notice?
  /// The experiment that it offers to open.
  static func offered(_ scene: Scene<Self>) -> ExperimentSource?
  /// The name for a file with a picture of it, without its ending.
  static func fileName(_ scene: Scene<Self>) -> String

  // MARK: Lessons and lines

  /// Comes to be shown by a lesson, as it is when it is opened first.
  static func begin(forLesson scene: inout Scene<Self>)
  /// Puts on the screen what a block of a lesson says of it, step by step; returns what cannot be.
  static func setUp(_ show: Show, _ scene: inout Scene<Self>) -> [String]
  /// Shows a page by its name or number; returns whether there is one.
  static func show(page: String, _ scene: inout Scene<Self>) -> Bool
  /// A number of the screen, for conditions; nil where it has none of the kind.
  static func number(of fact: Fact, _ scene: Scene<Self>) -> Double?
  /// The number of the page that is shown, from 1; 0 where it has none.
  static func pageNumber(_ scene: Scene<Self>) -> Int
  /// What is on it, in lines: the first says which screen it is.
  static func spoken(_ scene: Scene<Self>) -> [String]

  // MARK: Drawing

  /// How it is drawn in the little room beside the prose of a lesson; nil where it needs the whole.
  static func smallForm(_ scene: Scene<Self>) -> SmallForm?
  /// Draws its small form in an area whose first row is a rule; `pane` is the room for a pane of its
  /// own below, over the whole width, and empty where none is asked for.
  static func drawSmall(
    _ scene: Scene<Self>, in area: Rect, pane: Rect, isAtWork: Bool, _ theme: Theme,
    _ canvas: inout Canvas)
  /// What lies at a point of its small form.
  static func targetInSmall(
    at point: Point, area: Rect, pane: Rect, _ scene: Scene<Self>
  ) -> Target?
  /// Draws it, but for the two lowest rows.
  static func draw(_ scene: Scene<Self>, _ theme: Theme, _ canvas: inout Canvas)
  /// What lies at a point of a terminal of a size.
  static func target(at point: Point, size: Size, _ scene: Scene<Self>) -> Target?
}

/// A screen in the little room beside the prose of a lesson.
public struct SmallForm: Hashable, Sendable {
  /// Whether it asks for a pane of its own below, over the whole width.
  public let hasPane: Bool

  /// A small form.
  public init(hasPane: Bool) { self.hasPane = hasPane }
}

/// A way into a screen that is offered on others.
public struct Door: Sendable {
  /// Where a way into a screen is offered.
  public enum Reach: Hashable, Sendable {
    /// On every screen, the screen itself included.
    case everywhere
    /// On every screen but the screen itself.
    case elsewhere
    /// On certain screens.
    case on(Set<ScreenID>)
  }

  /// The command.
  public let entry: CommandEntry
  /// Where it is offered.
  public let reach: Reach

  /// A way into a screen.
  public init(_ entry: CommandEntry, _ reach: Reach = .everywhere) {
    self.entry = entry
    self.reach = reach
  }

  /// The screens of all that offer it, where it leads to one of them.
  public func screens(of all: Set<ScreenID>, to screen: ScreenID) -> Set<ScreenID> {
    switch reach {
    case .everywhere: all
    case .elsewhere: all.subtracting([screen])
    case .on(let screens): screens
    }
  }
}

import Derivation
import Drawing
import Lessons
import LessonPlayer
import ScreenKit
import Session

/// A command of the step screen of tests.
enum StepStubCommand: ScreenCommand {
  /// The same step of the next iteration.
  case later

  static let entries = [StepStubCommand.later.entry("later", [.character("]")], .time, "later")]
}

/// A step screen that does what lessons ask of it, and no more.
struct StepStub: Screen {
  typealias Own = StepStubCommand

  static let id = ScreenID.step
  static let commands = TimeCommand.entries + StepStubCommand.entries

  static func whyNot(_ command: StepStubCommand, _ scene: Scene<StepStub>) -> String? { nil }
  static func whyNot(_ command: TimeCommand, _ scene: Scene<StepStub>) -> String? { nil }
  static func whyNotHere(_ scene: Scene<StepStub>) -> String { "not here" }

  static func perform(_ command: StepStubCommand, _ scene: inout Scene<StepStub>) {
    scene.ask(for: .move(.laterIteration))
  }

  static func perform(_ command: TimeCommand, _ scene: inout Scene<StepStub>) {
    switch command {
    case .forward: scene.ask(for: .move(.forward))
    case .back: scene.ask(for: .move(.back))
    case .play, .playBackward, .slower, .faster: break
    }
  }

  static func footer(_ scene: Scene<StepStub>) -> [FooterKey] {
    [scene.footer([TimeCommand.back, TimeCommand.forward], "step")]
  }

  static func point(at target: Target, _ scene: inout Scene<StepStub>) {
    if case .step(let index) = target { scene.ask(for: .move(.step(index))) }
  }

  static func setUp(_ show: Show, _ scene: inout Scene<StepStub>) -> [String] {
    let run = scene.context.open.run
    let iteration = show.iteration ?? run.moment.iteration
    if show.iteration != nil { scene.ask(for: .move(.iteration(iteration))) }
    guard let step = show.step else { return [] }
    let place = run.place(at: Moment(iteration: iteration, index: 0))
    switch step {
    case .number(let number): scene.ask(for: .move(.step(number - 1)))
    case .making(let name):
      guard let quantity = name.quantity(names: Names(place.steps.record.setup.network)),
        let address = place.steps.address(of: quantity, sample: 1),
        let index = place.steps.plan.index(of: address)
      else { return ["no step of this iteration makes \(name.text)"] }
      scene.ask(for: .move(.step(index)))
    }
    return []
  }

  static func number(of fact: Fact, _ scene: Scene<StepStub>) -> Double? {
    fact == .step(.changes) ? Double(scene.context.open.run.changeCount) : nil
  }

  static func spoken(_ scene: Scene<StepStub>) -> [String] {
    let moment = scene.context.open.run.moment
    return ["On the screen: step \(moment.index + 1) of iteration \(moment.iteration)."]
  }

  static func draw(_ scene: Scene<StepStub>, _ theme: Theme, _ canvas: inout Canvas) {
    canvas.write("the whole step screen", at: Point(0, 0))
  }

  static func target(at point: Point, size: Size, _ scene: Scene<StepStub>) -> Target? {
    .step(point.row)
  }

  static func smallForm(_ scene: Scene<StepStub>) -> SmallForm? { SmallForm(hasPane: false) }

  static func drawSmall(
    _ scene: Scene<StepStub>, in area: Rect, pane: Rect, isAtWork: Bool, _ theme: Theme,
    _ canvas: inout Canvas
  ) { canvas.write("the small step screen", at: area.origin.moved(down: 1)) }

  static func targetInSmall(
    at point: Point, area: Rect, pane: Rect, _ scene: Scene<StepStub>
  ) -> Target? { .step(0) }
}

/// A screen with pages, as those of one idea are.
struct PagesStub: Screen {
  var page = 0

  static let id = ScreenID.losses
  static let commands: [CommandEntry] = []
  static let pages = ["one", "two"]

  static func whyNot(_ command: StepStubCommand, _ scene: Scene<PagesStub>) -> String? { nil }
  static func whyNotHere(_ scene: Scene<PagesStub>) -> String { "not here" }
  static func perform(_ command: StepStubCommand, _ scene: inout Scene<PagesStub>) {}
  static func footer(_ scene: Scene<PagesStub>) -> [FooterKey] { [] }
  static func point(at target: Target, _ scene: inout Scene<PagesStub>) {}

  static func begin(forLesson scene: inout Scene<PagesStub>) { scene.model = PagesStub() }

  static func show(page: String, _ scene: inout Scene<PagesStub>) -> Bool {
    guard let place = place(ofPage: page) else { return false }
    scene.model.page = place
    return true
  }

  static func pageNumber(_ scene: Scene<PagesStub>) -> Int { scene.model.page + 1 }
  static func draw(_ scene: Scene<PagesStub>, _ theme: Theme, _ canvas: inout Canvas) {}

  static func target(at point: Point, size: Size, _ scene: Scene<PagesStub>) -> Target? { nil }
}

import ScreenKit
import Derivation
import Engine
import Text

/// The guided tour: a few stops on the real step screen, each with something to do.
public struct Tour: Hashable, Sendable {
  /// The stop, from 0.
  public internal(set) var stop = 0
  /// Whether what the stop asks for was done.
  public internal(set) var isDone = false
  /// Where one stood when the stop began.
  var start: Moment

  /// How many stops there are.
  public static let count = 7
}

/// What the pane of the tour says.
public struct TourPane: Hashable, Sendable {
  /// Which stop it is.
  public let title: String
  /// What to do; or, once it is done, what was to be seen.
  public let text: String
  /// Whether it is done.
  public let isDone: Bool
}

extension Scene<StepModel> {
  /// What the pane of the tour says; nil while one is not on it.
  var tourPane: TourPane? {
    guard let tour else { return nil }
    let stop = tourStop(tour.stop)
    let next =
      tour.stop + 1 < Tour.count
      ? "\(enter) goes on." : "\(enter) ends the tour."
    let text = tour.isDone ? "\(stop.lesson) \(next)" : stop.task
    return TourPane(
      title: "tour \(tour.stop + 1) of \(Tour.count): \(stop.title)", text: text,
      isDone: tour.isDone)
  }

  private var enter: String { Key.enter.label() }

  // MARK: Going on

  /// Opens the tour's experiment, then begins.
  mutating func startTour() {
    ask(for: .open(.builtIn("xor"), then: StepCommand.beginTour.erased))
  }

  /// The first stop, where the run stands.
  mutating func beginTour() {
    run.setGranularity(.term)
    tour = Tour(start: run.moment)
    notice = Notice(
      "Welcome. Follow the pane above; \(key(.close)) leaves the tour whenever you like.", .hint)
  }

  mutating func endTour() {
    tour = nil
    notice = Notice("The tour is over; the tour command begins it again.", .done)
  }

  /// Enter goes on where the stop is done; returns whether it did.
  mutating func continueTour(_ key: Key) -> Bool {
    guard key == .enter, selected == nil, var tour, tour.isDone else { return false }
    guard tour.stop + 1 < Tour.count else {
      endTour()
      return true
    }
    tour.stop += 1
    tour.isDone = false
    tour.start = run.moment
    self.tour = tour
    notice = nil
    return true
  }

  /// Looks whether what the stop asks for was done.
  mutating func followTour() {
    guard var tour, !tour.isDone, work == nil else { return }
    switch tour.stop {
    case 0:
      tour.isDone = run.moment.index >= 3
    case 1:
      tour.isDone =
        run.moment.iteration == tour.start.iteration && run.moment.index + 3 <= tour.start.index
    case 2:
      let address = run.current.address
      tour.isDone = address.phase == .backward && address.kind == .delta
    case 3: tour.isDone = nudge.steps != 0
    case 4: tour.isDone = run.moment.iteration > tour.start.iteration + 20
    case 5: tour.isDone = run.isEditedHere
    default: tour.isDone = selected != nil && run.moment != tour.start
    }
    if tour.isDone { self.tour = tour }
  }
}

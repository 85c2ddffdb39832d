import Derivation
import Engine

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

/// A stop of the tour.
struct TourStop {
  /// What it is about.
  let title: String
  /// What to do and why, before it is done.
  let task: String
  /// What was to be seen, once it is done.
  let lesson: String
}

extension State {
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

  private var enter: String { KeyPress.enter.label() }

  private func tourStop(_ number: Int) -> TourStop {
    switch number {
    case 0:
      TourStop(
        title: "one product",
        task: "Two inputs, three hidden units, one output. Each step makes one number; the equation"
          + " says how. Press \(key(.forward)) four times and watch h₁'s weighted sum come together.",
        lesson: "Products, their sum, then tanh: that is all a unit does. Upper line symbols, lower"
          + " line the same with numbers. What is not computed yet is …")
    case 1:
      TourStop(
        title: "back in time",
        task: "Press \(key(.back)) three times. The numbers are taken back one by one.",
        lesson:
          "Forward and back are exact inverses, to the last bit, over any distance. So you can"
          + " always look again, and \(key(.allDigits)) shows all digits.")
    case 2:
      TourStop(
        title: "the way back of the slope",
        task:
          "Press \(key(.nextPhase)) until you are in the backward phase, then \(key(.forward)) to"
          + " a step that is a δ. The pane below lists its routes to the loss.",
        lesson:
          "A slope is a product along each route, and routes are added. The output's δ is just"
          + " ŷ − y here; every layer below multiplies by a weight and by f′.")
    case 3:
      TourStop(
        title: "nudge a weight",
        task: "Press \(key(.nudgeUp)) and look below: the weight moves by h = 0.01, and the cost C"
          + " moves by ΔC. Nothing is changed for good.",
        lesson: "ΔC divided by the move is nearly the slope that backpropagation computed: this is"
          + " what a derivative means. The smaller h, the nearer.")
    case 4:
      TourStop(
        title: "XOR learns",
        task:
          "Press \(key(.runUntil)) (run until), type C < 0.1 and press Enter. Every iteration is a batch"
          + " of four rows: forward, loss, backward, update.",
        lesson: "\(costSoFar) \(key(.nextPane)) changes the pane below: the third shows this as a"
          + " curve. \(key(.returnFromJump)) would jump back to where you were.")
    case 5:
      TourStop(
        title: "change something",
        task: "Press \(key(.settings)), choose the learning rate, press → to double it, Esc. The"
          + " old future is kept.",
        lesson:
          "A change opens a new segment from this iteration on; nothing that happened is lost."
          + " \(key(.undo)) brings the old future back, \(key(.redo)) the new one.")
    default:
      TourStop(
        title: "where a number comes from",
        task: "Press \(key(.nextNumber)) to light a number of the equation, then Enter: to the step"
          + " that made it.",
        lesson: "Every number leads to its sources, down to the data. \(key(.help)) lists all keys,"
          + " \(key(.palette)) finds a command by name, g h shows other networks.")
    }
  }

  /// What the cost did since the first iteration.
  private var costSoFar: String {
    let cost = run.current.steps.record.cost
    guard let first = run.timeline.curve.first?.cost else { return "" }
    let format = NumberFormat.short
    return "The cost went from \(format.text(first)) to \(format.text(cost)) in"
      + " \(run.moment.iteration) iterations."
  }

  // MARK: Going on

  mutating func startTour() -> [Effect] {
    startsTour = true
    return keepIfUnsaved() + [.open(.builtIn("xor"))]
  }

  mutating func beginTour() {
    startsTour = false
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
  mutating func continueTour(_ key: KeyPress) -> Bool {
    guard key == .enter, lit == nil, var tour, tour.isDone else { return false }
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
    default: tour.isDone = lit != nil && run.moment != tour.start
    }
    if tour.isDone { self.tour = tour }
  }
}

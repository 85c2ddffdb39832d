import ScreenKit
import Derivation
import Session

/// A stop of the tour.
struct TourStop {
  /// What it is about.
  let title: String
  /// What to do and why, before it is done.
  let task: String
  /// What was to be seen, once it is done.
  let lesson: String
}

extension Scene<StepModel> {
  func tourStop(_ number: Int) -> TourStop {
    switch number {
    case 0: productStop
    case 1: backStop
    case 2: slopeStop
    case 3: nudgeStop
    case 4: learningStop
    case 5: changeStop
    default: sourceStop
    }
  }

  private var productStop: TourStop {
    TourStop(
      title: "one product",
      task: "Two inputs, three hidden units, one output. Each step makes one number; the equation"
        + " says how. Press \(key(.forward)) four times and watch h₁'s weighted sum come together.",
      lesson: "Products, their sum, then tanh: that is all a unit does. Upper line symbols, lower"
        + " line the same with numbers. What is not computed yet is …")
  }

  private var backStop: TourStop {
    TourStop(
      title: "back in time",
      task: "Press \(key(.back)) three times. The numbers are taken back one by one.",
      lesson:
        "Forward and back are exact inverses, to the last bit, over any distance. So you can"
        + " always look again, and \(key(.allDigits)) shows all digits.")
  }

  private var slopeStop: TourStop {
    TourStop(
      title: "the way back of the slope",
      task:
        "Press \(key(.nextPhase)) until you are in the backward phase, then \(key(.forward)) to"
        + " a step that is a δ. The pane below lists its routes to the loss.",
      lesson:
        "A slope is a product along each route, and routes are added. The output's δ is just"
        + " ŷ − y here; every layer below multiplies by a weight and by f′.")
  }

  private var nudgeStop: TourStop {
    TourStop(
      title: "nudge a weight",
      task: "Press \(key(.nudgeUp)) and look below: the weight moves by h = 0.01, and the cost C"
        + " moves by ΔC. Nothing is changed for good.",
      lesson: "ΔC divided by the move is nearly the slope that backpropagation computed: this is"
        + " what a derivative means. The smaller h, the nearer.")
  }

  private var learningStop: TourStop {
    TourStop(
      title: "XOR learns",
      task:
        "Press \(key(.runUntil)) (run until), type C < 0.1 and press Enter. Every iteration is a batch"
        + " of four rows: forward, loss, backward, update.",
      lesson: "\(costSoFar) \(key(.nextPane)) changes the pane below: the third shows this as a"
        + " curve. \(key(.returnFromJump)) would jump back to where you were.")
  }

  private var changeStop: TourStop {
    TourStop(
      title: "change something",
      task: "Press \(key(.settings)), choose the learning rate, press → to double it, Esc. The"
        + " old future is kept.",
      lesson:
        "A change opens a new segment from this iteration on; nothing that happened is lost."
        + " \(key(.undo)) brings the old future back, \(key(.redo)) the new one.")
  }

  private var sourceStop: TourStop {
    TourStop(
      title: "where a number comes from",
      task: "Press \(key(.nextNumber)) to light a number of the equation, then Enter: to the step"
        + " that made it.",
      lesson: "Every number leads to its sources, down to the data. \(key(.help)) lists all keys,"
        + " \(key(.palette)) finds a command by name, g h shows other networks.")
  }

  /// What the cost did since the first iteration.
  private var costSoFar: String {
    let cost = run.current.steps.record.cost
    guard let first = run.timeline.curve.first?.cost else { return "" }
    let format = NumberFormat.short
    return "The cost went from \(format.text(first)) to \(format.text(cost)) in"
      + " \(run.moment.iteration) iterations."
  }
}

import Derivation
import Engine
import Experiments
import Session

/// What the numbers of the chosen contender's layers say.
public struct LayerSentences {
  private let layers: [LayerStatistics]
  private let runs: ComparedRuns
  private let layer: Int
  private let gradient: String
  private let slope: String
  private let format = NumberFormat.significant(3)

  /// What is to be said of all layers of a contender, and most of one of them, from 1.
  public init(
    _ layers: [LayerStatistics], layer: Int, in runs: ComparedRuns, ascii isASCII: Bool
  ) {
    self.layers = layers
    self.runs = runs
    layer = max(1, min(layer, layers.count))
    gradient = isASCII ? "dC/dW" : "∂C/∂W"
    slope = isASCII ? "f'" : "f′"
  }

  /// The sentences, the most important first.
  public var all: [String] {
    let own = [ratio, stuck]
    let isAboutStarts = runs.dimension == .initializer
    return ((isAboutStarts ? [twins] + own : own + [twins]) + [advice]).compactMap(\.self)
  }

  // MARK: Gradients

  /// How the gradient of the first layer compares with that of the last.
  private var ratio: String? {
    guard layers.count > 1 else { return nil }
    let (first, last) = (layers[0].gradientNorm, layers[layers.count - 1].gradientNorm)
    guard first.isFinite, last.isFinite else { return "\(gradient) is not finite any more." }
    let zeros = layers.indices.filter { layers[$0].gradientNorm == 0 }.map { $0 + 1 }
    if zeros.count == layers.count { return "\(gradient) is 0 in every layer: no weight moves." }
    if !zeros.isEmpty {
      return
        "\(gradient) of \(Self.names(zeros)) is exactly 0: no gradient moves the weights there."
    }
    let (isSmaller, times) = first < last ? (true, last / first) : (false, first / last)
    if times < 1.005 {
      return "\(gradient) of layer 1 is as large as that of layer \(layers.count)."
    }
    return "\(gradient) of layer 1 is \(format.text(times)) times "
      + "\(isSmaller ? "smaller" : "larger") than that of layer \(layers.count)."
  }

  private static func names(_ layers: [Int]) -> String {
    let shown = layers.prefix(4).map(String.init).joined(separator: ", ")
    return "layer\(layers.count == 1 ? "" : "s") \(shown)\(layers.count > 4 ? ", …" : "")"
  }

  // MARK: Stuck units

  /// How much of the layer that is looked at is stuck.
  private var stuck: String? {
    let here = layers[layer - 1]
    guard let dead = here.deadUnits, let flat = here.flat else { return nil }
    switch here.activation.rule.facts.flatness {
    case .dies:
      return dead == 0
        ? "No unit of layer \(layer) is dead: each has rows with z above 0."
        : "\(dead) of \(here.units) units of layer \(layer) are dead: z is never above 0, so "
          + "\(slope) is 0 and nothing reaches their weights."
    case .leaks:
      let low = here.slope.map { " (now \(format.text($0)))" } ?? ""
      return "No unit of layer \(layer) can die: below 0 the slope\(low) is small, not 0."
    case .saturates:
      if flat == 0, here.gradientNorm == 0 {
        return "No \(slope) of layer \(layer) is flat: what stops the gradient is not there."
      }
      if flat == 0 {
        return "No \(slope) of layer \(layer) is flat: gradients get through all of its units."
      }
      let share = Self.percent(flat)
      return "In layer \(layer) \(share) of all \(slope) are flat: there z is so far out that "
        + "gradients are cut to under 5 % of what they could be."
    case .everywhere: return "A step has the slope 0 everywhere: nothing below it learns."
    case .never, .shared: return nil
    }
  }

  /// A whole number of hundredths, but neither 0 nor 100 where there are some and not all.
  public static func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    if share > 0, whole == 0 { return "<1%" }
    return share < 1 && whole == 100 ? ">99%" : "\(whole)%"
  }

  // MARK: Twins

  /// Whether units of a layer are copies of each other.
  private var twins: String? {
    let places = layers.indices.filter { layers[$0].twins > 1 }
    guard let place = places.contains(layer - 1) ? layer - 1 : places.first else {
      let isWorthSaying = runs.dimension == .initializer && layers[layer - 1].units > 1
      return isWorthSaying ? "No two units of layer \(layer) have the same weights." : nil
    }
    let here = layers[place]
    let who = here.twins == here.units ? "All \(here.units)" : "\(here.twins) of \(here.units)"
    return here.twinsShareGradients
      ? "\(who) units of layer \(place + 1) are \(runs.position > 0 ? "still " : "")twins: same "
        + "weights, same gradients; they act as one."
      : "\(who) units of layer \(place + 1) have the same weights, but other gradients: the next "
        + "update parts them."
  }

  /// What to confirm or refute here.
  private var advice: String? {
    switch runs.dimension {
    case .activation:
      "Hidden ReLU, then PReLU or ELU: is the advice right here? The table ranks them."
    case .depth: "Does each layer more make \(gradient) of layer 1 smaller?"
    case .optimizer, .loss, .batch, .learningRate, .initializer: nil
    }
  }
}

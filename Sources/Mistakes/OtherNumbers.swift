import Derivation
import Engine

/// Right numbers of something else: the answer is another number of the iteration.
extension AskedNumber {
  /// How many steps are looked through: in larger networks too many would fit by chance.
  private static let stepLimit = 4000

  /// The numbers that an answer may be, two at most.
  ///
  /// First those that the formula is made of and those of the same unit; if none fits, the others of
  /// the sample, the means and the update. With two digits typed only those are meant that are shown
  /// just so; with one digit none is, since too many would fit by chance.
  func otherNumbers(_ answer: Answer) -> [MistakenEquation] {
    let near = nearby.filter { fits($0.value, answer) }
    let isTelling = (answer.digits ?? 3) >= 2
    let searched = near.isEmpty && isTelling ? steps : nil
    let found = searched.map { others(in: $0, fitting: answer) } ?? near
    var seen: Set<Quantity> = [quantity]
    return found.filter { seen.insert($0.quantity).inserted }.prefix(2).map {
      MistakenEquation(.otherNumber, $0)
    }
  }

  private func fits(_ value: Double, _ answer: Answer) -> Bool {
    // What is shown is never off by more than the number; a look at most numbers is enough.
    Interval(around: value, within: value.magnitude).meets(answer.interval)
      && value.isFinite && format.interval(of: value).meets(answer.interval)
  }

  private var nearby: [Equation] {
    let leaves = formula.leaves.map { leaf in
      origin(of: leaf.quantity) ?? Equation(leaf.quantity, .leaf(leaf))
    }
    guard let steps else { return leaves }
    let unit = ownQuantities.compactMap { origin(of: $0) }
    guard let parameter = quantity.updatedParameter else { return leaves + unit }
    return leaves + steps.updateTrees(of: parameter).equations + unit
  }

  /// The equation of the step that makes a number.
  private func origin(of quantity: Quantity) -> Equation? {
    guard let steps, let address = steps.address(of: quantity, sample: sample) else { return nil }
    let equation = steps.equation(of: address)
    return Equation(quantity, equation.expression)
  }

  /// What the asked number's unit has.
  private var ownQuantities: [Quantity] {
    guard let (layer, unit) = quantity.place else { return [] }
    return [
      .weightedSum(layer: layer, unit: unit), .activation(layer: layer, unit: unit),
      .activationDerivative(layer: layer, unit: unit, with: nil),
      .outputDerivative(layer: layer, unit: unit), .delta(layer: layer, unit: unit),
      .lossTerm(unit),
    ].filter { if case .lossTerm = $0 { isOutput(layer) } else { true } }
  }

  private func others(in steps: IterationSteps, fitting answer: Answer) -> [Equation] {
    let ranges = steps.plan.steps(ofSample: sample)
    guard ranges.reduce(0, { $0 + $1.count }) <= Self.stepLimit else { return [] }
    let isExact = (answer.digits ?? 3) >= 3
    func isMeant(_ value: Double) -> Bool {
      fits(value, answer) && (isExact || Double(format.text(value)) == answer.value)
    }
    return ranges.joined().lazy.filter { isMeant(steps.value(at: $0)) }
      .map { steps.equation(at: $0) }.prefix(3).map { $0 }
  }
}

extension IterationPlan {
  /// The steps of one sample, and those of no sample.
  fileprivate func steps(ofSample sample: Int) -> [Range<Int>] {
    let place = sample - 1
    let perSample = outputCount + 1
    let backward = start(of: .backward)
    return [
      (0..<forwardPerSample).shifted(by: place * forwardPerSample),
      (0..<perSample).shifted(by: start(of: .loss) + place * perSample),
      backward - 1..<backward,
      (0..<backwardPerSample).shifted(by: backward + place * backwardPerSample),
      backward + sampleCount * backwardPerSample..<count,
    ]
  }
}

extension Quantity {
  /// The layer and unit that a number belongs to; nil if it belongs to none.
  fileprivate var place: (layer: Int, unit: Int)? {
    switch self {
    case .weightedSum(let layer, let unit), .activation(let layer, let unit),
      .outputDerivative(let layer, let unit), .delta(let layer, let unit),
      .product(let layer, let unit, _), .route(let layer, let unit, _),
      .activationDerivative(let layer, let unit, _):
      (layer, unit)
    case .lossGradient(let parameter): parameter.unit.map { (parameter.layer, $0) }
    default: nil
    }
  }

  /// The parameter whose update makes the number.
  fileprivate var updatedParameter: Parameter? {
    switch self {
    case .clippedGradient(let parameter), .decayedGradient(let parameter),
      .state(_, let parameter, _), .updated(let parameter):
      parameter
    default: nil
    }
  }
}

import Engine
import Experiments

extension Change {
  /// The settings after the change, which fit one another as those of an experiment file do.
  ///
  /// A parameter is checked and leaves the settings as they are. Throws what stands against it.
  public func applied(to setup: Setup) throws(ChangeProblem) -> Setup {
    let new = try unchecked(setup)
    try new.checkFit(targetsMayHaveChanged: mayBreakTargets)
    if case .parameter = self { return new }
    guard new != setup else { throw .noChange }
    return new
  }

  private var mayBreakTargets: Bool {
    switch self {
    case .target, .targets, .loss: true
    case .parameter, .input, .learningRate, .optimizer, .activation, .batch, .shuffle, .seed,
      .addUnit, .removeUnit, .addLayer, .removeLayer:
      false
    }
  }

  private func unchecked(_ setup: Setup) throws(ChangeProblem) -> Setup {
    switch self {
    case .parameter(let parameter, let value):
      try setup.network.check(parameter)
      try check(.parameter, value, .finite)
      return setup
    case .input, .target, .targets: return try changedData(setup)
    case .addUnit, .removeUnit, .addLayer, .removeLayer:
      var new = setup
      new.network = try changedShape(setup.network)
      return new
    case .learningRate, .optimizer, .loss, .activation, .batch, .shuffle, .seed:
      return try changedSettings(setup)
    }
  }

  private func changedSettings(_ setup: Setup) throws(ChangeProblem) -> Setup {
    var new = setup
    switch self {
    case .learningRate(let rate):
      new.optimizer.learningRate = rate
      try new.optimizer.check()
    case .optimizer(let optimizer):
      try optimizer.check()
      new.optimizer = optimizer
    case .loss(let loss):
      try loss.check()
      new.loss = loss
    case .activation(let layer, let activation):
      try check(.layer, layer, setup.network.layers.count)
      try activation.check()
      new.network.layers[layer - 1].activation = activation
    case .batch(let batch):
      if case .rows(let rows) = batch, rows < 1 { throw .batch(found: rows) }
      new.training.batch = batch
    case .shuffle(let shuffle): new.training.shuffle = shuffle
    case .seed(let seed): new.training.seed = seed
    case .parameter, .input, .target, .targets, .addUnit, .removeUnit, .addLayer, .removeLayer:
      break
    }
    return new
  }

  private func changedData(_ setup: Setup) throws(ChangeProblem) -> Setup {
    let data = setup.data
    var (inputs, targets) = (data.inputs, data.targets)
    switch self {
    case .input(let row, let index, let value):
      try check(.row, row, data.rowCount)
      try check(.input, index, data.inputCount)
      try check(.datum, value, .finite)
      inputs[(row - 1) * data.inputCount + index - 1] = value
    case .target(let row, let index, let value):
      try check(.row, row, data.rowCount)
      try check(.target, index, data.targetCount)
      try check(.datum, value, .finite)
      targets[(row - 1) * data.targetCount + index - 1] = value
    case .targets(let row, let values):
      try check(.row, row, data.rowCount)
      guard values.count == data.targetCount else {
        throw .targetCount(found: values.count, allowed: data.targetCount)
      }
      for (index, value) in values.enumerated() {
        try check(.datum, value, .finite)
        targets[(row - 1) * data.targetCount + index] = value
      }
    case .parameter, .learningRate, .optimizer, .loss, .activation, .batch, .shuffle, .seed,
      .addUnit, .removeUnit, .addLayer, .removeLayer:
      break
    }
    var new = setup
    new.data = Dataset(
      inputCount: data.inputCount, targetCount: data.targetCount, inputs: inputs, targets: targets)
    return new
  }
}

// MARK: - Checks

func check(
  _ place: ChangeProblem.Place, _ number: Int, _ count: Int
) throws(ChangeProblem) {
  guard (1...count).contains(number) else {
    throw .missing(place, found: number, count: count)
  }
}

func check(
  _ setting: ChangeProblem.Setting, _ value: Double, _ allowed: SettingRange
) throws(ChangeProblem) {
  guard allowed.contains(value) else {
    throw .outOfRange(setting, found: value, allowed: allowed)
  }
}

extension Network {
  /// Whether there is such a parameter.
  func has(_ parameter: Parameter) -> Bool {
    do throws(ChangeProblem) {
      try check(parameter)
      return true
    } catch {
      return false
    }
  }

  fileprivate func check(_ parameter: Parameter) throws(ChangeProblem) {
    try Session.check(.layer, parameter.layer, layers.count)
    let layer = layers[parameter.layer - 1]
    if let unit = parameter.unit { try Session.check(.unit, unit, layer.units) }
    switch parameter {
    case .weight(_, _, let from):
      try Session.check(.input, from, inputs(ofLayer: parameter.layer - 1))
    case .slope where !layer.activation.hasLearnedSlope:
      throw .noSlope(layer: parameter.layer, layer.activation)
    case .bias, .slope: break
    }
  }
}

extension Rule {
  /// Throws unless all settings lie where they may.
  func check() throws(ChangeProblem) {
    for (setting, value) in settings { try Session.check(setting, value) }
  }
}

extension Optimizer {
  fileprivate func check() throws(ChangeProblem) {
    for (setting, value) in settings { try Session.check(setting, value) }
    guard form == .lecture else { return }
    guard kind.forms.contains(.lecture) else { throw .noSuchForm(kind) }
    for (setting, value) in kind.settings where !setting.isInLectureForm {
      guard value == setting.standard else { throw .nesterovInLectureForm }
    }
  }
}

func check(_ setting: RuleSetting, _ value: SettingValue) throws(ChangeProblem) {
  switch setting.choice {
  case .number(let range), .optionalNumber(let range):
    guard case .number(let number) = value else { return }
    try check(.rule(setting.name), number, range)
  case .flag, .form: break
  }
}

extension Setup {
  /// Throws unless the loss may follow the output and, if they may be new to it, take the targets.
  fileprivate func checkFit(targetsMayHaveChanged: Bool) throws(ChangeProblem) {
    let output = network.layers[network.layers.count - 1].activation
    guard loss.allows(output: output) else { throw .lossNeedsOutput(loss, found: output) }
    guard targetsMayHaveChanged, loss.isCrossEntropy else { return }
    let sumsToOne = loss.rule.facts.needs == .softmax
    let allowed: SettingRange = sumsToOne ? .nonNegative : .unit
    for row in 0..<data.rowCount {
      let targets = data.target(row: row)
      if let wrong = targets.first(where: { !allowed.contains($0) }) {
        throw .target(loss, row: row + 1, found: wrong, allowed: allowed)
      }
      let sum = targets.reduce(0, +)
      if sumsToOne, abs(sum - 1) > 1e-9 {
        throw .targetsDoNotSumToOne(row: row + 1, sum: sum)
      }
    }
  }
}

import Derivation
import Engine
import Experiments
import Session

extension State {
  // MARK: Beginning

  /// Begins a comparison from where the run stands.
  mutating func compareHere() {
    playback.direction = nil
    lit = nil
    let experiment = experiment ?? Experiment(run.setup)
    let here = run.fromHere(of: experiment)
    let iteration = run.moment.iteration
    let isStart = here == experiment
    comparison = Comparison(
      here, heldOut: experiment.heldOut, title: title, origin: isStart ? nil : iteration,
      after: comparison)
    screen = .compare
    zoom = nil
    notice = Notice(
      isStart
        ? "The same network, start and data for all. \(key(.play)) lets them race, "
          + "\(key(.forward)) is one iteration."
        : "All start from the parameters of iteration \(iteration), with empty buffers; "
          + "\(key(.play)) lets them race.", .hint)
  }

  /// Begins a comparison by something, from where the run stands.
  mutating func compare(by dimension: ContenderDimension) -> [Effect] {
    leaveComparison()
    compareHere()
    return []
  }

  /// To the comparison that was begun; else a new one, of the chosen experiment.
  mutating func goToComparison() -> [Effect] {
    if screen == .home, let entry = home.entry, let source = entry.source,
      comparison == nil || !isOpen || source != self.source
    {
      comparesNext = true
      return keepIfUnsaved() + [.open(source)]
    }
    playback.direction = nil
    if comparison == nil {
      compareHere()
    } else {
      screen = .compare
      notice = nil
    }
    return []
  }

  // MARK: Commands

  mutating func compare(_ command: CompareCommand) -> [Effect] {
    switch command {
    case .tenOn: step(10)
    case .tenBack: step(-10)
    case .toStart:
      stopRace()
      comparison?.position = 0
    case .toEnd:
      stopRace()
      if let end = comparison?.end { comparison?.position = end }
    case .goTo: askForPosition()
    case .parting: goToParting()
    case .nextPanel: choosePanel(1)
    case .previousPanel: choosePanel(-1)
    case .openContender: return openContender()
    case .add: askForContender(isNew: true)
    case .change: askForContender(isNew: false)
    case .remove: removeContender()
    case .twin: addTwin()
    case .goal: askForGoal()
    case .settings: overlay = .settings(chosen: 0)
    case .seed: newSeed()
    default:
      changeRaceView(command)
      // Nobody sees a race on the page about averages.
      if comparison?.page == .average { stopRace() }
    }
    return []
  }

  /// To where the chosen contender and its counterpart part.
  private mutating func goToParting() {
    guard case .at(let difference)? = comparison?.parting else { return }
    stopRace()
    comparison?.pace = .iterations
    comparison?.position = difference.iteration
  }

  private mutating func changeRaceView(_ command: CompareCommand) {
    switch command {
    case .nextPage: nextPage()
    case .page(let page): comparison?.page = page
    case .sweep: comparison?.page = .sweep
    case .measure: nextMeasure()
    case .logarithmic: comparison?.isLogarithmic.toggle()
    case .answers: comparison?.showsAnswers.toggle()
    case .ground: nextGround()
    case .pace: nextPace()
    case .moveStart: beginMovingStart()
    case .zoom: comparison?.isZoomed.toggle()
    case .nextWeight, .previousWeight:
      let offset = command == .nextWeight ? 1 : -1
      if comparison?.page == .table { scrollTable(offset) } else { chooseWeight(offset) }
    case .sweepOne, .takeRate, .takeRates, .moreSeeds, .fewerSeeds: tryOut(command)
    default: break
    }
  }

  /// One level out: moving the start, the enlarged panel, the race; then the step screen.
  mutating func closeInRace() {
    guard let race = comparison else { return }
    if race.movesStart {
      comparison?.movesStart = false
    } else if race.playback.isPlaying || !race.isSettled {
      stopRace()
      notice = Notice("Stopped.", .done)
    } else if race.isZoomed {
      comparison?.isZoomed = false
    } else if isOpen {
      leaveComparison()
      screen = .step
    }
  }

  private mutating func nextPage() {
    guard let page = comparison?.page else { return }
    let pages = Comparison.Page.allCases
    comparison?.page = pages[(page.rawValue + 1) % pages.count]
  }

  private mutating func choosePanel(_ offset: Int) {
    guard let race = comparison else { return }
    comparison?.chosen = (race.chosen + offset + race.rivals.count) % race.rivals.count
  }

  /// The table from its next column on, or from the one before.
  private mutating func scrollTable(_ offset: Int) {
    guard let race = comparison else { return }
    let columns = CompareTable(race, self).columns.count
    comparison?.column = max(0, min(columns - 1, min(race.column, columns - 1) + offset))
  }

  private mutating func chooseWeight(_ offset: Int) {
    guard let race = comparison else { return }
    let count = max(1, race.parameters.count)
    comparison?.weight = (min(race.weight, count - 1) + offset + count) % count
  }

  private mutating func nextMeasure() {
    guard let race = comparison else { return }
    let all = RaceCurves.Measure.allCases.filter(race.has)
    let place = all.firstIndex(of: race.measure) ?? 0
    let next = all[(place + 1) % all.count]
    comparison?.measure = next
    comparison?.showsAnswers = false
    notice = Notice("The curves show \(next.name(ground: race.ground)).", .done)
  }

  private mutating func nextPace() {
    guard var race = comparison else { return }
    let all = race.ground.isMap ? [.iterations] : Comparison.Pace.allCases
    let place = all.firstIndex(of: race.pace) ?? 0
    let next = all[(place + 1) % all.count]
    // What was reached in the old count is not a place of the new one.
    race.pace = next
    race.position = 0
    race.playback.direction = nil
    comparison = race
    notice = Notice("All are shown after equal \(next.name), from the start.", .done)
  }

  private mutating func newSeed() {
    guard let race = comparison else { return }
    let seed = (race.seed ?? race.base.network.initializer.seed) &+ 1
    comparison?.seed = seed
    comparison?.map = nil
    comparison?.restart()
    notice = Notice("All start anew from seed \(seed): other weights, another order.", .done)
  }

  /// The chosen contender in the other form of its optimizer.
  private mutating func addTwin() {
    guard var race = comparison else { return }
    var optimizer = race.rival.optimizer
    optimizer.form = optimizer.form == .lecture ? .standard : .lecture
    if case .momentum(let beta, _) = optimizer.kind {
      optimizer.kind = .momentum(beta: beta, nesterov: false)
    }
    race.add(optimizer, race.rival.batch)
    race.chosen = race.rivals.count - 1
    comparison = race
    notice = Notice(
      "\(Comparison.letter(race.chosen)) is \(race.rival.name): the same numbers, another form.",
      .done)
  }

  private mutating func removeContender() {
    guard var race = comparison else { return }
    let rival = race.rivals.remove(at: race.chosen)
    race.chosen = min(race.chosen, race.rivals.count - 1)
    comparison = race
    notice = Notice("\(rival.name) is out; \(key(.compare(.add))) adds another.", .done)
  }

  /// The step screen of the chosen contender, at the iteration that is shown.
  ///
  /// What was changed in the run that stood there is kept.
  private mutating func openContender() -> [Effect] {
    guard let race = comparison, let report = race.report(of: race.rival) else { return [] }
    let effects = keepIfUnsaved()
    let rival = race.rival
    var experiment = race.experiment
    let setup = race.setup(of: rival)
    experiment.optimizer = setup.optimizer
    experiment.training = setup.training
    experiment.network = setup.network
    stepInto(
      experiment, at: report.iteration,
      "This is \(rival.name) at iteration \(max(1, report.iteration)); "
        + "\(key(.compareScreen)) goes back to the comparison.")
    return effects
  }

  /// The step screen of an experiment that was made here, at an iteration.
  ///
  /// What stood there before must have been kept.
  mutating func stepInto(_ experiment: Experiment, at iteration: Int, _ text: String) {
    leaveComparison()
    run = Run(experiment.setup, granularity: run.granularity)
    self.experiment = experiment
    source = nil
    (lit, wanted, work, tour) = (nil, nil, nil, nil)
    (lower, zoom, nudge) = (.context, nil, Nudge())
    playback.direction = nil
    isOpen = true
    screen = .step
    let hint = Notice(text, .hint)
    notice = hint
    if iteration > 1 { perform(.iteration(iteration)) }
    if work == nil { notice = hint }
  }
}

extension Experiment {
  /// An experiment of settings that came from no file.
  init(_ setup: Setup) {
    self.init(
      data: .rows(setup.data), network: setup.network, loss: setup.loss,
      optimizer: setup.optimizer, training: setup.training)
  }
}

extension Comparison.Pace {
  /// What it counts.
  var name: String {
    switch self {
    case .iterations: "iterations"
    case .rows: "rows"
    case .time: "time"
    }
  }
}

extension RaceCurves.Measure {
  /// What it is called beside a number.
  func shortName(ground: Comparison.Ground) -> String {
    switch self {
    case .training: ground.isMap ? "f" : "cost"
    case .heldOut: "held out"
    case .accuracy, .heldOutAccuracy: "right"
    case .batch: "batch"
    case .rate: "η′"
    }
  }

  /// What it is called.
  func name(ground: Comparison.Ground) -> String {
    switch self {
    case .training: ground.isMap ? "f" : "cost"
    case .heldOut: "cost on held-out rows"
    case .accuracy: "accuracy"
    case .heldOutAccuracy: "accuracy on held-out rows"
    case .batch: "cost of each batch"
    case .rate: "effective rate η′ of a weight"
    }
  }
}

extension Comparison {
  /// Whether there is something to draw of a measure.
  func has(_ measure: RaceCurves.Measure) -> Bool {
    if measure == .training || measure == .rate { return true }
    return rivals.contains { report(of: $0)?.curves.has(measure) ?? false }
  }
}

import Derivation
import Engine
import Experiments
import Session

extension State {
  // MARK: Beginning

  /// A comparison from where the run stands.
  var comparisonFromHere: Comparison {
    let experiment = experiment ?? Experiment(run.setup)
    let here = run.fromHere(of: experiment)
    return Comparison(
      here, heldOut: experiment.heldOut, title: title,
      origin: here == experiment ? nil : run.moment.iteration, after: comparison)
  }

  /// Shows a comparison that was made.
  mutating func begin(_ race: Comparison) {
    playback.direction = nil
    lit = nil
    comparison = race
    screen = .compare
    zoom = nil
  }

  /// Begins a comparison from where the run stands.
  mutating func compareHere() {
    let race = comparisonFromHere
    begin(race)
    notice = Notice(
      race.origin.map {
        "All start from the parameters of iteration \($0), with empty buffers; "
          + "\(key(.play)) lets them race."
      }
        ?? "The same network, start and data for all. \(key(.play)) lets them race, "
        + "\(key(.forward)) is one iteration.", .hint)
  }

  /// To the comparison that was begun; else a new one, of the chosen experiment.
  mutating func goToComparison() -> [Effect] {
    if screen == .home, comparison == nil || !isOpen || home.entry?.source != source,
      let effects = openToCompare(by: .optimizer)
    {
      return effects
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

  /// On the home screen: opens the chosen experiment, to compare what is made of it; nil where none
  /// is chosen.
  mutating func openToCompare(by dimension: ContenderDimension) -> [Effect]? {
    guard let source = home.entry?.source,
      !isOpen || source != self.source || dimension == .optimizer
    else { return nil }
    comparesNext = dimension
    return keepIfUnsaved() + [.open(source)]
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
    case .varies: varyNext()
    case .moveStart: beginMovingStart()
    case .zoom: comparison?.isZoomed.toggle()
    case .nextWeight, .previousWeight:
      let offset = command == .nextWeight ? 1 : -1
      switch comparison?.page {
      case .table?: scrollTable(offset)
      case .layers?: chooseLayer(offset)
      default: chooseWeight(offset)
      }
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
    let pages = comparison?.pages ?? []
    let place = pages.firstIndex(of: page) ?? -1
    comparison?.page = pages[(place + 1) % pages.count]
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
    // What the lecture form does not have is left out of both.
    for (setting, _) in optimizer.kind.settings where !setting.isInLectureForm {
      optimizer.kind = optimizer.kind.setting(setting.name, to: setting.standard ?? .none)
    }
    race.add(Rival(id: race.makeID(), optimizer: optimizer, batch: race.rival.batch))
    race.chosen = race.rivals.count - 1
    comparison = race
    notice = Notice(
      "\(Comparison.letter(race.chosen)) is \(name(of: race.rival)): the same numbers, another form.",
      .done)
  }

  private mutating func removeContender() {
    guard var race = comparison else { return }
    let rival = race.rivals.remove(at: race.chosen)
    race.chosen = min(race.chosen, race.rivals.count - 1)
    comparison = race
    notice = Notice("\(name(of: rival)) is out; \(key(.compare(.add))) adds another.", .done)
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
    experiment.loss = setup.loss
    experiment.optimizer = setup.optimizer
    experiment.training = setup.training
    experiment.network = setup.network
    stepInto(
      experiment, at: report.iteration,
      "This is \(name(of: rival)) at iteration \(max(1, report.iteration)); "
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
    (withheld, practice) = (nil, nil)
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

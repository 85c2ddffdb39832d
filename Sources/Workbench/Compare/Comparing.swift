import Comparison
import Engine
import Experiments
import Session

/// The comparison that is shown, and the one before it of another experiment.
public struct Comparisons: Sendable {
  /// The comparison that was begun last, or gone back to.
  public internal(set) var current: CompareModel?
  /// The comparison of another experiment that was left for it.
  public internal(set) var earlier: CompareModel?
  /// How many there were: what tells the contenders of one from those of others.
  private var count = 0

  /// No comparison.
  init() {}

  /// A number that no comparison had before.
  mutating func makeSeries() -> Int {
    count += 1
    return count
  }

  /// Begins a comparison; one of another experiment stays at hand.
  mutating func begin(_ model: CompareModel) {
    if let current, current.subject != model.subject { earlier = current }
    if earlier?.subject == model.subject { earlier = nil }
    current = model
  }

  /// Goes back to the comparison before, which takes the place of this one and this one its.
  mutating func goBack() { (current, earlier) = (earlier, current) }

  /// Forgets all of them.
  mutating func forget() { (current, earlier) = (nil, nil) }
}

extension State {
  /// The comparison, once one was begun.
  public internal(set) var comparison: CompareModel? {
    get { comparisons.current }
    set { comparisons.current = newValue }
  }

  /// What the compare screen has to know of what is around it.
  public var compareContext: CompareContext { CompareContext(display: display, keys: keys) }

  /// The experiment that is open, as it was opened.
  private var openExperiment: Experiment { experiment ?? Experiment(run.setup) }

  // MARK: Beginning

  /// A comparison from where the run stands.
  private mutating func comparisonFromHere() -> CompareModel {
    let experiment = openExperiment
    let here = run.fromHere(of: experiment)
    return CompareModel(
      here, of: experiment, title: title, origin: here == experiment ? nil : run.moment.iteration,
      series: comparisons.makeSeries())
  }

  /// Shows a comparison that was made.
  private mutating func begin(_ model: CompareModel) {
    playback.direction = nil
    lit = nil
    comparisons.begin(model)
    screen = .compare
    zoom = nil
  }

  /// Begins a comparison from where the run stands.
  mutating func compareHere() {
    let model = comparisonFromHere()
    begin(model)
    notice = Notice(
      model.origin.map {
        "All start from the parameters of iteration \($0), with empty buffers; "
          + "\(key(.play)) lets them race."
      }
        ?? "The same network, start and data for all. \(key(.play)) lets them race, "
        + "\(key(.forward)) is one iteration.", .hint)
  }

  /// Begins a comparison by something, from where the run stands; on the compare screen the
  /// comparison that is there goes on by that.
  mutating func compare(by dimension: ContenderDimension) -> [Effect] {
    if screen == .compare { return inComparison { model, _ in model.vary(byFirstOf: [dimension]) } }
    if screen == .home, let effects = openToCompare(by: dimension) { return effects }
    var model = comparisonFromHere()
    do throws(ContenderProblem) {
      try model.vary(by: dimension)
      begin(model)
      return perform(model.saidVaried())
    } catch {
      notice = Notice(error.description, .warning)
      return []
    }
  }

  /// To the comparison of what is open: the one that was begun, else a new one; on the home screen
  /// of the chosen experiment.
  mutating func goToComparison() -> [Effect] {
    if screen == .home, comparison == nil || !isOpen || home.entry?.source != source,
      let effects = openToCompare(by: .optimizer)
    {
      return effects
    }
    playback.direction = nil
    if let model = comparison, model.compares(openExperiment) {
      screen = .compare
      notice = nil
    } else if let earlier = comparisons.earlier, earlier.compares(openExperiment) {
      comparisons.goBack()
      screen = .compare
      notice = offerEarlier
    } else {
      compareHere()
      notice = offerEarlier ?? notice
    }
    return []
  }

  /// To the comparison before, of another experiment.
  mutating func goToEarlierComparison() {
    leaveComparison()
    playback.direction = nil
    comparisons.goBack()
    screen = .compare
    notice = offerEarlier
  }

  /// Says that there is a comparison of another experiment, and how to get to it.
  private var offerEarlier: Notice? {
    guard let model = comparison, let earlier = comparisons.earlier else { return nil }
    return Notice(
      "This compares \(model.title); that of \(earlier.title) is kept: \(key(.palette)) "
        + "\"\(CommandTable.entry(.earlierComparison)?.name ?? "")\".", .hint)
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

  // MARK: Performing

  /// Lets the comparison change, and does what it asks for.
  mutating func inComparison(
    _ change: (inout CompareModel, CompareContext) -> [CompareEffect]
  ) -> [Effect] {
    guard var model = comparison else { return [] }
    let effects = change(&model, compareContext)
    comparison = model
    return effects.flatMap { perform($0) }
  }

  /// The same where what is asked of the comparison may be none of its matters; nil then.
  private mutating func inComparisonIfMeant(
    _ change: (inout CompareModel, CompareContext) -> [CompareEffect]?
  ) -> [Effect]? {
    guard var model = comparison, let effects = change(&model, compareContext) else { return nil }
    comparison = model
    return effects.flatMap { perform($0) }
  }

  private mutating func perform(_ effect: CompareEffect) -> [Effect] {
    switch effect {
    case .say(let notice): self.notice = notice
    case .ask(let prompt): ask(prompt)
    case .refuse(let prompt, let text): refuse(prompt, text)
    case .closeOverlay: overlay = .none
    case .showSettings: overlay = .settings(chosen: 0)
    case .stepInto(let experiment, let iteration, let text):
      // What was changed in the run that stood there is kept.
      let effects = keepIfUnsaved()
      stepInto(experiment, at: iteration, text)
      return effects
    case .leave:
      guard isOpen else { break }
      leaveComparison()
      screen = .step
    }
    return []
  }

  /// Takes a key that means something of its own on the compare screen; nil where it does not.
  mutating func pressInComparison(_ key: KeyPress) -> [Effect]? {
    if let effects = inComparisonIfMeant({ model, _ in model.moveStart(key) }) { return effects }
    return comparison?.trialCommand(key, compareContext).map { choose(.compare($0)) }
  }

  /// Does what a command of the step screen means on the compare screen; nil where it means nothing.
  mutating func performInComparison(_ command: Command) -> [Effect]? {
    inComparisonIfMeant { model, context in
      model.performOnAverage(command, context) ?? model.performOfTime(command, context)
    }
  }

  /// Why a command does nothing on the compare screen here and now; nil if it does something.
  func whyNotInComparison(_ command: Command) -> String? {
    guard let model = comparison else { return "Nothing is compared yet." }
    if let reason = model.whyNot(command, compareContext) { return reason }
    switch command {
    case .compareScreen:
      return model.compares(openExperiment) || !isOpen ? "This is the compare screen." : nil
    case .earlierComparison: return whyNoEarlierComparison
    case .home: return home.entries.isEmpty ? "There is no list of experiments here." : nil
    case .tour: return home.entries.isEmpty ? "The tour's experiment is not there." : nil
    default: return nil
    }
  }

  /// Why there is no comparison to go back to; nil where there is one.
  var whyNoEarlierComparison: String? {
    comparisons.earlier == nil ? "No other experiment was compared." : nil
  }

  mutating func press(_ key: KeyPress, inComparisonSettings chosen: Int) -> [Effect] {
    guard let settings = comparison?.settings else { return [] }
    let setting = settings[min(chosen, settings.count - 1)]
    var effects: [Effect] = []
    switch key {
    case .down, .character("j"), .tab: overlay = .settings(chosen: (chosen + 1) % settings.count)
    case .up, .character("k"), .backTab:
      overlay = .settings(chosen: (chosen + settings.count - 1) % settings.count)
    case .enter where setting.isTyped:
      effects = inComparison { [.ask($0.prompt(for: setting, $1))] }
    case .right, .character("l"), .enter:
      effects = inComparison { $0.turn(setting, forward: true, $1) }
    case .left, .character("h"):
      effects = inComparison { $0.turn(setting, forward: false, $1) }
    default:
      guard keys.command(for: key, on: .compare) == .compare(.settings) else {
        return performOver(key)
      }
      overlay = .none
    }
    if case .settings(let place) = overlay, let count = comparison?.settings.count {
      overlay = .settings(chosen: min(place, count - 1))
    }
    return effects
  }

  // MARK: Contenders at work

  /// What contenders are asked to do now; nil where nothing is compared.
  ///
  /// On another screen nobody is asked to go farther than they got.
  public var comparisonOrder: ComparisonOrder? {
    comparison?.runs.order(tries: screen == .compare)
  }

  /// Whether it is worth a moment's wait that contenders come to what the screen is to show.
  public var awaitsContenders: Bool {
    screen == .compare && comparison?.awaitsContenders ?? false
  }

  /// Nobody goes on while another screen is shown.
  mutating func leaveComparison() {
    guard screen == .compare else { return }
    comparison?.leave()
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

extension Crew {
  /// What contenders told since they were asked last, as a message; nil if nothing.
  public func message() -> Message? {
    let news = takeNews()
    return news.isEmpty ? nil : .told(news)
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

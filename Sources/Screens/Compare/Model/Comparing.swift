import Comparison
import Engine
import Experiments
import ScreenKit
import Session
import Text

/// The compare screen: the comparison that is shown, and the one before it of another experiment.
public struct Comparisons: Sendable {
  /// The comparison that was begun last, or gone back to.
  public internal(set) var current: CompareModel?
  /// The comparison of another experiment that was left for it.
  public internal(set) var earlier: CompareModel?
  /// How many there were: what tells the contenders of one from those of others.
  private var count = 0

  /// No comparison.
  public init() {}

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

extension Scene<Comparisons> {
  /// What the compare screen has to know of what is around it.
  public var around: CompareContext { CompareContext(context) }

  /// The experiment that is open, as it was opened.
  private var openExperiment: Experiment {
    context.open.experiment ?? Experiment(context.open.setup)
  }

  // MARK: Beginning

  /// A comparison from where the run that is open stands.
  private mutating func comparisonFromHere() -> CompareModel {
    let (experiment, run) = (openExperiment, context.open.run)
    let here = run.fromHere(of: experiment)
    return CompareModel(
      here, of: experiment, title: context.open.title,
      origin: here == experiment ? nil : run.moment.iteration, series: model.makeSeries())
  }

  /// Shows a comparison that was made.
  private mutating func begin(_ comparison: CompareModel) {
    model.begin(comparison)
    ask(for: .go(.compare))
  }

  /// Begins a comparison from where the run stands.
  mutating func compareHere() {
    let comparison = comparisonFromHere()
    begin(comparison)
    let play = key(TimeCommand.play)
    notice = Notice(
      comparison.origin.map {
        "All start from the parameters of iteration \($0), with empty buffers; "
          + "\(play) lets them race."
      }
        ?? "The same network, start and data for all. \(play) lets them race, "
        + "\(key(TimeCommand.forward)) is one iteration.", .hint)
  }

  /// Begins a comparison by something, from where the run stands; on the compare screen the
  /// comparison that is there goes on by that.
  private mutating func compare(by dimension: ContenderDimension) {
    if context.screen == .compare {
      return act { comparison, _ in comparison.vary(byFirstOf: [dimension]) }
    }
    if openOffered(to: .by(dimension), unlessOpen: true) { return }
    var comparison = comparisonFromHere()
    do throws(ContenderProblem) {
      try comparison.vary(by: dimension)
      begin(comparison)
      carry(out: comparison.saidVaried())
    } catch {
      say(error.description, .warning)
    }
  }

  /// To the comparison of what is open: the one that was begun, else a new one; on the home screen
  /// of the chosen experiment.
  private mutating func goToComparison() {
    let isChosen = context.open.isOpen && context.offered == context.open.source
    if model.current == nil || !isChosen, openOffered(to: .compareHere, unlessOpen: false) {
      return
    }
    if let comparison = model.current, comparison.compares(openExperiment) {
      ask(for: .go(.compare))
      notice = nil
    } else if let earlier = model.earlier, earlier.compares(openExperiment) {
      goToEarlier()
    } else {
      compareHere()
      notice = offerEarlier ?? notice
    }
  }

  /// To the comparison before, of another experiment.
  private mutating func goToEarlier() {
    model.current?.leave()
    model.goBack()
    ask(for: .go(.compare))
    notice = offerEarlier
  }

  /// Says that there is a comparison of another experiment, and how to get to it.
  private var offerEarlier: Notice? {
    guard let shown = model.current, let earlier = model.earlier else { return nil }
    let name = context.bindings.table.entry(CompareCommand.earlier.erased)?.name ?? ""
    return Notice(
      "This compares \(shown.title); that of \(earlier.title) is kept: "
        + "\(key(ProgramCommand.palette)) \"\(name)\".", .hint)
  }

  /// On a screen that offers an experiment opens it, to compare what is made of it; returns whether
  /// that is so.
  private mutating func openOffered(to command: CompareCommand, unlessOpen: Bool) -> Bool {
    guard let source = context.offered else { return false }
    let isOpen = context.open.isOpen && source == context.open.source
    if unlessOpen, isOpen { return false }
    ask(for: .open(source, then: command.erased))
    return true
  }

  // MARK: Acting

  /// Lets the comparison that is shown act, and does what it asks for.
  mutating func act(_ body: (inout CompareModel, CompareContext) -> [CompareEffect]) {
    guard var comparison = model.current else { return }
    let effects = body(&comparison, around)
    model.current = comparison
    for effect in effects { carry(out: effect) }
  }

  private mutating func carry(out effect: CompareEffect) {
    switch effect {
    case .say(let notice): self.notice = notice
    case .ask(let prompt): ask(prompt)
    case .refuse(let prompt, let text): refuse(prompt, text)
    case .showSettings: overlay = .settings(chosen: 0)
    case .stepInto(let experiment, let iteration, let text):
      let open = OpenRun(title: model.current?.title ?? "", experiment: experiment)
      ask(for: .stepInto(open, at: iteration, Notice(text, .hint)))
    case .leave: if context.open.isOpen { ask(for: .go(.step)) }
    }
  }

  /// Does what a command of the screen says.
  mutating func perform(_ command: CompareCommand) {
    switch command {
    case .compareHere: compareHere()
    case .show: goToComparison()
    case .earlier: goToEarlier()
    case .by(let dimension): compare(by: dimension)
    case .tenOn, .tenBack, .toStart, .toEnd, .goTo, .nextPanel, .previousPanel, .openContender,
      .nextPage, .page, .sweep, .add, .change, .remove, .twin, .measure, .logarithmic, .answers,
      .varies, .landscape, .pace, .seed, .moveStart, .goal, .zoom, .nextWeight, .previousWeight,
      .longerMemory, .shorterMemory, .averages, .settings, .firstDifference, .sweepOne, .takeRate,
      .takeRates, .moreSeeds, .fewerSeeds:
      act { $0.performOnAverage(command, $1) ?? $0.perform(command, $1) }
    }
  }

  /// Does what a command about time says.
  mutating func perform(_ command: TimeCommand) {
    act { comparison, context in
      guard comparison.page == .average else { return comparison.perform(command, context) }
      comparison.performOnAverage(command)
      return []
    }
  }

  /// Takes a key that means something of its own on the page that is shown.
  mutating func press(_ key: Key) -> Bool {
    var isTaken = false
    act { comparison, _ in
      guard let effects = comparison.moveStart(key) else { return [] }
      isTaken = true
      return effects
    }
    if isTaken { return true }
    guard let command = model.current?.trialCommand(key, around) else { return false }
    ask(for: .choose(command.erased))
    return true
  }

  /// Takes what was typed.
  mutating func take(_ prompt: Prompt) {
    guard let purpose = prompt.purpose(ComparePurpose.self) else { return }
    act { comparison, context in
      switch purpose {
      case .contender(let isNew): comparison.takeContender(prompt, isNew: isNew, context)
      case .setting(let setting): comparison.take(prompt, for: setting)
      case .position: comparison.takePosition(prompt)
      }
    }
  }

  /// Takes in what was pointed at.
  mutating func point(at target: Target) {
    switch target {
    case .row(let row):
      if let count = model.current?.contenders.count, row < count { model.current?.chosen = row }
    case .wheel(let rows): turnWheel(rows)
    case .command, .step, .number, .place: break
    }
  }

  /// Takes in what contenders told; a lesson's page begins without what was compared before.
  mutating func hear(_ news: News) {
    switch news {
    case .told(let news): model.current?.runs.hear(news)
    case .lessonBegan: model.forget()
    case .previewed, .notRead, .lessonsListed: break
    }
  }

  // MARK: Why not

  /// Why a command of the screen does nothing here and now; nil if it does something.
  func whyNot(_ command: CompareCommand) -> String? {
    switch command {
    case .compareHere: return whyNotWhileAsked
    case .show:
      if let reason = whyNotWhileAsked { return reason }
      guard context.screen == .compare, let comparison = model.current else {
        return whyNotFromHome
      }
      return comparison.compares(openExperiment) || !context.open.isOpen
        ? "This is the compare screen." : nil
    case .earlier: return model.earlier == nil ? "No other experiment was compared." : nil
    case .by:
      if let reason = whyNotWhileAsked { return reason }
      return context.screen == .compare
        ? model.current?.whyNot(command, around) : whyNotFromHome
    case .tenOn, .tenBack, .toStart, .toEnd, .goTo, .nextPanel, .previousPanel, .openContender,
      .nextPage, .page, .sweep, .add, .change, .remove, .twin, .measure, .logarithmic, .answers,
      .varies, .landscape, .pace, .seed, .moveStart, .goal, .zoom, .nextWeight, .previousWeight,
      .longerMemory, .shorterMemory, .averages, .settings, .firstDifference, .sweepOne, .takeRate,
      .takeRates, .moreSeeds, .fewerSeeds:
      guard let comparison = model.current else { return "Nothing is compared yet." }
      return comparison.whyNot(command, around)
    }
  }

  private var whyNotWhileAsked: String? {
    context.withheld == nil ? nil : "A question is open: answer it first, or type skip."
  }

  private var whyNotFromHome: String? {
    context.screen == .home && context.offered == nil ? "Choose an experiment first." : nil
  }

  // MARK: Settings

  /// The menu of the comparison's settings.
  func settings(chosen: Int) -> SettingsMenu? {
    guard let comparison = model.current else { return nil }
    let arrows = display.isASCII ? "Left Right" : "← →"
    let rows = comparison.settings.enumerated().map { place, setting in
      SettingsMenu.Row(
        name: setting.name, value: comparison.value(of: setting, around),
        hint: setting.isOnlyTyped ? "Enter" : arrows + (setting.isTyped ? " or Enter" : ""),
        isChosen: place == chosen)
    }
    return SettingsMenu(title: "Settings of the comparison", rows: rows)
  }

  /// Takes a key while the settings are open; returns whether it means anything there.
  mutating func press(_ key: Key, inSettings chosen: Int) -> Bool {
    guard let settings = model.current?.settings else { return false }
    let setting = settings[min(chosen, settings.count - 1)]
    switch key {
    case .down, .character("j"), .tab: overlay = .settings(chosen: (chosen + 1) % settings.count)
    case .up, .character("k"), .backTab:
      overlay = .settings(chosen: (chosen + settings.count - 1) % settings.count)
    case .enter where setting.isTyped: act { [.ask($0.prompt(for: setting, $1))] }
    case .right, .character("l"), .enter: act { $0.turn(setting, forward: true, $1) }
    case .left, .character("h"): act { $0.turn(setting, forward: false, $1) }
    default:
      guard around.command(for: key) == .settings else { return false }
      overlay = .none
    }
    if case .settings(let place) = overlay, let count = model.current?.settings.count {
      overlay = .settings(chosen: min(place, count - 1))
    }
    return true
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

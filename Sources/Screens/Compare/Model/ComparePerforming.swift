import Comparison
import Derivation
import ScreenKit

extension CompareModel {
  /// Does what a command of this screen says.
  mutating func perform(
    _ command: CompareCommand, _ context: CompareContext
  ) -> [CompareEffect] {
    switch command {
    case .tenOn: step(10)
    case .tenBack: step(-10)
    case .toStart: go(to: 0)
    case .toEnd:
      stop()
      if let end = runs.end { runs.go(to: end) }
    case .firstDifference: goToFirstDifference()
    case .nextPanel: choosePanel(1)
    case .previousPanel: choosePanel(-1)
    case .compareHere, .show, .earlier, .by: break
    case .goTo: return [.ask(positionPrompt)]
    case .openContender: return openContender(context)
    case .add: return [.ask(contenderPrompt(isNew: true))]
    case .change: return [.ask(contenderPrompt(isNew: false))]
    case .remove: return removeContender(context)
    case .twin: return addTwin(context)
    case .goal: return [.ask(prompt(for: .goal, context))]
    case .settings: return [.showSettings]
    case .seed: return newSeed()
    case .nextPage, .page, .sweep, .measure, .logarithmic, .answers, .landscape, .pace, .varies,
      .moveStart, .zoom, .nextWeight, .previousWeight, .longerMemory, .shorterMemory, .averages,
      .sweepOne, .takeRate, .takeRates, .moreSeeds, .fewerSeeds:
      defer { if page == .average { stop() } }
      return changeView(command, context)
    }
    return []
  }

  /// Changes what is shown, or what is equal for all.
  private mutating func changeView(
    _ command: CompareCommand, _ context: CompareContext
  ) -> [CompareEffect] {
    switch command {
    case .nextPage: nextPage()
    case .page(let page): self.page = page
    case .sweep: page = .sweep
    case .logarithmic: isLogarithmic.toggle()
    case .answers: showsAnswers.toggle()
    case .zoom: isZoomed.toggle()
    case .nextWeight: chooseRow(1, context)
    case .previousWeight: chooseRow(-1, context)
    case .moreSeeds: seedCount += 1
    case .fewerSeeds: seedCount -= 1
    case .measure: return nextMeasure()
    case .landscape: return nextLandscape(1, context)
    case .pace: return nextPace()
    case .varies: return varyNext(1)
    case .moveStart: return beginMovingStart()
    case .sweepOne: return turnSweep(context)
    case .takeRate: return takeRate(context)
    case .takeRates: return takeRates(context)
    case .compareHere, .show, .earlier, .by, .longerMemory, .shorterMemory, .averages, .tenOn,
      .tenBack, .toStart, .toEnd, .goTo,
      .firstDifference, .nextPanel, .previousPanel, .openContender, .add, .change, .remove, .twin,
      .goal, .settings, .seed:
      break
    }
    return []
  }

  // MARK: Places

  private mutating func go(to position: Int) {
    stop()
    runs.go(to: position)
  }

  /// To where the chosen contender and its counterpart first differ.
  private mutating func goToFirstDifference() {
    guard case .at(let difference) = firstDifference else { return }
    stop()
    runs.setPace(.iterations)
    runs.go(to: difference.iteration)
  }

  // MARK: What is shown

  private mutating func nextPage() {
    let pages = pages
    let place = pages.firstIndex(of: page) ?? -1
    page = pages[(place + 1) % pages.count]
  }

  private mutating func choosePanel(_ offset: Int) {
    chosen = (chosen + offset + contenders.count) % contenders.count
  }

  /// The next weight, or the one before; on some pages the column or the layer.
  private mutating func chooseRow(_ offset: Int, _ context: CompareContext) {
    switch page {
    case .table:
      let columns = CompareTable(self, context).columns.count
      column = max(0, min(columns - 1, min(column, columns - 1) + offset))
    case .layers:
      let count = runs.network(of: contender).layers.count
      layer = (layerInView - 1 + offset + count) % count + 1
    case .panels, .curves, .autopsy, .sweep, .seeds, .batches, .average:
      let count = max(1, runs.parameters.count)
      weight = (min(weight, count - 1) + offset + count) % count
    }
  }

  mutating func nextMeasure() -> [CompareEffect] {
    let all = ContenderCurves.Measure.allCases.filter(has)
    let place = all.firstIndex(of: measure) ?? 0
    measure = all[(place + 1) % all.count]
    showsAnswers = false
    return [.said("The curves show \(measure.name(on: runs.landscape)).")]
  }

  mutating func nextPace() -> [CompareEffect] {
    let all = runs.landscape.isMap ? [.iterations] : Pace.allCases
    let place = all.firstIndex(of: runs.pace) ?? 0
    runs.setPace(all[(place + 1) % all.count])
    playback.direction = nil
    return [.said("All are shown after equal \(runs.pace.name), from the start.")]
  }

  private mutating func newSeed() -> [CompareEffect] {
    let seed = (runs.seed ?? runs.base.network.initializer.seed) &+ 1
    runs.forgetMap()
    runs.setSeed(seed)
    return [.said("All start anew from seed \(seed): other weights, another order.")]
  }

  // MARK: Contenders

  /// The chosen contender in the other form of its optimizer.
  private mutating func addTwin(_ context: CompareContext) -> [CompareEffect] {
    let twin = runs.twin(of: contender)
    runs.add(twin)
    chosen = contenders.count - 1
    let letter = Contender.letter(chosen)
    return [.said("\(letter) is \(context.name(of: twin)): the same numbers, another form.")]
  }

  private mutating func removeContender(_ context: CompareContext) -> [CompareEffect] {
    let contender = runs.remove(chosen)
    chosen = min(chosen, contenders.count - 1)
    return [.said("\(context.name(of: contender)) is out; \(context.key(.add)) adds another.")]
  }

  /// The step screen of the chosen contender, at the iteration that is shown.
  private func openContender(_ context: CompareContext) -> [CompareEffect] {
    guard let report = runs.report(of: contender) else { return [] }
    let text =
      "This is \(context.name(of: contender)) at iteration \(max(1, report.iteration)); "
      + "\(context.key(.show)) goes back to the comparison."
    return [.stepInto(runs.experiment(of: contender), at: report.iteration, text)]
  }
}

extension Pace {
  /// What it counts.
  var name: String {
    switch self {
    case .iterations: "iterations"
    case .rows: "rows"
    case .time: "time"
    }
  }
}

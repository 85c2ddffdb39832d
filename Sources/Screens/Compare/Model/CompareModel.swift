import Comparison
import Engine
import Experiments
import ScreenKit

/// What is on the compare screen: the contenders that are compared, and what is shown of them.
public struct CompareModel: Sendable {
  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    case panels, curves, autopsy, table, sweep, seeds, batches, average, layers
  }

  /// Who contends, how far they are asked to be, and what they told.
  public internal(set) var runs: ComparedRuns
  /// The experiment that was open when the comparison began.
  let subject: Experiment
  /// What it is called.
  public let title: String
  /// Where in a run it began; nil where that is the start of the experiment.
  let origin: Int?
  /// Whether what a network answers can be drawn: over one input or two.
  let canDrawAnswers: Bool
  /// Which page is shown.
  public internal(set) var page = Page.panels
  /// Which contender is chosen, from 0.
  public internal(set) var chosen = 0
  /// What the curves show.
  public internal(set) var measure = ContenderCurves.Measure.training
  /// Whether costs stand on a logarithmic axis.
  public internal(set) var isLogarithmic = false
  /// Whether panels show what the networks answer, where that can be drawn.
  public internal(set) var showsAnswers = true
  /// Whether the chosen contender alone has the room.
  public internal(set) var isZoomed = false
  /// Whether the arrows move the start.
  public internal(set) var movesStart = false
  /// The parameter that the autopsy is about, by its place among all.
  public internal(set) var weight = 0
  /// The layer, from 1, whose weighted sums are looked at.
  public internal(set) var layer = 1
  /// The series and its average, on a page of their own.
  public internal(set) var average = AveragePage()
  /// The first column of the table that is shown.
  public internal(set) var column = 0
  /// Whether time runs by itself.
  public internal(set) var playback = Playback.comparison
  /// Whether the sweep tries out all contenders, or the chosen one alone.
  public internal(set) var sweepsAll = true
  /// From how many seeds the contenders run, from seed 1 on.
  public internal(set) var seedCount = 10

  /// The numbers of seeds that one can choose from.
  static let seedCounts = 3...30

  /// A comparison of an experiment that is open.
  ///
  /// - Parameters:
  ///   - experiment: What is compared: the experiment with what the run changed.
  ///   - subject: The experiment as it was opened.
  ///   - title: What it is called.
  ///   - origin: Where in a run it begins; nil at the start of the experiment.
  ///   - series: What tells its contenders from those of other comparisons.
  init(
    _ experiment: Experiment, of subject: Experiment, title: String, origin: Int? = nil,
    series: Int
  ) {
    runs = ComparedRuns(experiment, heldOut: subject.heldOut, series: series)
    self.subject = subject
    self.title = title
    self.origin = origin
    canDrawAnswers = PictureWindow(runs.base) != nil
    showsAnswers = canDrawAnswers
  }

  /// The contenders, in their order.
  var contenders: [Contender] { runs.contenders }

  /// The contender that is chosen.
  var contender: Contender { contenders[min(chosen, contenders.count - 1)] }

  /// The latest report of the contender at a place.
  func report(_ place: Int) -> ContenderReport? { runs.report(of: contenders[place]) }

  /// Whether there is something to draw of a measure.
  func has(_ measure: ContenderCurves.Measure) -> Bool {
    if measure == .training || measure == .rate { return true }
    return contenders.contains { runs.report(of: $0)?.curves.has(measure) ?? false }
  }

  /// The pages in the row of pages, which has room for eight.
  ///
  /// Where optimizers or their rates differ the last is the page about averages, else the one about
  /// layers; on either of them it is that one.
  var pages: [Page] {
    let last: Page
    switch page {
    case .average, .layers: last = page
    case .panels, .curves, .autopsy, .table, .sweep, .seeds, .batches:
      last = runs.canLeaveNetwork ? .average : .layers
    }
    return [.panels, .curves, .autopsy, .table, .sweep, .seeds, .batches, last]
  }

  /// Whether this is a comparison of an experiment, or of one that its contenders are.
  func compares(_ experiment: Experiment) -> Bool {
    experiment == subject || experiment == runs.opened
      || contenders.contains { runs.experiment(of: $0) == experiment }
  }
}

// MARK: - What contenders are asked

extension CompareModel {
  /// The parameter that the autopsy is about.
  var parameter: Parameter? {
    let parameters = runs.parameters
    return parameters.isEmpty ? nil : parameters[min(weight, parameters.count - 1)]
  }

  /// How many layers the deepest contender has.
  var layerCount: Int { contenders.map { runs.network(of: $0).layers.count }.max() ?? 1 }

  /// The layer that is looked at: one that the chosen contender has.
  var layerInView: Int { max(1, min(layer, runs.network(of: contender).layers.count)) }

  /// The contender that the chosen one is compared with in the autopsy, by its place.
  var counterpart: Int { chosen == 0 ? min(1, contenders.count - 1) : 0 }

  /// The chosen contender and its counterpart; nil where there is nothing to compare.
  var pair: FirstDifferences.Pair? {
    guard counterpart != chosen, let parameter else { return nil }
    return FirstDifferences.Pair(contenders[counterpart], contender, in: parameter)
  }

  /// Where the chosen contender and its counterpart first differ.
  var firstDifference: FirstDifferences.Finding {
    pair.map(runs.differences.finding) ?? .unknown
  }

  /// Asks contenders for what the page shows.
  ///
  /// While time runs trials keep the length they have: else none would ever be done.
  mutating func ask() {
    if page == .sweep || page == .seeds { runs.setTrialLengths(keeping: playback.isPlaying) }
    runs.ask(questions)
  }

  /// What the page shows, as questions.
  private var questions: Inquiry {
    var questions = Inquiry()
    questions.chosen = min(chosen, contenders.count - 1)
    questions.pictures = page == .panels && showsAnswers
    if page == .autopsy || page == .batches || runs.landscape.isMap {
      questions.autopsy = parameter
    }
    if page == .autopsy { questions.difference = pair }
    if measure == .rate { questions.rates = parameter }
    questions.layers = page == .layers
    if page == .layers { questions.sums = layerInView }
    questions.spreads = page == .batches
    questions.trials = wantedTrials
    return questions
  }

  /// What is tried out for this page, the most important first.
  private var wantedTrials: [TrialKey] {
    switch page {
    case .sweep:
      // Contenders that are learning rates would all be swept alike.
      if runs.dimension == .learningRate { return [] }
      return first + sweepers.flatMap { sweepKeys($0) }
    case .seeds:
      guard runs.drawsFromSeed, !runs.landscape.isMap else { return [] }
      return first + contenders.flatMap { runs.seedKeys(of: $0, count: seedCount) }
    case .panels, .curves, .autopsy, .table, .batches, .average, .layers: return []
    }
  }

  private var first: [TrialKey] { runs.startKey.map { [$0] } ?? [] }

  /// The contenders that the sweep tries out, the chosen one first.
  var sweepers: [Int] {
    let others = contenders.indices.filter { $0 != chosen }
    return [min(chosen, contenders.count - 1)] + (sweepsAll ? others : [])
  }

  /// The trials of a contender at all learning rates, ascending: those of every sweep, and its own.
  func sweepKeys(_ place: Int) -> [TrialKey] {
    let contender = contenders[place]
    let rates = Set(LearningRateSweep.rates + [contender.optimizer.learningRate])
    return runs.sweepKeys(of: contender, at: rates.sorted())
  }
}

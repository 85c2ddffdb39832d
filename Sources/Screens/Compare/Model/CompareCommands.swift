import Comparison
import ScreenKit
import Text

/// Something that one can ask of the compare screen.
public enum CompareCommand: ScreenCommand {
  /// Compares from where one stands; to the comparison that was begun.
  case compareHere, show
  /// Back to the comparison of another experiment.
  case earlier
  /// Compares from where one stands, by something else than optimizers.
  case by(ContenderDimension)
  /// Ten steps on or back; to the start; to the end of the experiment's epochs; to a place.
  case tenOn, tenBack, toStart, toEnd, goTo
  /// To another contender.
  case nextPanel, previousPanel
  /// The step screen of the chosen contender, at this iteration.
  case openContender
  /// The next page; a certain one.
  case nextPage
  /// A certain page.
  case page(CompareModel.Page)
  /// The sweep over learning rates.
  case sweep
  /// Adds, changes, takes away a contender.
  case add, change, remove
  /// Adds the chosen contender in the other form of its optimizer.
  case twin
  /// What the curves show; their axis; whether panels show curves or answers.
  case measure, logarithmic, answers
  /// The next thing that contenders differ in; the next landscape; the next pace.
  case varies, landscape, pace
  /// Another seed; another start of a surface.
  case seed, moveStart
  /// The cost whose reaching counts.
  case goal
  /// The chosen contender alone, and back.
  case zoom
  /// Another weight for the autopsy.
  case nextWeight, previousWeight
  /// On the page of the average: β to the next stop, to the one before; which averages are drawn.
  case longerMemory, shorterMemory, averages
  /// The settings of the comparison.
  case settings
  /// To the iteration in which the chosen contender and the first differ first.
  case firstDifference
  /// On the sweep: all contenders or the chosen one; takes its best learning rate, or that of all.
  case sweepOne, takeRate, takeRates
  /// On the page of seeds: one seed more or fewer.
  case moreSeeds, fewerSeeds
}

extension CompareCommand {
  /// Its own commands; the ways in are doors.
  public static let entries: [CommandEntry] =
    [
      entry(.tenOn, "ten on", [.character("]")], .time, "ten steps on"),
      entry(.tenBack, "ten back", [.character("[")], .time, "ten steps back"),
      entry(.toStart, "to the start", [.home, .character("0")], .time, "where all start"),
      entry(
        .toEnd, "to the end", [.end, .character("$")], .time,
        "the end of the experiment's epochs"),
      entry(.goTo, "go to place", [.character("g")], .time, "an iteration, by its number"),
      entry(.nextPanel, "next panel", [.tab], .view, "the next contender"),
      entry(.previousPanel, "previous panel", [.backTab], .view, "the contender before"),
      entry(
        .openContender, "step into", [.enter], .program,
        "the step screen of this contender, at this very iteration"),
      entry(.nextPage, "page", [.character("v")], .view, "the next page of the comparison"),
      entry(
        .zoom, "enlarge", [.character("z")], .view, "this contender alone, large; and back"),
      entry(
        .sweep, "sweep", [.character("S")], .view,
        "the final cost at many learning rates: is the comparison fair?"),
      entry(
        .add, "add", [.character("a")], .change, "another contender, as momentum:beta=0.9,batch=16"),
      entry(
        .change, "alter", [.character("e")], .change,
        "change this contender; on the page average type beta"),
      entry(.remove, "remove", [.delete, .character("X")], .change, "take this contender away"),
      entry(
        .twin, "other form", [.character("F")], .change,
        "adds this one in the other form, lecture or standard"),
      entry(
        .settings, "set", [.character("o")], .change,
        "compared by what, on what, the pace, the seed, the goal"),
      entry(
        .varies, "varies", [.character("C")], .change,
        "by optimizer, activation, loss, batch, rate, depth, start"),
      entry(
        .landscape, "ground", [.character("f")], .change,
        "the network, or a surface: bowl, ravine, Rosenbrock, …"),
      entry(
        .pace, "pace", [.character("p")], .change,
        "equal iterations, equal rows of data, or equal time"),
      entry(
        .seed, "new seed", [.character("n")], .change,
        "all start anew from another seed; or another noisy series"),
      entry(
        .moveStart, "move the start", [.character("m")], .change,
        "on a surface: the arrows move where all start"),
      entry(
        .goal, "goal", [.character("r")], .change, "the cost to reach: who is there first?"),
      entry(
        .measure, "measure", [.character("i")], .view,
        "curves of the cost, held-out cost, accuracy or the batch's cost"),
      entry(
        .logarithmic, "log axis", [.character("L")], .view, "a logarithmic or a linear axis"),
      entry(
        .answers, "answers", [.character("w")], .view,
        "what each network answers, or its curve"),
      entry(
        .previousWeight, "weight before", [.up, .character("k")], .view,
        "the weight before; the column or the layer before"),
      entry(
        .nextWeight, "next weight", [.down, .character("j")], .view,
        "the next weight; in the table the column, or the layer"),
      entry(
        .firstDifference, "parting", [.character("D")], .time,
        "autopsy: to the iteration in which this one and A part"),
    ] + trials + average + pages

  private static let trials = [
    entry(
      .sweepOne, "sweep one", [.character("A")], .view,
      "on the sweep: the chosen contender alone, or all"),
    entry(
      .takeRate, "take its best", [.character("T")], .change,
      "on the sweep, also Enter: the chosen one's best learning rate"),
    entry(
      .takeRates, "take all best", [.character("B")], .change,
      "on the sweep: every contender gets its best learning rate"),
    entry(
      .moreSeeds, "more seeds", [.character("}")], .view,
      "on the page of seeds, also +: one seed more"),
    entry(
      .fewerSeeds, "fewer seeds", [.character("{")], .view,
      "on the page of seeds, also -: one seed fewer"),
  ]

  /// Of the page about the average, where other keys mean something of their own too.
  private static let average = [
    entry(
      .longerMemory, "longer memory", [.character("+"), .character("=")], .change,
      "page average: beta up to the next stop; > goes finely"),
    entry(
      .shorterMemory, "shorter memory", [.character("-")], .change,
      "page average: beta down to the next stop; < goes finely"),
    entry(
      .averages, "which averages", [.character("c")], .view,
      "page average: all three averages, or one of them"),
  ]

  private static let pages = CompareModel.Page.allCases.map { page in
    entry(
      .page(page), "page: \(page.name)", [.character(Character(String(page.rawValue + 1)))],
      .view, page.summary)
  }

  private static func entry(
    _ command: CompareCommand, _ name: String, _ keys: [Key], _ group: CommandGroup,
    _ summary: String
  ) -> CommandEntry { command.entry(name, keys, group, summary) }
}

extension CompareCommand {
  /// The ways to the screen, from whatever screen.
  static let doors: [Door] =
    [
      Door(
        entry(
          .compareHere, "compare", [.character("c")], .program,
          "optimizers side by side, from where this run stands"), .on([.step])),
      Door(
        entry(
          .show, "compare screen", [.function(3)], .program,
          "back to the comparison, or a new one")),
      Door(
        entry(
          .earlier, "earlier comparison", [], .program,
          "back to the comparison of another experiment")),
    ]
    + [
      (.activation, "activations", "the same network with each activation, from here"),
      (.loss, "losses", "the same network with each loss, from here"),
      (.depth, "depths", "the same network with more and fewer hidden layers"),
      (.initializer, "starts", "the same network from zeros, constant or random weights"),
      (.batch, "batches", "the same network with one, some or all rows an update"),
      (.learningRate, "learning rates", "the same network with smaller and larger steps"),
    ].map { (dimension: ContenderDimension, name: String, summary: String) in
      Door(entry(.by(dimension), "compare \(name)", [], .program, summary))
    }
}

extension CompareModel.Page {
  /// Its name, as the row of pages has it.
  public var name: String {
    switch self {
    case .panels: "panels"
    case .curves: "curves"
    case .autopsy: "autopsy"
    case .table: "table"
    case .sweep: "sweep"
    case .seeds: "seeds"
    case .batches: "batches"
    case .average: "average"
    case .layers: "layers"
    }
  }

  /// What it shows.
  var summary: String {
    switch self {
    case .panels: "every contender in a panel of its own"
    case .curves: "the curves of all contenders over each other"
    case .autopsy: "one weight: the update of each contender as equations"
    case .table: "cost, best, what it took to reach the goal, memory"
    case .sweep: "the final cost against the learning rate"
    case .seeds: "the same from several seeds: how much is luck?"
    case .batches: "how gradients differ from batch to batch"
    case .layers: "inside each layer: gradients, dead units, flat slopes"
    case .average: "the exponentially weighted average by itself"
    }
  }
}

import Derivation
import Engine
import ScreenKit
import Text

/// All that the home screen shows, as data.
public struct HomeScreen: Sendable {
  /// A line of the list.
  public struct Line: Hashable, Sendable {
    /// What stands there: a heading, or the name of an entry.
    public let text: String
    /// The entry's line; empty for a heading.
    public let summary: String
    /// The entry's place, from 0; nil for a heading.
    public let place: Int?
    /// Whether it is chosen.
    public let isChosen: Bool
  }

  /// The list, headings included.
  public let lines: [Line]
  /// What the chosen entry is called.
  public let title: String
  /// What is to be known of it, line by line.
  public let facts: [String]
  /// Whether a picture stands beside the facts.
  public let hasPicture: Bool
  /// The cost of its iterations so far.
  public let curve: [CurvePoint]
  /// How many iterations the picture shows in the end.
  public let lastIteration: Int

  /// The screen of a scene.
  public init(_ scene: Scene<HomeModel>) {
    let home = scene.model
    lines = Self.lines(home)
    title = home.entry?.name ?? ""
    let preview = home.preview
    facts = HomeFacts(scene).lines
    hasPicture = home.entry?.source != nil
    curve = preview?.curve ?? []
    lastIteration = preview?.last ?? 1
  }

  private static func lines(_ home: HomeModel) -> [Line] {
    var lines: [Line] = []
    var group: HomeModel.Entry.Group?
    for (place, entry) in home.entries.enumerated() {
      if entry.group != group {
        lines.append(Line(text: entry.group.rawValue, summary: "", place: nil, isChosen: false))
        group = entry.group
      }
      lines.append(
        Line(
          text: entry.name, summary: entry.summary, place: place,
          isChosen: place == home.chosen))
    }
    return lines
  }
}

/// What is to be known of the chosen experiment.
private struct HomeFacts {
  let scene: Scene<HomeModel>

  init(_ scene: Scene<HomeModel>) { self.scene = scene }

  private var arrow: String { scene.display.glyphs == .ascii ? "->" : "→" }

  var lines: [String] {
    if let problem = scene.model.problem { return [problem] }
    guard let entry = scene.model.entry else { return [] }
    if case .command(_, let facts) = entry.target {
      return [scene.display.glyphs == .ascii ? facts.replacing("′", with: "'") : facts]
    }
    guard let preview = scene.model.preview else { return ["reading …"] }
    return facts(preview.setup) + progress(preview)
  }

  private func facts(_ setup: Setup) -> [String] {
    let layers = setup.network.layers.map { "\($0.units) \($0.activation.name)" }
    let inputs = setup.network.inputs
    let rows = setup.data.rowCount
    let batch = setup.training.batch.size(outOf: rows)
    return [
      (["\(inputs) input\(inputs == 1 ? "" : "s")"] + layers).joined(separator: " \(arrow) "),
      "\(setup.network.parameterCount) parameters, "
        + "\(rows) row\(rows == 1 ? "" : "s")\(batch == rows ? "" : " in batches of \(batch)")",
      setup.loss.name.split(separator: "-").joined(separator: " "),
      "\(setup.optimizer.kind.name.split(separator: "-").joined(separator: " ")), "
        + "learning rate \(NumberFormat.short.text(setup.optimizer.learningRate))",
    ]
  }

  private func progress(_ preview: Preview) -> [String] {
    guard let costs = preview.costs else { return ["", "", ""] }
    let format = NumberFormat.short
    return [
      "iteration \(preview.iteration) of \(preview.last)",
      "cost \(format.text(costs.first)) \(arrow) \(format.text(costs.latest))",
      preview.hasDiverged ? "diverged: a number is not finite" : "",
    ]
  }
}

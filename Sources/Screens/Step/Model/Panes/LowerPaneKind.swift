import ScreenKit

/// What the pane below the equation shows.
public enum LowerPaneKind: Hashable, Sendable, CaseIterable {
  /// What the step is a part of: a sum, the loss, the chain rule, a mean.
  case context
  /// The parameters with their slopes and what the optimizer keeps.
  case parameters
  /// The cost of the iterations so far.
  case curve
  /// The step's number over the last iterations.
  case history
  /// The layer as matrices.
  case matrix
  /// The derivative against a central difference.
  case check
  /// What the cost does when a parameter moves a little.
  case nudge

  /// Its name in a word.
  var shortName: String {
    switch self {
    case .context: "context"
    case .parameters: "parameters"
    case .curve: "cost"
    case .history: "history"
    case .matrix: "matrices"
    case .check: "gradient check"
    case .nudge: "nudge"
    }
  }

  /// The one after it, the first after the last.
  var next: LowerPaneKind {
    let kinds = LowerPaneKind.allCases
    let place = kinds.firstIndex(of: self) ?? 0
    return kinds[(place + 1) % kinds.count]
  }

  /// Its name.
  public var name: String {
    switch self {
    case .context: "this step's context"
    case .parameters: "all parameters"
    case .curve: "cost by iteration"
    case .history: "this number by iteration"
    case .matrix: "the layer as matrices"
    case .check: "gradient check"
    case .nudge: "the nudge (+ and -)"
    }
  }
}

/// What the lower pane holds.
public enum PaneContent: Hashable, Sendable {
  /// Rows of numbers.
  case table(PaneTable)
  /// A number over the iterations.
  case curve(CurvePane)
  /// Matrices side by side.
  case matrices(MatrixPane)

  /// The table, if it is one.
  public var table: PaneTable? {
    if case .table(let table) = self { table } else { nil }
  }

  package var columns: [PaneTable.Column] { table?.columns ?? [] }
  package var rows: [PaneTable.Row] { table?.rows ?? [] }
  package var more: String? { table?.more }
  package var total: PaneTable.Row? { table?.total }

  /// What it shows.
  public var title: String {
    switch self {
    case .table(let table): table.title
    case .curve(let curve): curve.title
    case .matrices(let matrices): matrices.title
    }
  }
}

/// A number over the iterations.
public struct CurvePane: Hashable, Sendable {
  /// What it shows.
  public let title: String
  /// Its points, by iteration.
  public let points: [CurvePoint]
  /// What to say while there are too few points.
  public let hint: String
  /// Whether the vertical axis holds 0.
  public let holdsZero: Bool
}

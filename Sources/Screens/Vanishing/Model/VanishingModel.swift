import Engine
import Session

/// The stacks whose gradients vanish, and what is shown of them.
///
/// Depth, width, x, y, η and the seed are those of both; the activation and the start are each
/// stack's own.
public struct VanishingModel {
  /// A page of the screen.
  public enum Page: Int, Hashable, Sendable, CaseIterable {
    /// Bars and the ledger of an iteration.
    case layers
    /// The gradients of all layers while it trains.
    case training
    /// The gradient of a layer as a product.
    case factors
  }

  /// One of the two stacks.
  public enum Side: Int, Hashable, Sendable, CaseIterable {
    case a, b

    /// Its letter.
    public var letter: String { self == .a ? "A" : "B" }
    /// The other one.
    var other: Side { self == .a ? .b : .a }
  }

  /// Which page is shown.
  public internal(set) var page = Page.layers
  /// The stack that the table is of.
  public internal(set) var a: StackRun
  /// The stack beside it.
  public internal(set) var b: StackRun
  /// Whether the second stack is shown.
  public internal(set) var showsB = true
  /// The stack that is changed.
  public internal(set) var side = Side.a
  /// The chosen layer, from 1.
  public internal(set) var layer = 1
  /// The iteration that is shown, from 1.
  public internal(set) var iteration = 1
  /// The latest iteration that was shown since the last change.
  public internal(set) var latest = 1
  /// Whether time runs.
  public internal(set) var isPlaying = false
  /// How many iterations a frame takes.
  public internal(set) var pace = 1

  /// The paces there are.
  static let paces = [1, 10, 100]
  /// The last iteration that one can go to: plenty for a stack that one watches.
  static let end = 1_000_000

  /// Ten layers of sigmoid beside ten of ReLU.
  public init() {
    var relu = Stack()
    relu.activation = .relu
    (a, b) = (StackRun(Stack()), StackRun(relu))
  }

  /// The stacks that are shown, in order.
  public var shown: [Side] { showsB ? [.a, .b] : [.a] }

  /// A stack.
  public subscript(side: Side) -> StackRun {
    get { side == .a ? a : b }
    set { if side == .a { a = newValue } else { b = newValue } }
  }

  /// The settings of the stack that is changed.
  public var stack: Stack { self[side].stack }

  // MARK: Changes

  /// Changes the chosen stack, and the other in what both share; training starts anew.
  mutating func change(_ body: (inout Stack) -> Void) {
    var changed = stack
    body(&changed)
    guard changed != stack else { return }
    self[side].stack = changed
    var other = self[side.other].stack
    (other.depth, other.width, other.seed) = (changed.depth, changed.width, changed.seed)
    (other.input, other.target) = (changed.input, changed.target)
    other.learningRate = changed.learningRate
    self[side.other].stack = other
    layer = min(layer, changed.depth)
    (iteration, latest, isPlaying) = (1, 1, false)
    look()
  }

  /// Shows the second stack, as the first but for the activation; or leaves it out.
  mutating func toggleB() {
    showsB.toggle()
    guard showsB else {
      side = .a
      return
    }
    let activation: Activation = a.stack.activation == .relu ? .sigmoid : .relu
    b.stack = a.stack
    b.stack.activation = activation
    look()
  }

  // MARK: Time

  /// The last iteration there is: where all that is shown diverged, or the end.
  var lastIteration: Int {
    let known = shown.map { self[$0].lastIteration }
    guard known.allSatisfy({ $0 != nil }) else { return Self.end }
    return known.compactMap(\.self).max() ?? Self.end
  }

  /// Goes so many iterations on or back, not beyond the ends.
  mutating func move(by count: Int) { go(to: iteration + count) }

  mutating func go(to wanted: Int) {
    iteration = max(1, min(wanted, lastIteration))
    look()
    iteration = min(iteration, lastIteration)
    latest = max(latest, iteration)
    for side in shown { self[side].keepOnly(columns) }
  }

  private mutating func look() {
    for side in shown { self[side].look(at: iteration) }
  }

  /// Milliseconds to the next frame; nil while nothing moves.
  var interval: Int? {
    if isPlaying { return 40 }
    return page == .training && nextToMeasure != nil ? 0 : nil
  }

  /// A frame is due: time goes on, or the map gets what is missing.
  mutating func frame() {
    if isPlaying {
      let before = iteration
      move(by: pace)
      if iteration == before { isPlaying = false }
    }
    guard page == .training else { return }
    for _ in 0..<measuredPerFrame {
      guard let next = nextToMeasure else { return }
      if !self[next.side].measure(next.iteration) { return }
    }
  }

  /// A frame takes a few milliseconds, whatever the size of the stack.
  private var measuredPerFrame: Int {
    let weights = a.stack.depth * a.stack.width * a.stack.width
    return max(1, 2_000 / weights)
  }

  /// The columns of the map: iterations at equal distances, from the first to the latest.
  public var columns: [Int] {
    let stride = stride
    return Array(Swift.stride(from: 1, through: latest, by: stride))
  }

  /// How many iterations a column of the map stands for.
  public var stride: Int {
    var stride = 1
    while (latest + stride - 1) / stride > Self.columnCount { stride *= 2 }
    return stride
  }

  /// How many columns the map has at most.
  public static let columnCount = 60

  private var nextToMeasure: (side: Side, iteration: Int)? {
    let columns = columns
    for side in shown {
      let run = self[side]
      let end = run.lastIteration ?? Self.end
      if let next = columns.first(where: { run.sizes[$0] == nil && $0 <= end }) {
        return (side, next)
      }
    }
    return nil
  }
}

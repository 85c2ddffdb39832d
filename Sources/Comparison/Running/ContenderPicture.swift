import Engine

/// What a network answers over the range of its data.
public enum ContenderPicture: Sendable {
  /// Of a network of two inputs: its outputs, over the plane.
  case plane(Plane)
  /// Of a network of one input: its first output, over a line.
  case line([LinePoint])
  /// Of a surface: its heights over a window.
  case heights(Heights)

  /// The heights of a surface.
  public struct Heights: Sendable {
    /// The heights: `[row][column]`, the largest second coordinate first.
    public let rows: [[Double]]
    /// The first coordinate from left to right, the second from bottom to top.
    public let window: PictureWindow

    /// The tenth that each height belongs to, 0 for the lowest: between two of them runs a contour.
    ///
    /// Tenths have equally many places, so that flat and steep surfaces both show their shape.
    public let bands: [[Int]]

    init(_ rows: [[Double]], window: PictureWindow) {
      self.rows = rows
      self.window = window
      let sorted = rows.joined().filter(\.isFinite).sorted()
      let borders = (1..<10).compactMap { tenth in
        sorted.isEmpty ? nil : sorted[tenth * sorted.count / 10]
      }
      bands = rows.map { row in
        row.map { height in height.isFinite ? borders.count { height >= $0 } : 9 }
      }
    }
  }

  /// Answers over a plane.
  public struct Plane: Sendable {
    /// The outputs of a place: `[row][column][output]`, the largest second input first.
    public let outputs: [[[Double]]]
    /// The first input from left to right, the second from bottom to top.
    public let window: PictureWindow
  }

  /// A place of a fitted curve.
  public struct LinePoint: Hashable, Sendable {
    /// The input.
    public let x: Double
    /// What the network answers.
    public let y: Double
  }
}

/// The part of the space of inputs that a picture shows.
public struct PictureWindow: Hashable, Sendable {
  /// The first input.
  public let x: ClosedRange<Double>
  /// The second input, or of a network with one input its target and answers.
  public let y: ClosedRange<Double>

  /// A window.
  public init(x: ClosedRange<Double>, y: ClosedRange<Double>) {
    self.x = x
    self.y = y
  }

  /// The window around data of one or two inputs, with a margin; nil for other networks.
  public init?(_ setup: Setup) {
    let data = setup.data
    guard (1...2).contains(data.inputCount), data.rowCount > 0 else { return nil }
    func column(_ values: [Double], _ first: Int, _ step: Int) -> [Double] {
      stride(from: first, to: values.count, by: step).map { values[$0] }
    }
    let second =
      data.inputCount == 2
      ? column(data.inputs, 1, 2) : column(data.targets, 0, data.targetCount)
    guard let x = Self.range(column(data.inputs, 0, data.inputCount)),
      let y = Self.range(second)
    else { return nil }
    self.init(x: x, y: y)
  }

  /// The window of a size around a place, or a larger one where numbers are so large that it would
  /// have no width; nil beyond all numbers.
  public init?(around place: SurfacePoint, by radius: Double) {
    func range(_ middle: Double) -> ClosedRange<Double>? {
      let reach = max(radius, abs(middle) * Self.leastShare)
      return Self.finite(middle - reach, middle + reach)
    }
    guard let x = range(place.x1), let y = range(place.x2) else { return nil }
    self.init(x: x, y: y)
  }

  /// Less than this part of a number would be lost in its last bits.
  private static let leastShare = 1e-9

  private static func range(_ values: [Double]) -> ClosedRange<Double>? {
    let (low, high) = (values.min() ?? 0, values.max() ?? 1)
    let margin = max(0.05, (high - low) * 0.1, max(abs(low), abs(high)) * leastShare)
    return finite(low - margin, high + margin)
  }

  private static func finite(_ low: Double, _ high: Double) -> ClosedRange<Double>? {
    (high - low).isFinite && low < high ? low...high : nil
  }
}

/// Asks a network for its picture, with the parameters that a trainer has.
final class Painter {
  private let window: PictureWindow
  private let isLine: Bool
  private let evaluator: Evaluator
  private let outputs: Int

  /// Places across and down.
  static let columns = 48
  static let rows = 32

  /// Nil for a network of more than two inputs.
  init?(_ setup: Setup) {
    guard let window = PictureWindow(setup) else { return nil }
    self.window = window
    isLine = setup.data.inputCount == 1
    outputs = setup.network.outputs
    let places = isLine ? Self.line(window) : Self.plane(window)
    let count = places.count / setup.data.inputCount
    evaluator = Evaluator(
      setup,
      rows: Dataset(
        inputCount: setup.data.inputCount, targetCount: setup.data.targetCount, inputs: places,
        targets: Array(repeating: 0, count: count * setup.data.targetCount)))
  }

  private static func line(_ window: PictureWindow) -> [Double] {
    (0..<2 * columns).map { window.x.place($0, of: 2 * columns) }
  }

  private static func plane(_ window: PictureWindow) -> [Double] {
    (0..<rows).flatMap { row in
      (0..<columns).flatMap { column in
        [window.x.place(column, of: columns), window.y.place(rows - 1 - row, of: rows)]
      }
    }
  }

  /// The picture now.
  func paint(_ trainer: Trainer) -> ContenderPicture {
    let values = evaluator.outputs(of: trainer)
    if isLine {
      return .line(
        zip(Self.line(window), stride(from: 0, to: values.count, by: outputs)).map {
          ContenderPicture.LinePoint(x: $0, y: values[$1])
        })
    }
    let grid = (0..<Self.rows).map { row in
      (0..<Self.columns).map { column in
        let first = (row * Self.columns + column) * outputs
        return Array(values[first..<first + outputs])
      }
    }
    return .plane(ContenderPicture.Plane(outputs: grid, window: window))
  }
}

extension ClosedRange<Double> {
  /// The middle of one of `count` equal parts, from 0.
  func place(_ index: Int, of count: Int) -> Double {
    lowerBound + (upperBound - lowerBound) * (Double(index) + 0.5) / Double(count)
  }
}

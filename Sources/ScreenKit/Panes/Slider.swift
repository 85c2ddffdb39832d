/// A number that one moves along a line with stops.
public struct Slider: Hashable, Sendable {
  /// What it is called, with what it is.
  public let text: String
  /// Where it stands: 0 at the left end, 1 at the right.
  public let place: Double
  /// The stops as text, evenly from the left end to the right.
  public let stops: [String]

  /// A slider; at least two stops, in ascending order.
  public init(_ text: String, value: Double, stops: [Double], labels: [String]) {
    precondition(stops.count == labels.count && stops.count > 1, "every stop has a label")
    self.text = text
    self.stops = labels
    let gaps = stops.count - 1
    let left = min(gaps - 1, max(0, (stops.firstIndex { $0 > value } ?? gaps) - 1))
    let share = (value - stops[left]) / (stops[left + 1] - stops[left])
    place = min(1, max(0, (Double(left) + share) / Double(gaps)))
  }
}

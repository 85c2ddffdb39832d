/// Those who do what an order says, in whatever threads.
public protocol Crew: AnyObject {
  /// Does what an order says from now on; nil stops all work and forgets the contenders.
  func follow(_ order: ComparisonOrder?)
  /// What was answered since it was asked last.
  func takeNews() -> ComparisonNews
  /// Whether no work is going on, not even what was asked to stop.
  var isIdle: Bool { get }
}

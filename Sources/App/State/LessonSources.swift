import Lessons
import ScreenKit

extension Lesson {
  /// The experiments that screens of it read besides those that it names, so that they can come with
  /// it.
  public var experimentsOfScreens: [ExperimentName] {
    let words = Set(
      parts.flatMap(\.items).compactMap { item in
        if case .show(let show) = item { show.screen?.rawValue } else { nil }
      })
    let screens = Rooms.all(.none).map { type(of: $0) }.filter { words.contains($0.id.word) }
    return screens.flatMap { $0.sources }.compactMap { source in
      if case .builtIn(let name) = source { .builtIn(name) } else { nil }
    }
  }
}

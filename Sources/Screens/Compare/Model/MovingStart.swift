import Comparison
import Text
import ScreenKit

extension CompareModel {
  private static let hint = Notice("The arrows move the start; Enter or Esc: done.", .hint)

  mutating func beginMovingStart() -> [CompareEffect] {
    movesStart = true
    playback.direction = nil
    runs.go(to: 0)
    return [.say(Self.hint)]
  }

  /// Moves the start by the arrows, while that is what they do; nil where the key is none of those.
  mutating func moveStart(_ key: Key) -> [CompareEffect]? {
    guard movesStart, runs.window != nil else { return nil }
    switch key {
    case .left, .character("h"): runs.moveStart(right: -1, up: 0)
    case .right, .character("l"): runs.moveStart(right: 1, up: 0)
    case .down, .character("j"): runs.moveStart(right: 0, up: -1)
    case .up, .character("k"): runs.moveStart(right: 0, up: 1)
    case .enter:
      movesStart = false
      return []
    default: return nil
    }
    return [.say(Self.hint)]
  }
}

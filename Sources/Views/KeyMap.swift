import Drawing
import Workbench

extension KeyPress {
  /// The key that a terminal reported; nil for one that nothing is bound to.
  public init?(_ key: Key) {
    switch key {
    case .character(let character): self = .character(character)
    case .control(let letter): self = .control(letter)
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .tab: self = .tab
    case .backTab: self = .backTab
    case .enter: self = .enter
    case .escape: self = .escape
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .insert: return nil
    case .function(let number): self = .function(number)
    }
  }
}

extension Key {
  /// The key that a terminal reports for a key press.
  init(_ press: KeyPress) {
    switch press {
    case .character(let character): self = .character(character)
    case .control(let letter): self = .control(letter)
    case .up: self = .up
    case .down: self = .down
    case .left: self = .left
    case .right: self = .right
    case .home: self = .home
    case .end: self = .end
    case .pageUp: self = .pageUp
    case .pageDown: self = .pageDown
    case .tab: self = .tab
    case .backTab: self = .backTab
    case .enter: self = .enter
    case .escape: self = .escape
    case .backspace: self = .backspace
    case .delete: self = .delete
    case .function(let number): self = .function(number)
    }
  }
}

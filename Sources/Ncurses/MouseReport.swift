import Drawing

/// What a terminal tells of the mouse, as its bytes come in.
///
/// Terminals write three numbers, button, column and row from 1: in decimals after `ESC [ <`
/// (mode 1006), or, where they know no better, as bytes 32 higher after `ESC [ M` (mode 1000).
struct MouseReport: Hashable {
  /// How the numbers are written.
  enum Form: Hashable {
    case decimals, bytes
  }

  /// What a byte made of the report.
  enum Progress: Hashable {
    /// It belongs to it, and more will come.
    case more
    /// It is the last one; nil where nothing happened that counts here.
    case done(Mouse?)
    /// It does not belong to it: the report ended in the middle.
    case broken
  }

  private let form: Form
  private var numbers = [0]

  init(_ form: Form) { self.form = form }

  /// Takes the next byte.
  mutating func take(_ byte: UInt8) -> Progress {
    switch form {
    case .decimals: takeDecimal(byte)
    case .bytes: takeByte(byte)
    }
  }

  private mutating func takeDecimal(_ byte: UInt8) -> Progress {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      // Far beyond any terminal, and far from an overflow.
      let number = numbers[numbers.count - 1] * 10 + Int(byte - UInt8(ascii: "0"))
      numbers[numbers.count - 1] = min(number, 1_000_000)
    case UInt8(ascii: ";"):
      if numbers.count < 4 { numbers.append(0) }
    case UInt8(ascii: "M"): return .done(mouse)
    case 0x20...0x3F: break
    case 0x40...0x7E: return .done(nil)
    default: return .broken
    }
    return .more
  }

  private mutating func takeByte(_ byte: UInt8) -> Progress {
    numbers.append(Int(byte) - 32)
    guard numbers.count == 4 else { return .more }
    numbers.removeFirst()
    return .done(mouse)
  }

  /// The action of a whole report; nil for motion, releases and other buttons.
  private var mouse: Mouse? {
    guard numbers.count == 3, numbers[1] > 0, numbers[2] > 0 else { return nil }
    let point = Point(numbers[1] - 1, numbers[2] - 1)
    // Shift, Alt and Ctrl add 4, 8 and 16; motion adds 32, the wheel is 64 and 65.
    switch numbers[0] & ~0b11100 {
    case 0: return Mouse(.press, at: point)
    case 64: return Mouse(.scrollUp, at: point)
    case 65: return Mouse(.scrollDown, at: point)
    default: return nil
    }
  }
}

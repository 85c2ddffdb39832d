import Drawing
import Text

/// Makes keys and actions of the mouse of the bytes that ncurses does not know as a key.
///
/// Sequences of other keys, such as arrows with Ctrl, are swallowed whole, so that their letters
/// are not taken for typed ones. So are the mouse's, however the line cuts them up.
public struct InputDecoder: Hashable, Sendable {
  private enum State: Hashable {
    case ground
    case escape
    case sequence(isEmpty: Bool)
    case singleShift
    case mouse(MouseReport)
    case late(LateStart)
  }

  private var state = State.ground
  private var utf8: [UInt8] = []

  /// A decoder that has seen nothing.
  public init() {}

  /// Takes a byte and says which events it completes.
  public mutating func feed(_ byte: UInt8) -> [Event] {
    switch state {
    case .ground: return ground(byte)
    case .escape: return afterEscape(byte)
    case .singleShift:
      state = .ground
      return []
    case .sequence(let isEmpty): return inSequence(byte, isFirst: isEmpty)
    case .mouse(let report): return inReport(byte, report)
    case .late(let start): return afterStart(byte, start)
    }
  }

  /// Says which events are complete when no more bytes come for now.
  ///
  /// A lone escape is the key Esc. Half a character and half a report of the mouse are kept: the
  /// rest may come later.
  public mutating func flush() -> [Event] {
    switch state {
    case .mouse: return []
    case .escape:
      state = .late(LateStart(isOpened: false))
      return [.key(.escape)]
    case .sequence(isEmpty: true):
      state = .late(LateStart(isOpened: true))
      return [.key(.escape), .key(.character("["))]
    case .ground, .sequence, .singleShift, .late:
      defer { state = .ground }
      switch state {
      case .singleShift: return [.key(.escape), .key(.character("O"))]
      case .late(let start): return start.keys
      default: return []
      }
    }
  }

  private mutating func afterEscape(_ byte: UInt8) -> [Event] {
    switch byte {
    case UInt8(ascii: "["):
      state = .sequence(isEmpty: true)
      return []
    case UInt8(ascii: "O"):
      state = .singleShift
      return []
    case 27: return [.key(.escape)]
    default:
      // A key typed right after Esc, or with Alt, which terminals send the same way.
      state = .ground
      return [.key(.escape)] + ground(byte)
    }
  }

  private mutating func inSequence(_ byte: UInt8, isFirst: Bool) -> [Event] {
    switch byte {
    case UInt8(ascii: "<") where isFirst:
      state = .mouse(MouseReport(.decimals))
      return []
    case UInt8(ascii: "M") where isFirst:
      state = .mouse(MouseReport(.bytes))
      return []
    default:
      // Parameters are 0x20 to 0x3F; the first byte above them ends the sequence (ECMA-48).
      state = (0x20...0x3F).contains(byte) ? .sequence(isEmpty: false) : .ground
      return byte < 0x20 ? ground(byte) : []
    }
  }

  private mutating func inReport(_ byte: UInt8, _ report: MouseReport) -> [Event] {
    var report = report
    switch report.take(byte) {
    case .more:
      state = .mouse(report)
      return []
    case .done(let mouse):
      state = .ground
      return mouse.map { [.mouse($0)] } ?? []
    case .broken:
      state = .ground
      return ground(byte)
    }
  }

  private mutating func afterStart(_ byte: UInt8, _ start: LateStart) -> [Event] {
    if let longer = start.with(byte) {
      state = .late(longer)
      return []
    }
    if start.isComplete, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) {
      return inReport(byte, MouseReport(.decimals))
    }
    state = .ground
    return start.keys + ground(byte)
  }

  private mutating func ground(_ byte: UInt8) -> [Event] {
    if byte == 27 {
      utf8 = []
      state = .escape
      return []
    }
    if byte >= 0x80 { return character(byte) }
    utf8 = []
    return [.key(Key(controlOrASCII: byte))]
  }

  private mutating func character(_ byte: UInt8) -> [Event] {
    // A lead byte starts anew; a trail byte without one is dropped.
    if byte >= 0xC0 { utf8 = [] } else if utf8.isEmpty { return [] }
    utf8.append(byte)
    let length = utf8[0] >= 0xF0 ? 4 : utf8[0] >= 0xE0 ? 3 : 2
    guard utf8.count == length else { return [] }
    defer { utf8 = [] }
    guard let text = String(validating: utf8, as: UTF8.self) else { return [] }
    return text.map { .key(.character($0)) }
  }
}

/// What may be the rest of `ESC [ <`, the start of a report, of which the line was late to bring
/// all: keys that are held back until the next byte tells.
private struct LateStart: Hashable {
  /// Whether `[` was given out as a key already.
  let isOpened: Bool
  /// The bytes that are held back.
  private var held: [UInt8] = []

  init(isOpened: Bool) { self.isOpened = isOpened }

  /// Whether the whole start was seen.
  var isComplete: Bool { held.last == UInt8(ascii: "<") }

  /// The start with one byte more, nil where that does not continue it.
  func with(_ byte: UInt8) -> LateStart? {
    let rest = Array((isOpened ? "<" : "[<").utf8)
    guard held.count < rest.count, byte == rest[held.count] else { return nil }
    var longer = self
    longer.held.append(byte)
    return longer
  }

  /// What was held back, when it was typed after all.
  var keys: [Event] {
    held.map { .key(.character(Character(Unicode.Scalar($0)))) }
  }
}

extension Key {
  /// The key of a byte below 0x80 that is not an escape.
  fileprivate init(controlOrASCII byte: UInt8) {
    switch byte {
    case 9: self = .tab
    case 10, 13: self = .enter
    case 8, 127: self = .backspace
    case 0: self = .control(" ")
    case 1..<27: self = .control(Character(Unicode.Scalar(byte + 96)))
    case 28..<32: self = .control(Character(Unicode.Scalar(byte + 64)))
    default: self = .character(Character(Unicode.Scalar(byte)))
    }
  }
}

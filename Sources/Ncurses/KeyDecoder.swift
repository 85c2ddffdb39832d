import Drawing

/// Makes keys of the bytes that a terminal sends and ncurses does not know as a key.
///
/// Sequences of other keys, such as arrows with Ctrl, are swallowed whole, so that their letters
/// are not taken for typed ones.
public struct KeyDecoder: Hashable, Sendable {
  private enum State: Hashable {
    case ground
    case escape
    case sequence(isEmpty: Bool)
    case singleShift
  }

  private var state = State.ground
  private var utf8: [UInt8] = []

  /// A decoder that has seen nothing.
  public init() {}

  /// Takes a byte and says which keys it completes.
  public mutating func feed(_ byte: UInt8) -> [Key] {
    switch state {
    case .ground: return ground(byte)
    case .escape: return afterEscape(byte)
    case .singleShift:
      state = .ground
      return []
    case .sequence:
      // Parameters are 0x20 to 0x3F; the first byte above them ends the sequence (ECMA-48).
      state = (0x20...0x3F).contains(byte) ? .sequence(isEmpty: false) : .ground
      return byte < 0x20 ? ground(byte) : []
    }
  }

  /// Says which keys are complete when no more bytes come for now.
  ///
  /// A lone escape is the key Esc. Half a character is kept: its rest may come later.
  public mutating func flush() -> [Key] {
    defer { state = .ground }
    switch state {
    case .ground: return []
    case .escape: return [.escape]
    case .sequence(let isEmpty): return isEmpty ? [.escape, .character("[")] : []
    case .singleShift: return [.escape, .character("O")]
    }
  }

  private mutating func afterEscape(_ byte: UInt8) -> [Key] {
    switch byte {
    case UInt8(ascii: "["):
      state = .sequence(isEmpty: true)
      return []
    case UInt8(ascii: "O"):
      state = .singleShift
      return []
    case 27: return [.escape]
    default:
      // A key typed right after Esc, or with Alt, which terminals send the same way.
      state = .ground
      return [.escape] + ground(byte)
    }
  }

  private mutating func ground(_ byte: UInt8) -> [Key] {
    if byte == 27 {
      utf8 = []
      state = .escape
      return []
    }
    if byte >= 0x80 { return character(byte) }
    utf8 = []
    switch byte {
    case 9: return [.tab]
    case 10, 13: return [.enter]
    case 8, 127: return [.backspace]
    case 0: return [.control(" ")]
    case 1..<27: return [.control(Character(Unicode.Scalar(byte + 96)))]
    case 28..<32: return [.control(Character(Unicode.Scalar(byte + 64)))]
    default: return [.character(Character(Unicode.Scalar(byte)))]
    }
  }

  private mutating func character(_ byte: UInt8) -> [Key] {
    // A lead byte starts anew; a trail byte without one is dropped.
    if byte >= 0xC0 { utf8 = [] } else if utf8.isEmpty { return [] }
    utf8.append(byte)
    let length = utf8[0] >= 0xF0 ? 4 : utf8[0] >= 0xE0 ? 3 : 2
    guard utf8.count == length else { return [] }
    defer { utf8 = [] }
    guard let text = String(validating: utf8, as: UTF8.self) else { return [] }
    return text.map(Key.character)
  }
}

/// How a sequence for the clipboard reaches the terminal that has one.
public enum ClipboardRoute: Hashable, Sendable {
  /// As it is: the terminal itself, or tmux, which takes it where its set-clipboard is on.
  case direct
  /// In wrappings, which GNU screen hands to the terminal around it.
  case screen

  /// The route from a program with these variables in its environment.
  ///
  /// - Parameters:
  ///   - type: TERM.
  ///   - tmux: TMUX, which tmux sets.
  ///   - session: STY, which GNU screen sets.
  public init(type: String, tmux: String?, session: String?) {
    let isInTmux = tmux?.isEmpty == false
    let isInScreen = session?.isEmpty == false || type.hasPrefix("screen") && !isInTmux
    // Inside both, what draws nearest to the program says which terminal this is.
    self = isInScreen && !type.hasPrefix("tmux") ? .screen : .direct
  }
}

/// The bytes that put a text on the clipboard: xterm's OSC 52.
public struct ClipboardSequence: Hashable, Sendable {
  /// The longest text, in bytes of UTF-8.
  ///
  /// In base64 with what stands around it fills the 100,000 bytes that terminals read of a sequence.
  public static let longestText = 74_994

  /// What the terminal is sent.
  public let bytes: [UInt8]

  /// The sequence for a text; nil when it is too long.
  public init?(_ text: String, route: ClipboardRoute = .direct) {
    guard text.utf8.count <= Self.longestText else { return nil }
    // BEL ends it, since inside a wrapping the other end would end that.
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [7]
    bytes = route == .screen ? wrapped(sequence) : sequence
  }
}

/// GNU screen throws a longer string away.
private let longestString = 252

/// The bytes in device control strings, which GNU screen hands on without a look.
private func wrapped(_ sequence: [UInt8]) -> [UInt8] {
  stride(from: 0, to: sequence.count, by: longestString).flatMap { start in
    let part = sequence[start..<min(start + longestString, sequence.count)]
    return Array("\u{1B}P".utf8) + part + Array("\u{1B}\\".utf8)
  }
}

private let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

/// Base64 with padding (RFC 4648): six bits a digit, three bytes in four digits.
private func base64(_ bytes: [UInt8]) -> [UInt8] {
  var text: [UInt8] = []
  text.reserveCapacity((bytes.count + 2) / 3 * 4)
  for start in stride(from: 0, to: bytes.count, by: 3) {
    let group = bytes[start..<min(start + 3, bytes.count)]
    let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
    let quartet = [18, 12, 6, 0].map { digits[bits >> $0 & 0x3F] }
    text += quartet.prefix(group.count + 1)
    text += repeatElement(UInt8(ascii: "="), count: 3 - group.count)
  }
  return text
}

/// Where spans of code end: at a run of as many backticks as they begin with.
struct CodeSpanEnds {
  /// The starts of the runs of a length, last first, so that those passed are dropped.
  private var runs: [Int: [Int]] = [:]

  init(_ bytes: [UInt8]) {
    var at = 0
    while at < bytes.count {
      let start = at
      while at < bytes.count, bytes[at] == UInt8(ascii: "`") { at += 1 }
      if at > start { runs[at - start, default: []].append(start) } else { at += 1 }
    }
    runs = runs.mapValues { $0.reversed() }
  }

  /// The next run of a length at or behind a place.
  mutating func next(length: Int, from place: Int) -> Int? {
    while let start = runs[length]?.last {
      if start >= place { return start }
      runs[length]?.removeLast()
    }
    return nil
  }
}

/// Where formulas end: at a `$` behind something and not before a digit.
struct DollarSpanEnds {
  /// The places of such signs, last first.
  private var single: [Int] = []
  private var double: [Int] = []

  init(_ bytes: [UInt8]) {
    let dollar = UInt8(ascii: "$")
    var isEscaped = false
    var previous: UInt8 = 0x20
    for (place, byte) in bytes.enumerated() {
      if byte == dollar, !isEscaped {
        let next = place + 1 < bytes.count ? bytes[place + 1] : 0
        let isBlank = previous == 0x20 || previous == InlineParser.newline
        if !isBlank, !(0x30...0x39 ~= next) { single.append(place) }
        if next == dollar { double.append(place) }
      }
      isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
      previous = byte
    }
    single.reverse()
    double.reverse()
  }

  /// The next end at or behind a place.
  mutating func next(isDouble: Bool, from place: Int) -> Int? {
    if isDouble {
      while let last = double.last, last < place { double.removeLast() }
      return double.last
    }
    while let last = single.last, last < place { single.removeLast() }
    return single.last
  }
}

extension InlineParser {
  mutating func codeSpan() {
    let count = bytes[at...].prefix { $0 == UInt8(ascii: "`") }.count
    let start = at + count
    guard let end = code.next(length: count, from: start) else {
      problems.add(.openCode, line: line)
      take(count)
      return
    }
    let text = String(decoding: bytes[start..<end], as: UTF8.self)
      .replacing("\n", with: " ")
    // Nothing but signs is about the signs.
    if text.hasPrefix("="), text.contains(where: { $0 != "=" }) {
      if let number = NumberSpan(text, line: line, rules, problems: &problems) {
        add(.number(number), line: line)
      }
    } else {
      add(.code(Self.unpadded(text)), line: line)
    }
    pass(to: end + count)
  }

  /// A blank at both ends only keeps backticks apart.
  private static func unpadded(_ text: String) -> String {
    guard text.count > 2, text.hasPrefix(" "), text.hasSuffix(" "),
      text.contains(where: { $0 != " " })
    else { return text }
    return String(text.dropFirst().dropLast())
  }

  mutating func formula() {
    let isDouble = byte(1) == UInt8(ascii: "$")
    let start = at + (isDouble ? 2 : 1)
    let opens = isDouble || !" \n".utf8.contains(start < bytes.count ? bytes[start] : 0x20)
    guard opens, let end = dollars.next(isDouble: isDouble, from: start + (isDouble ? 0 : 1)) else {
      problems.add(.openFormula, line: line)
      take(1)
      return
    }
    let source = String(decoding: bytes[start..<end], as: UTF8.self)
    do throws(TeXProblem) {
      add(.formula(try TeXFormula(source)), line: line)
    } catch {
      problems.add(.tex(error), line: line)
    }
    pass(to: end + (isDouble ? 2 : 1))
  }
}

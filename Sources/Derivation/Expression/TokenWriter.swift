/// Writes a tree as tokens, with no more parentheses than its structure needs.
///
/// Which tokens there are depends on the tree and the signs alone, never on a name or a number: so
/// symbols and numbers can be written one under the other. Parentheses that a negative number or a
/// compound symbol needs are part of its token.
struct TokenWriter {
  /// How tightly a form holds together.
  enum Level: Int, Comparable {
    case conditional, sum, product, prefix, square, atom

    static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Where an operand stands.
  struct Place {
    /// What holds less tightly needs parentheses.
    var level: Level
    /// Whether nothing or an opening bracket comes before it, so that it may begin with a minus.
    var isLeading: Bool
    /// The depth of an operator here.
    var depth: Int
  }

  let signs: Signs
  let elision: Elision
  /// The text of a leaf that stands where the level is wanted.
  let leafText: (Leaf, Place) -> String
  /// The text of a number of the formula.
  let numberText: (Double) -> String
  private(set) var tokens: [Token] = []

  init(
    signs: Signs, elision: Elision, leafText: @escaping (Leaf, Place) -> String,
    numberText: @escaping (Double) -> String
  ) {
    self.signs = signs
    self.elision = elision
    self.leafText = leafText
    self.numberText = numberText
  }

  static let top = Place(level: .conditional, isLeading: true, depth: 0)

  /// A number as an operand: in parentheses if it is negative and comes after an operator.
  static func protected(_ text: String, in place: Place) -> String {
    text.hasPrefix("-") && !place.isLeading ? "(\(text))" : text
  }

  mutating func write(_ wrapped: Expression, in place: Place = top) {
    let expression = wrapped.unwrapped
    let own = level(of: expression)
    let isMinus = own == .prefix && !place.isLeading
    guard own < place.level || isMinus else {
      return writeBare(expression, in: place)
    }
    bracket("(")
    writeBare(expression, in: Place(level: own, isLeading: true, depth: place.depth + 1))
    bracket(")")
  }

  private func level(of expression: Expression) -> Level {
    switch expression.unwrapped {
    case .number, .leaf, .call: .atom
    case .sum(let operands): operands.isEmpty ? .atom : .sum
    case .product(let operands): operands.isEmpty ? .atom : .product
    case .difference: .sum
    case .quotient: .product
    case .negative: .prefix
    case .square: signs.square == nil ? .product : .square
    case .conditional: signs.isConditionalClosed ? .atom : .conditional
    }
  }

  private mutating func writeBare(_ expression: Expression, in place: Place) {
    switch expression {
    case .number(let value):
      emit(Self.protected(numberText(value), in: place), .number)
    case .leaf(let leaf): tokens.append(Token(leafText(leaf, place), .leaf, leaf: leaf))
    case .sum(let terms): chain(terms, empty: "0", signs.plus, .sum, place)
    case .product(let factors): chain(factors, empty: "1", signs.times, .product, place)
    case .difference(let left, let right): pair(left, signs.minus, right, .sum, place)
    case .quotient(let left, let right): pair(left, signs.divide, right, .product, place)
    case .negative(let operand):
      emit(signs.prefix, .operator)
      write(operand, in: Place(level: .square, isLeading: false, depth: place.depth + 1))
    case .square(let operand): square(operand, place)
    case .call(let function, let arguments): call(function, arguments, place)
    case .conditional(let left, let right, let then, let otherwise):
      conditional([left, right, then, otherwise], place)
    }
  }

  private mutating func chain(
    _ operands: [Expression], empty: String, _ sign: String, _ level: Level, _ place: Place
  ) {
    guard !operands.isEmpty else { return emit(empty, .number) }
    let parts = elision.split(operands)
    for (index, operand) in parts.before.enumerated() {
      append(operand, after: index == 0 ? nil : sign, level, place)
    }
    guard parts.hidden > 0 else { return }
    between(sign, place)
    emit("\(signs.dots) \(parts.hidden) more \(signs.dots)", .elision)
    for operand in parts.after { append(operand, after: sign, level, place) }
  }

  private mutating func pair(
    _ left: Expression, _ sign: String, _ right: Expression, _ level: Level, _ place: Place
  ) {
    append(left, after: nil, level, place)
    append(right, after: sign, level, place)
  }

  /// The first operand may be of the same level, as it is computed first anyway.
  private mutating func append(
    _ operand: Expression, after sign: String?, _ level: Level, _ place: Place
  ) {
    guard let sign else {
      let depth = self.level(of: operand) == level ? place.depth : place.depth + 1
      return write(operand, in: Place(level: level, isLeading: place.isLeading, depth: depth))
    }
    between(sign, place)
    let tighter: Level = level == .sum ? .product : sign == signs.divide ? .square : .prefix
    write(operand, in: Place(level: tighter, isLeading: false, depth: place.depth + 1))
  }

  private mutating func square(_ operand: Expression, _ place: Place) {
    guard let sign = signs.square else {
      return pair(operand, signs.times, operand, .product, place)
    }
    write(operand, in: Place(level: .atom, isLeading: false, depth: place.depth + 1))
    emit(sign, .operator)
  }

  private mutating func call(_ function: Function, _ arguments: [Expression], _ place: Place) {
    if function == .sqrt, let root = signs.root, let operand = arguments.first?.unwrapped {
      emit(root, .bracket)
      let isBare = level(of: operand) == .atom && !isCall(operand)
      let atom = Place(level: .atom, isLeading: false, depth: place.depth + 1)
      return isBare ? write(operand, in: atom) : enclosed([operand], "(", ")", place)
    }
    if function == .abs, let bar = signs.bar { return enclosed(arguments, bar, bar, place) }
    emit(function.rawValue, .word)
    enclosed(arguments, "(", ")", place)
  }

  private func isCall(_ expression: Expression) -> Bool {
    if case .call = expression { true } else { false }
  }

  private mutating func enclosed(
    _ arguments: [Expression], _ open: String, _ close: String, _ place: Place
  ) {
    bracket(open)
    for (index, argument) in arguments.enumerated() {
      if index > 0 { bracket(signs.comma) }
      write(argument, in: Place(level: .conditional, isLeading: true, depth: place.depth + 1))
    }
    bracket(close)
  }

  private mutating func conditional(_ parts: [Expression], _ place: Place) {
    for (index, part) in parts.enumerated() {
      emit(signs.conditional[index], .word)
      let level: Level = index == 3 || signs.isConditionalClosed ? .conditional : .sum
      write(part, in: Place(level: level, isLeading: index != 1, depth: place.depth + 1))
    }
    if signs.isConditionalClosed { emit(signs.conditional[4], .word) }
  }

  private mutating func between(_ sign: String, _ place: Place) {
    tokens.append(Token(sign, .operator, depth: place.depth))
  }

  private mutating func bracket(_ text: String) { emit(text, .bracket) }

  private mutating func emit(_ text: String, _ role: Token.Role) {
    tokens.append(Token(text, role))
  }
}

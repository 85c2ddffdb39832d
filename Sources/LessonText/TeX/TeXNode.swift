/// A part of a formula.
indirect enum TeXNode: Equatable {
  /// A letter, number or sign.
  case symbol(TeXSymbol)
  /// Words as they are.
  case words(String)
  /// What stands in braces.
  case group([TeXNode])
  case fraction([TeXNode], [TeXNode])
  case root([TeXNode])
  case hat(TeXSymbol)
  /// Something with superscripts and subscripts, in the order in which they were written.
  case scripted(TeXNode, [Script])
  /// A space that was asked for.
  case space

  struct Script: Equatable {
    let isAbove: Bool
    let nodes: [TeXNode]
  }

  /// How it behaves among others.
  var role: TeXSymbol.Role {
    switch self {
    case .symbol(let symbol): symbol.role
    case .scripted(let base, _): base.role
    case .words, .group, .fraction, .root, .hat, .space: .ordinary
    }
  }
}

/// A letter, number or sign, and how it is written.
struct TeXSymbol: Equatable {
  /// What it does to the signs beside it.
  enum Role: Equatable {
    case ordinary
    /// + and the like: blanks around it, unless it is a sign in front of something.
    case binary
    /// · and the like: no blanks around it.
    case tight
    /// = and the like: blanks around it.
    case relation
    case opening
    case closing
    case punctuation
    /// ∂ and Δ, which belong to what follows.
    case prefix
    /// ∑ and the like, with a blank behind.
    case large
    /// ln and the like, with a blank behind unless a parenthesis follows.
    case function
  }

  let unicode: String
  let ascii: String
  let role: Role

  init(_ unicode: String, _ ascii: String? = nil, _ role: Role = .ordinary) {
    self.unicode = unicode
    self.ascii = ascii ?? unicode
    self.role = role
  }
}

extension TeXSymbol {
  /// The commands that stand for a sign.
  static let commands: [String: TeXSymbol] = [
    "alpha": TeXSymbol("α", "alpha"), "beta": TeXSymbol("β", "beta"),
    "gamma": TeXSymbol("γ", "gamma"), "delta": TeXSymbol("δ", "delta"),
    "epsilon": TeXSymbol("ε", "epsilon"), "varepsilon": TeXSymbol("ε", "epsilon"),
    "eta": TeXSymbol("η", "eta"), "theta": TeXSymbol("θ", "theta"),
    "lambda": TeXSymbol("λ", "lambda"), "mu": TeXSymbol("μ", "mu"), "pi": TeXSymbol("π", "pi"),
    "rho": TeXSymbol("ρ", "rho"), "sigma": TeXSymbol("σ", "sigma"),
    "varphi": TeXSymbol("φ", "phi"), "phi": TeXSymbol("φ", "phi"),
    "Delta": TeXSymbol("Δ", "Delta", .prefix), "partial": TeXSymbol("∂", "d", .prefix),
    "nabla": TeXSymbol("∇", "grad", .prefix), "infty": TeXSymbol("∞", "inf"),
    "sum": TeXSymbol("∑", "sum", .large), "prod": TeXSymbol("∏", "prod", .large),
    "cdot": TeXSymbol("·", "*", .tight), "times": TeXSymbol("×", "*", .binary),
    "pm": TeXSymbol("±", "+-", .binary), "odot": TeXSymbol("⊙", "o", .binary),
    "le": TeXSymbol("≤", "<=", .relation), "leq": TeXSymbol("≤", "<=", .relation),
    "ge": TeXSymbol("≥", ">=", .relation), "geq": TeXSymbol("≥", ">=", .relation),
    "ne": TeXSymbol("≠", "!=", .relation), "neq": TeXSymbol("≠", "!=", .relation),
    "approx": TeXSymbol("≈", "~=", .relation), "to": TeXSymbol("→", "->", .relation),
    "rightarrow": TeXSymbol("→", "->", .relation), "leftarrow": TeXSymbol("←", "<-", .relation),
    "in": TeXSymbol("∈", "in", .relation), "ldots": TeXSymbol("…", "..."),
    "cdots": TeXSymbol("…", "..."), "dots": TeXSymbol("…", "..."),
    "prime": TeXSymbol("′", "'"), "exp": TeXSymbol("exp", nil, .function),
    "ln": TeXSymbol("ln", nil, .function), "log": TeXSymbol("log", nil, .function),
    "max": TeXSymbol("max", nil, .function), "min": TeXSymbol("min", nil, .function),
    "tanh": TeXSymbol("tanh", nil, .function), "{": TeXSymbol("{", nil, .opening),
    "}": TeXSymbol("}", nil, .closing), "%": TeXSymbol("%"), "_": TeXSymbol("_"),
    "$": TeXSymbol("$"), "#": TeXSymbol("#"), "&": TeXSymbol("&"), "|": TeXSymbol("‖", "||"),
  ]

  /// The commands that take something.
  static let takers = ["frac", "sqrt", "hat", "text", "mathrm", "left", "right"]

  /// The commands that are a space.
  static let spaces: Set<String> = [",", ";", ":", " ", "quad", "qquad", "!"]

  /// Signs that stand for themselves.
  private static let signs: [Character: TeXSymbol] = [
    "+": TeXSymbol("+", nil, .binary), "-": TeXSymbol("−", "-", .binary),
    "*": TeXSymbol("*", nil, .tight), "/": TeXSymbol("/", nil, .tight),
    "=": TeXSymbol("=", nil, .relation), "<": TeXSymbol("<", nil, .relation),
    ">": TeXSymbol(">", nil, .relation), "(": TeXSymbol("(", nil, .opening),
    ")": TeXSymbol(")", nil, .closing), "[": TeXSymbol("[", nil, .opening),
    "]": TeXSymbol("]", nil, .closing), ",": TeXSymbol(",", nil, .punctuation),
    ";": TeXSymbol(";", nil, .punctuation), ":": TeXSymbol(":", nil, .relation),
    ".": TeXSymbol("."), "!": TeXSymbol("!"), "|": TeXSymbol("|"), "'": TeXSymbol("′", "'"),
  ]

  /// The signs of commands, typed themselves.
  private static let typed: [Character: TeXSymbol] = Dictionary(
    (commands.values + [TeXSymbol("ŷ", "yhat"), TeXSymbol("−", "-", .binary)])
      .filter { $0.unicode.count == 1 && $0.unicode != $0.ascii }
      .compactMap { symbol in symbol.unicode.first.map { ($0, symbol) } },
    uniquingKeysWith: { first, _ in first })

  /// What a character stands for; nil if it means nothing in a formula.
  static func of(_ character: Character) -> TeXSymbol? {
    if let symbol = signs[character] ?? typed[character] { return symbol }
    return character.isLetter || character.isNumber ? TeXSymbol(String(character)) : nil
  }
}

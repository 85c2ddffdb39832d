import Engine

/// How the parts of a symbol are put together in one kind of text.
enum Notation {
  case unicode
  case ascii
  case latex

  /// A letter or word, by its ASCII name: `delta` is δ, `w` is w.
  func word(_ name: String) -> String {
    switch self {
    case .unicode: Self.greek[name] ?? name
    case .ascii: name
    case .latex:
      Self.greek[name] != nil ? "\\\(name)" : name.count > 1 ? "\\mathrm{\(name)}" : name
    }
  }

  /// The symbol of a setting; of one that stands in no formula its name.
  func symbol(of name: SettingName) -> String {
    let terms = name.terms
    guard let symbol = terms.symbol, let ascii = terms.ascii else { return terms.key }
    switch self {
    case .unicode: return symbol
    case .ascii: return ascii
    case .latex:
      let letter = String(ascii.prefix { !$0.isNumber })
      return sub(word(letter), Int(ascii.dropFirst(letter.count)).map { [$0] } ?? [])
    }
  }

  /// A letter with a hat; each Unicode form is one cell wide.
  func hat(_ name: String) -> String {
    switch self {
    case .unicode: ["y": "\u{177}", "s": "\u{15D}"][name] ?? name + "\u{302}"
    case .ascii: name + "hat"
    case .latex: "\\hat{\(name)}"
    }
  }

  /// A base with subscripts: `x₁`, `b₁,₂`, or without any the base.
  func sub(_ base: String, _ indices: [Int]) -> String {
    guard !indices.isEmpty else { return base }
    let list = list(indices)
    return switch self {
    case .unicode: base + list
    case .ascii: indices.count == 1 ? base + list : "\(base)[\(list)]"
    case .latex: "\(base)_{\(list)}"
    }
  }

  /// A base with subscripts side by side, `o₁₁`, which need a comma above 9: `o₁₂,₁₀`.
  func packed(_ base: String, _ indices: [Int]) -> String {
    let list = list(indices, separator: indices.contains { $0 > 9 } ? "," : "")
    return self == .latex ? "\(base)_{\(list)}" : base + list
  }

  /// A base of a layer with subscripts: `w⁽²⁾₁,₃`, in ASCII `w2[1,3]`.
  func layered(_ base: String, _ layer: Int, _ indices: [Int]) -> String {
    let list = list(indices)
    return switch self {
    case .unicode: base + "⁽" + Self.script(layer, Self.superscripts) + "⁾" + list
    case .ascii: base + String(layer) + (indices.isEmpty ? "" : "[\(list)]")
    case .latex: "\(base)^{(\(layer))}" + (indices.isEmpty ? "" : "_{\(list)}")
    }
  }

  /// Something of a thing: `δ(h₁)`; in LaTeX a subscript.
  func of(_ base: String, _ thing: String) -> String {
    self == .latex ? "\(base)_{\(thing)}" : "\(base)(\(thing))"
  }

  /// A function of a thing: `σ′(z)`, also in LaTeX.
  func applied(_ function: String, _ thing: String) -> String { "\(function)(\(thing))" }

  /// A letter marked with a word: `v_old`.
  func marked(_ base: String, _ mark: String) -> String {
    self == .latex ? "\(base)^{\\text{\(mark)}}" : "\(base)_\(mark)"
  }

  /// A derivative: `∂L/∂w`.
  func partial(_ top: String, _ bottom: String) -> String {
    switch self {
    case .unicode: "∂\(top)/∂\(bottom)"
    case .ascii: "d\(top)/d\(bottom)"
    case .latex: "\\frac{\\partial \(top)}{\\partial \(bottom)}"
    }
  }

  /// The derivative of a function of one variable: `σ′`.
  func prime(_ function: String) -> String { function + (self == .unicode ? "′" : "'") }

  /// A whole power: `β₁³`, in ASCII `beta1^3`.
  func power(_ base: String, _ exponent: Int) -> String {
    switch self {
    case .unicode: base + Self.script(exponent, Self.superscripts)
    case .ascii: "\(base)^\(exponent)"
    case .latex: "\(base)^{\(exponent)}"
    }
  }

  /// The size of a vector: `‖g‖`.
  func norm(_ base: String) -> String {
    switch self {
    case .unicode: "‖\(base)‖"
    case .ascii: "norm(\(base))"
    case .latex: "\\lVert \(base) \\rVert"
    }
  }

  /// Two factors: `w·x`.
  func product(_ left: String, _ right: String) -> String {
    switch self {
    case .unicode: "\(left)·\(right)"
    case .ascii: "\(left)*\(right)"
    case .latex: "\(left) \\cdot \(right)"
    }
  }

  /// A letter, by its ASCII name, in front of a symbol: `Δw₁`.
  func prefixed(_ name: String, _ base: String) -> String {
    self == .latex ? "\(word(name)) \(base)" : word(name) + base
  }

  /// A symbol followed by a word: `w₁ new`.
  func suffixed(_ base: String, _ word: String) -> String {
    self == .latex ? "\(base)\\,\\text{\(word)}" : "\(base) \(word)"
  }

  private func list(_ indices: [Int], separator: String = ",") -> String {
    indices.map { self == .unicode ? Self.script($0, Self.subscripts) : String($0) }
      .joined(separator: separator)
  }

  private static func script(_ number: Int, _ digits: [Character]) -> String {
    String(String(number).compactMap(\.wholeNumberValue).map { digits[$0] })
  }

  private static let superscripts = Array("⁰¹²³⁴⁵⁶⁷⁸⁹")
  private static let subscripts = Array("₀₁₂₃₄₅₆₇₈₉")
  private static let greek = [
    "alpha": "α", "beta": "β", "delta": "δ", "Delta": "Δ", "epsilon": "ε", "eta": "η",
    "lambda": "λ", "rho": "ρ", "sigma": "σ",
  ]
}

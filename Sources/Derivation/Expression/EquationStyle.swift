import Text

/// How equations are written on a screen.
public struct EquationStyle: Hashable, Sendable {
  /// The sign of a multiplication.
  public enum Times: Hashable, Sendable {
    /// × with spaces, in ASCII *.
    case cross
    /// · without spaces, in ASCII *.
    case dot
  }

  /// What quantities are called, and in which characters.
  public var names: Names
  /// How numbers are written.
  public var numbers: NumberFormat
  /// The sign of a multiplication.
  public var times: Times
  /// How long sums and products are shortened.
  public var elision: Elision
  /// What is written as `?` among the numbers, because a question keeps it.
  public var withheld: Set<Quantity> = []

  /// A style.
  public init(
    names: Names, numbers: NumberFormat = .short, times: Times = .cross,
    elision: Elision = .standard
  ) {
    self.names = names
    self.numbers = numbers
    self.times = times
    self.elision = elision
  }

  var signs: Signs {
    switch (names.glyphs, times) {
    case (.unicode, .cross): .unicode(times: " × ", divide: " / ")
    case (.unicode, .dot): .unicode(times: "·", divide: "/")
    case (.ascii, .cross): .ascii(times: " * ", divide: " / ")
    case (.ascii, .dot): .ascii(times: "*", divide: "/")
    }
  }
}

/// The signs that a formula is written with.
struct Signs {
  var plus = " + "
  var minus = " - "
  var times: String
  var divide: String
  var prefix = "-"
  /// Superscript 2, or nil where a square is written as a product.
  var square: String?
  /// The root sign, or nil where it is a function.
  var root: String?
  /// The bar of an absolute value, or nil where it is a function.
  var bar: String?
  /// Before, between and after the parts of a conditional.
  var conditional = ["if ", " > ", " then ", " else ", ""]
  var isConditionalClosed = false
  var comma = ", "
  var dots = "…"
  var half: String?

  static func unicode(times: String, divide: String) -> Signs {
    Signs(
      minus: " − ", times: times, divide: divide, prefix: "−", square: "²", root: "√", bar: "|",
      half: "½")
  }

  static func ascii(times: String, divide: String) -> Signs {
    Signs(times: times, divide: divide, square: "^2", dots: "...")
  }

  /// The grammar of the trace's numbers.
  static let trace = Signs(
    times: "*", divide: "/", conditional: ["if(", ">", ",", ",", ")"], isConditionalClosed: true,
    comma: ",")
}

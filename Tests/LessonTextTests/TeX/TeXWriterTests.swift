import LessonText
import Testing

@Suite("Formulas as text")
struct TeXWriterTests {
  @Test(
    "TeX becomes a line of Unicode, and one of ASCII",
    arguments: [
      ("x", "x", "x"), ("\\frac{a}{b}", "a/b", "a/b"), ("\\frac a b", "a/b", "a/b"),
      ("\\frac{a+b}{2n}", "(a + b)/(2n)", "(a + b)/(2n)"), ("\\frac{1}{2}x", "(1/2)x", "(1/2)x"),
      ("\\frac{1}{2}(y-\\hat{y})^2", "(1/2)(y − ŷ)²", "(1/2)(y - yhat)^2"),
      ("\\frac{\\partial L}{\\partial w_1} = \\delta x_1", "∂L/∂w₁ = δx₁", "dL/dw1 = delta x1"),
      (
        "w \\to w - \\eta \\frac{\\partial L}{\\partial w}", "w → w − η(∂L/∂w)",
        "w -> w - eta(dL/dw)"
      ),
      ("\\frac{\\frac{a}{b}}{c}", "(a/b)/c", "(a/b)/c"), ("\\frac{a}{f(z)}", "a/f(z)", "a/f(z)"),
      ("\\frac{a}{\\frac{b}{c}}", "a/(b/c)", "a/(b/c)"), ("\\frac{a}{-b}", "a/(−b)", "a/(-b)"),
      ("\\frac{1}{1+e^{-z}}", "1/(1 + e⁻ᶻ)", "1/(1 + e^(-z))"),
      ("\\frac{a}{b} \\cdot \\frac{c}{d}", "a/b·c/d", "a/b*c/d"),
      ("w^{(2)}_{1,3}", "w⁽²⁾₁,₃", "w2[1,3]"), ("h_1", "h₁", "h1"), ("x_i^2", "xᵢ²", "x_i^2"),
      ("x^q", "x^q", "x^q"), ("x_{\\text{old}}", "x_old", "x_old"),
      ("\\beta_1^t", "β₁ᵗ", "beta1^t"), ("\\hat{y}_1", "ŷ₁", "yhat1"),
      ("\\hat m", "m\u{302}", "mhat"),
      ("\\sum_{i=1}^{n} w_i x_i + b", "∑ᵢ₌₁ⁿ wᵢxᵢ + b", "sum_(i=1)^n w_ix_i + b"),
      ("\\prod_k a_k", "∏ₖ aₖ", "prod_k a_k"), ("\\sqrt{s}", "√s", "sqrt(s)"),
      ("\\sqrt{s+\\epsilon}", "√(s + ε)", "sqrt(s + epsilon)"),
      ("\\frac{\\eta}{\\sqrt{s}+\\epsilon} \\cdot g", "η/(√s + ε)·g", "eta/(sqrt(s) + epsilon)*g"),
      ("\\sigma'(z)", "σ′(z)", "sigma'(z)"), ("\\sigma(z)", "σ(z)", "sigma(z)"),
      ("a \\le b \\ne c \\approx d \\ge \\infty", "a ≤ b ≠ c ≈ d ≥ ∞", "a <= b != c ~= d >= inf"),
      ("2\\times3", "2 × 3", "2 * 3"), ("-x", "−x", "-x"), ("a=-x", "a = −x", "a = -x"),
      ("(-x)", "(−x)", "(-x)"), ("a,b", "a, b", "a, b"), ("\\ln \\hat{y}", "ln ŷ", "ln yhat"),
      ("-\\ln(\\hat{y})", "−ln(ŷ)", "-ln(yhat)"), ("y \\ln y", "y ln y", "y ln y"),
      ("\\max(0,z)", "max(0, z)", "max(0, z)"), ("\\text{if } z > 0", "if z > 0", "if z > 0"),
      ("\\Delta w", "Δw", "Delta w"), ("\\eta g", "ηg", "eta g"), ("2\\eta", "2η", "2 eta"),
      ("\\left(a+b\\right)^2", "(a + b)²", "(a + b)^2"), ("\\left.a\\right|", "a|", "a|"),
      ("{a+b}^2", "(a + b)²", "(a + b)^2"), ("a\\,b\\;c", "a b c", "a b c"),
      ("σ(z) ≤ ŷ", "σ(z) ≤ ŷ", "sigma(z) <= yhat"), ("0.5x", "0.5x", "0.5x"),
      ("x^2y", "x²y", "x^2y"), ("x^10", "x¹0", "x^10"), ("|y|", "|y|", "|y|"),
      ("\\|g\\|", "‖g‖", "||g||"), ("s_{t-1}", "sₜ₋₁", "s_(t-1)"),
      ("\\mathrm{net}_1", "net₁", "net1"),
      ("\\frac{\\eta g}{n}", "ηg/n", "(eta g)/n"), ("\\{a\\}", "{a}", "{a}"),
    ])
  func text(source: String, unicode: String, ascii: String) throws {
    let formula = try TeXFormula(source)
    #expect(formula.text == unicode)
    #expect(formula.ascii == ascii)
  }

  @Test("The ASCII text of a formula is ASCII")
  func ascii() throws {
    let commands =
      "\\alpha\\beta\\gamma\\delta\\Delta\\epsilon\\eta\\theta\\lambda\\mu\\pi\\rho"
      + "\\sigma\\phi\\partial\\nabla\\infty\\cdot\\times\\pm\\odot\\le\\ge\\ne\\approx\\to\\in"
      + "\\sum\\prod\\ldots\\prime\\exp\\ln\\log\\max\\min\\tanh\\|\\hat{s}"
    let formula = try TeXFormula(commands)
    #expect(formula.ascii.utf8.count == formula.ascii.count)
  }
}

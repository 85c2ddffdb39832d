import Derivation
import Formulas
import Session

/// A formula, or a name, as a lesson writes it.
///
/// That it can be read is checked with the lesson; whether a network has what it names is only
/// known together with the network (`problem(names:)`).
public struct LessonFormula: Hashable, Sendable {
  /// What is wanted.
  public enum Kind: Hashable, Sendable {
    /// A number.
    case number
    /// Something that holds or does not.
    case condition
    /// The name of one quantity.
    case quantity
  }

  /// What is wanted.
  public let kind: Kind
  /// What was written.
  public let text: String
  /// The line of the file.
  public let line: Int

  init(_ kind: Kind, _ text: String, line: Int) {
    self.kind = kind
    self.text = text
    self.line = line
  }

  /// Whether it names a quantity alone: then the tree of the step that makes it is meant.
  public var isName: Bool { FormulaSyntax.isName(text) }

  /// The quantity that it names alone, in a network.
  public func quantity(names: Names) -> Quantity? { names.quantity(named: text) }

  /// What it is in a network: a number, or a condition.
  public func formula(names: Names) throws(FormulaError) -> Formula {
    kind == .condition
      ? try Formula(condition: text, names: names) : try Formula(number: text, names: names)
  }

  /// What is wrong with it in a network; nil if nothing is.
  public func problem(names: Names) -> LessonProblem? {
    if kind != .condition, quantity(names: names) != nil { return nil }
    if kind == .quantity { return .unknownQuantity(text) }
    do throws(FormulaError) {
      _ = try formula(names: names)
      return nil
    } catch {
      return .text(.formula(text, error))
    }
  }

  /// Tells what would be wrong with it in every network; says whether it is right.
  func check(problems: inout Problems) -> Bool {
    guard let problem = syntaxProblem else { return true }
    problems.add(problem, line: line)
    return false
  }

  private var syntaxProblem: LessonProblem? {
    if kind == .quantity { return isName ? nil : .unknownQuantity(text) }
    return syntaxError.map { .text(.formula(text, $0)) }
  }

  /// What would be wrong with it, as a number or a condition, in every network.
  var syntaxError: FormulaError? {
    if kind == .number, isName { return nil }
    do throws(FormulaError) {
      let syntax = try FormulaSyntax(text)
      if syntax.isCondition == (kind == .condition) { return nil }
      let wanted: FormulaProblem =
        kind == .condition ? .numberForCondition : .conditionForNumber
      return FormulaError(wanted, column: 1, length: text.count)
    } catch {
      return error
    }
  }
}

extension LessonFormula {
  /// Whether it names a quantity, so that its number is not known beforehand.
  var hasQuantities: Bool {
    if isName { return true }
    do throws(FormulaError) {
      return try FormulaSyntax(text).hasQuantities
    } catch {
      return false
    }
  }
}

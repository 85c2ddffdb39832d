import Engine

extension Parameter {
  /// x₁ or x₂ of a surface, as a quantity's parameter: the weights of one unit with two inputs.
  ///
  /// `Names.surface` calls them by their letters, and the cost f.
  public static func coordinate(_ number: Int) -> Parameter {
    .weight(layer: 1, unit: 1, from: number)
  }
}

/// The formulas of the surfaces, with the numbers of a place in them.
extension Surface {
  /// f = …; its value is `value(at:)`.
  public func equation(at point: SurfacePoint) -> Equation {
    Equation(.cost, SurfaceTrees(point).value(self))
  }

  /// ∂f/∂x₁ = … or ∂f/∂x₂ = …; its value is a number of `gradient(at:)`.
  public func gradientEquation(in coordinate: Int, at point: SurfacePoint) -> Equation {
    let trees = SurfaceTrees(point)
    return Equation(
      .gradient(.coordinate(coordinate)),
      coordinate == 1 ? trees.firstSlope(self) : trees.secondSlope(self))
  }
}

private struct SurfaceTrees {
  let x: Expression
  let y: Expression

  init(_ point: SurfacePoint) {
    x = .leaf(.parameter(.coordinate(1)), point.x1)
    y = .leaf(.parameter(.coordinate(2)), point.x2)
  }

  func value(_ surface: Surface) -> Expression {
    switch surface {
    case .bowl: .sum([.square(x), .square(y)])
    case .ravine: .sum([times(0.1, .square(x)), times(2, .square(y))])
    case .rosenbrock: .sum([.square(flat), times(100, .square(bend))])
    case .beale: .sum((1...3).map { .square(bealeTerm($0)) })
    case .himmelblau: .sum([.square(himmelblauFirst), .square(himmelblauSecond)])
    case .saddle: .difference(.square(x), .square(y))
    }
  }

  func firstSlope(_ surface: Surface) -> Expression {
    switch surface {
    case .bowl, .saddle: times(2, x)
    case .ravine: times(0.2, x)
    case .rosenbrock: .difference(times(-2, flat), times(400, x, bend))
    case .beale:
      .sum((1...3).map { times(2, bealeTerm($0), .difference(power($0), .number(1))) })
    case .himmelblau: .sum([times(4, x, himmelblauFirst), times(2, himmelblauSecond)])
    }
  }

  func secondSlope(_ surface: Surface) -> Expression {
    switch surface {
    case .bowl: times(2, y)
    case .ravine: times(4, y)
    case .rosenbrock: times(200, bend)
    case .beale:
      .sum([
        times(2, bealeTerm(1), x), times(4, bealeTerm(2), x, y),
        times(6, bealeTerm(3), x, .square(y)),
      ])
    case .himmelblau: .sum([times(2, himmelblauFirst), times(4, y, himmelblauSecond)])
    case .saddle: times(-2, y)
    }
  }

  private func times(_ number: Double, _ factors: Expression...) -> Expression {
    .product([.number(number)] + factors)
  }

  /// 1 − x₁ and x₂ − x₁² of Rosenbrock's valley.
  private var flat: Expression { .difference(.number(1), x) }
  private var bend: Expression { .difference(y, .square(x)) }

  /// x₁²+x₂−11 and x₁+x₂²−7 of Himmelblau's function.
  private var himmelblauFirst: Expression {
    .difference(.sum([.square(x), y]), .number(11))
  }
  private var himmelblauSecond: Expression {
    .difference(.sum([x, .square(y)]), .number(7))
  }

  /// cₙ − x₁ + x₁x₂ⁿ of Beale's function.
  private func bealeTerm(_ n: Int) -> Expression {
    .sum([.difference(.number([1.5, 2.25, 2.625][n - 1]), x), .product([x, power(n)])])
  }

  /// x₂, x₂² or x₂³.
  private func power(_ n: Int) -> Expression {
    n == 1 ? y : n == 2 ? .square(y) : .product([.square(y), y])
  }
}

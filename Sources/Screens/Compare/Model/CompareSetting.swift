import Comparison
import Derivation
import Engine
import ScreenKit

/// What is asked for on the compare screen.
enum ComparePurpose: PromptPurpose {
  /// A contender: a new one, or another for the chosen one.
  case contender(isNew: Bool)
  /// A setting of a comparison.
  case setting(CompareSetting)
  /// Where all are to go.
  case position
}

/// A setting of a comparison.
public enum CompareSetting: Hashable, Sendable {
  /// What contenders differ in.
  case varies
  /// What contenders walk on.
  case landscape
  /// What is equal for all at a moment.
  case pace
  /// What all start from.
  case seed
  /// The cost whose reaching counts.
  case goal
  /// What the curves show.
  case measure
  /// The axis of costs.
  case axis
  /// Where all start on a surface: coordinate 1 or 2.
  case start(Int)
  /// The weight along axis 1 or 2 of a slice.
  case sliceWeight(Int)
  /// β of the average, which is no setting of the comparison and in no menu.
  case beta

  /// Its name.
  var name: String {
    switch self {
    case .varies: "compared by"
    case .landscape: "raced on"
    case .pace: "equal for all"
    case .seed: "seed"
    case .goal: "goal: a cost"
    case .measure: "curves show"
    case .axis: "axis of costs"
    case .start(let coordinate): "start, coordinate \(coordinate)"
    case .sliceWeight(let axis): "weight along axis \(axis)"
    case .beta: "beta"
    }
  }

  /// Whether Enter asks for a value to be typed.
  var isTyped: Bool {
    switch self {
    case .seed, .goal, .start, .beta: true
    case .varies, .landscape, .pace, .measure, .axis, .sliceWeight: false
    }
  }

  /// Whether it can only be typed.
  var isOnlyTyped: Bool {
    switch self {
    case .goal, .start, .beta: true
    case .varies, .landscape, .pace, .seed, .measure, .axis, .sliceWeight: false
    }
  }
}

extension CompareModel {
  /// The settings that there are, in the order of the menu.
  var settings: [CompareSetting] {
    var settings: [CompareSetting] = runs.canLeaveNetwork ? [.varies, .landscape] : [.varies]
    if case .slice = runs.landscape { settings += [.sliceWeight(1), .sliceWeight(2)] }
    settings += runs.landscape.isMap ? [.start(1), .start(2)] : [.pace, .seed]
    return settings + [.goal, .measure, .axis]
  }

  func value(of setting: CompareSetting, _ context: CompareContext) -> String {
    switch setting {
    case .varies: return runs.dimension.comparedBy
    case .landscape: return landscapeName(context)
    case .pace: return runs.pace.name
    case .seed: return String(seed)
    case .goal: return runs.goal.map(NumberFormat.short.text) ?? "none"
    case .measure: return measure.name(on: runs.landscape)
    case .axis: return isLogarithmic ? "logarithmic" : "linear"
    case .start(let coordinate):
      let point = runs.startPoint
      return NumberFormat.short.text(coordinate == 1 ? point.x1 : point.x2)
    case .beta: return NumberFormat.all.text(average.beta)
    case .sliceWeight(let axis):
      guard case .slice(let first, let second) = runs.landscape else { return "" }
      return context.networkNames(self).symbol(.parameter(axis == 1 ? first : second))
    }
  }

  /// The seed that all start from.
  private var seed: UInt64 { runs.seed ?? runs.base.network.initializer.seed }

  /// What contenders walk on, in words.
  func landscapeName(_ context: CompareContext) -> String {
    switch runs.landscape {
    case .network: return "the network"
    case .surface(let surface): return surface.name
    case .slice(let first, let second):
      let names = context.networkNames(self)
      return "cost over \(names.symbol(.parameter(first))), \(names.symbol(.parameter(second)))"
    }
  }

  // MARK: Turning

  /// The next value of a setting, or the one before.
  mutating func turn(
    _ setting: CompareSetting, forward: Bool, _ context: CompareContext
  ) -> [CompareEffect] {
    switch setting {
    case .varies: return varyNext(forward ? 1 : -1)
    case .landscape: return nextLandscape(forward ? 1 : -1, context)
    case .pace: return nextPace()
    case .measure: return nextMeasure()
    case .axis: isLogarithmic.toggle()
    case .seed:
      if let reason = whyNot(.seed, context) { return [.say(Notice(reason, .warning))] }
      runs.setSeed(forward ? seed &+ 1 : seed &- 1)
    case .sliceWeight(let axis): return nextSlice(axis, forward ? 1 : -1, context)
    case .goal, .start, .beta: return [.ask(prompt(for: setting, context))]
    }
    return []
  }

  mutating func nextLandscape(_ offset: Int, _ context: CompareContext) -> [CompareEffect] {
    let all = runs.landscapes
    // A slice of other weights than the first stands last all the same.
    let place = all.firstIndex(of: runs.landscape) ?? all.count - 1
    return move(to: all[(place + offset + all.count) % all.count], context)
  }

  private mutating func move(
    to landscape: Landscape, _ context: CompareContext
  ) -> [CompareEffect] {
    runs.move(to: landscape)
    chosen = min(chosen, contenders.count - 1)
    measure = .training
    weight = 0
    playback.direction = nil
    return [.said("All start anew on \(landscapeName(context)).")]
  }

  private mutating func nextSlice(
    _ axis: Int, _ offset: Int, _ context: CompareContext
  ) -> [CompareEffect] {
    guard case .slice(let first, let second) = runs.landscape else { return [] }
    let free = runs.freeParameters
    let (mine, other) = axis == 1 ? (first, second) : (second, first)
    var place = free.firstIndex(of: mine) ?? 0
    repeat {
      place = (place + offset + free.count) % free.count
    } while free[place] == other
    return move(
      to: axis == 1 ? .slice(free[place], second) : .slice(first, free[place]), context)
  }

  // MARK: What is typed

  /// Asks for a value of a setting.
  func prompt(for setting: CompareSetting, _ context: CompareContext) -> Prompt {
    let value = value(of: setting, context)
    return Prompt(ComparePurpose.setting(setting), "\(setting.name) is \(value); set it to")
  }

  mutating func take(_ prompt: Prompt, for setting: CompareSetting) -> [CompareEffect] {
    let text = prompt.field.text.filter { $0 != " " }
    switch setting {
    case .beta: return takeBeta(prompt)
    case .seed:
      guard let seed = UInt64(text) else {
        return [.refuse(prompt, "allowed: a whole number from 0")]
      }
      runs.setSeed(seed)
    case .goal:
      if text.isEmpty || text == "none" {
        runs.goal = nil
      } else {
        guard let goal = Double(text), goal.isFinite else {
          return [.refuse(prompt, "allowed: a number, or none")]
        }
        runs.goal = goal
      }
    case .start(let coordinate):
      guard let value = Double(text), value.isFinite else {
        return [.refuse(prompt, "allowed: a number")]
      }
      var point = runs.startPoint
      if coordinate == 1 { point.x1 = value } else { point.x2 = value }
      runs.setStart(point)
    case .varies, .landscape, .pace, .measure, .axis, .sliceWeight: break
    }
    return []
  }
}

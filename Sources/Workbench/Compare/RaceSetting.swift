import Derivation
import Engine
import Experiments
import Session
import Text

/// A setting of a comparison.
public enum RaceSetting: Hashable, Sendable {
  /// What contenders differ in.
  case varies
  /// What is raced on.
  case ground
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
  /// β of the average, which is no setting of the race and in no menu.
  case beta

  /// Its name.
  var name: String {
    switch self {
    case .varies: "compared by"
    case .ground: "raced on"
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
    default: false
    }
  }

  /// Whether it can only be typed.
  var isOnlyTyped: Bool {
    switch self {
    case .goal, .start, .beta: true
    default: false
    }
  }
}

extension Comparison {
  /// The settings that there are, in the order of the menu.
  var settings: [RaceSetting] {
    var settings: [RaceSetting] = canLeaveNetwork ? [.varies, .ground] : [.varies]
    if case .slice = ground { settings += [.sliceWeight(1), .sliceWeight(2)] }
    settings += ground.isMap ? [.start(1), .start(2)] : [.pace, .seed]
    return settings + [.goal, .measure, .axis]
  }

  func value(of setting: RaceSetting, in state: State) -> String {
    switch setting {
    case .varies: return varies.comparedBy
    case .ground: return groundName(state)
    case .pace: return pace.name
    case .seed: return String(seed ?? base.network.initializer.seed)
    case .goal: return goal.map(NumberFormat.short.text) ?? "none"
    case .measure: return measure.name(ground: ground)
    case .axis: return isLogarithmic ? "logarithmic" : "linear"
    case .start(let coordinate):
      let point = startPoint
      return NumberFormat.short.text(coordinate == 1 ? point.x1 : point.x2)
    case .beta: return NumberFormat.all.text(average.beta)
    case .sliceWeight(let axis):
      guard case .slice(let first, let second) = ground else { return "" }
      return state.raceNames.symbol(.parameter(axis == 1 ? first : second))
    }
  }

  /// Where all start on a surface.
  var startPoint: SurfacePoint {
    if let start { return start }
    switch ground {
    case .network: return SurfacePoint(0, 0)
    case .surface(let surface): return surface.start
    case .slice: return ownStart
    }
  }

  /// What is raced on, in words.
  func groundName(_ state: State) -> String {
    switch ground {
    case .network: return "the network"
    case .surface(let surface): return surface.name
    case .slice(let first, let second):
      let names = state.raceNames
      return "cost over \(names.symbol(.parameter(first))), \(names.symbol(.parameter(second)))"
    }
  }

  /// The grounds there are: a slice only where there are two weights to move.
  var grounds: [Ground] {
    let free = base.network.parameters.filter(base.network.isTrainable)
    let slice = free.count > 1 ? [Ground.slice(free[0], free[1])] : []
    return [.network] + Surface.allCases.map { .surface($0) } + slice
  }
}

extension State {
  /// What the quantities of the compared network are called.
  var raceNames: Names {
    Names(
      comparison.map { $0.network(of: $0.rival) } ?? setup.network, scheme: display.scheme,
      glyphs: display.glyphs)
  }

  mutating func press(_ key: Key, inRaceSettings chosen: Int) -> [Effect] {
    guard let race = comparison else { return [] }
    let settings = race.settings
    let setting = settings[min(chosen, settings.count - 1)]
    switch key {
    case .down, .character("j"), .tab: overlay = .settings(chosen: (chosen + 1) % settings.count)
    case .up, .character("k"), .backTab:
      overlay = .settings(chosen: (chosen + settings.count - 1) % settings.count)
    case .enter where setting.isTyped: askForRaceSetting(setting)
    case .right, .character("l"), .enter: turn(setting, forward: true)
    case .left, .character("h"): turn(setting, forward: false)
    default:
      if keys.command(for: key, on: .compare) == .compare(.settings) {
        overlay = .none
      } else {
        return performOver(key)
      }
    }
    if case .settings(let place) = overlay, let count = comparison?.settings.count {
      overlay = .settings(chosen: min(place, count - 1))
    }
    return []
  }

  private mutating func turn(_ setting: RaceSetting, forward: Bool) {
    guard let race = comparison else { return }
    let seed = race.seed ?? race.base.network.initializer.seed
    switch setting {
    case .varies: varyNext(forward ? 1 : -1)
    case .ground: nextGround(forward ? 1 : -1)
    case .pace: _ = compare(.pace)
    case .measure: _ = compare(.measure)
    case .axis: comparison?.isLogarithmic.toggle()
    case .seed:
      if let reason = whyNot(.compare(.seed)) {
        notice = Notice(reason, .warning)
        return
      }
      comparison?.seed = forward ? seed &+ 1 : seed &- 1
      comparison?.restart()
    case .sliceWeight(let axis): nextSlice(axis, forward ? 1 : -1)
    case .goal, .start, .beta: askForRaceSetting(setting)
    }
  }

  mutating func nextGround(_ offset: Int = 1) {
    guard let race = comparison else { return }
    let grounds = race.grounds
    let place =
      grounds.firstIndex(of: race.ground)
      // A slice of other weights than the first stands last all the same.
      ?? grounds.count - 1
    setGround(grounds[(place + offset + grounds.count) % grounds.count])
  }

  mutating func setGround(_ ground: Comparison.Ground) {
    comparison?.move(to: ground)
    comparison?.pace = .iterations
    comparison?.measure = .training
    comparison?.start = nil
    comparison?.map = nil
    comparison?.weight = 0
    comparison?.playback.direction = nil
    guard let race = comparison else { return }
    notice = Notice("All start anew on \(race.groundName(self)).", .done)
  }

  private mutating func nextSlice(_ axis: Int, _ offset: Int) {
    guard let race = comparison, case .slice(let first, let second) = race.ground else { return }
    let free = race.base.network.parameters.filter(race.base.network.isTrainable)
    let (mine, other) = axis == 1 ? (first, second) : (second, first)
    var place = free.firstIndex(of: mine) ?? 0
    repeat {
      place = (place + offset + free.count) % free.count
    } while free[place] == other
    setGround(axis == 1 ? .slice(free[place], second) : .slice(first, free[place]))
  }

  // MARK: What is typed

  private mutating func askForRaceSetting(_ setting: RaceSetting) {
    guard let race = comparison else { return }
    let value = race.value(of: setting, in: self)
    ask(Prompt(.race(setting), "\(setting.name) is \(value); set it to"))
  }

  mutating func askForGoal() { askForRaceSetting(.goal) }

  mutating func take(_ prompt: Prompt, for setting: RaceSetting) {
    let text = prompt.field.text.filter { $0 != " " }
    switch setting {
    case .beta: return takeBeta(prompt)
    case .seed:
      guard let seed = UInt64(text) else {
        refuse(prompt, "allowed: a whole number from 0")
        return
      }
      comparison?.seed = seed
      comparison?.restart()
    case .goal:
      if text.isEmpty || text == "none" {
        comparison?.goal = nil
      } else {
        guard let goal = Double(text), goal.isFinite else {
          refuse(prompt, "allowed: a number, or none")
          return
        }
        comparison?.goal = goal
      }
    case .start(let coordinate):
      guard let value = Double(text), value.isFinite else {
        refuse(prompt, "allowed: a number")
        return
      }
      var point = comparison?.startPoint ?? SurfacePoint(0, 0)
      if coordinate == 1 { point.x1 = value } else { point.x2 = value }
      comparison?.start = point
      comparison?.restart()
    default: break
    }
    overlay = .none
  }
}

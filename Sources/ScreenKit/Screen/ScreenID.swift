/// Which screen: what a screen is called, by others and in lessons.
///
/// Not an enum: a new screen makes its own, and nobody has to be told of it who does not go there.
public struct ScreenID: Hashable, Sendable {
  /// The word that lessons and facts have for it, such as `compare`.
  public let word: String
  /// Its name in a sentence, such as `the compare screen`.
  public let name: String

  /// A screen of a word and a name.
  public init(_ word: String, name: String) {
    self.word = word
    self.name = name
  }

  /// Two with the same word are the same screen.
  public static func == (left: ScreenID, right: ScreenID) -> Bool { left.word == right.word }

  /// Hashes the word.
  public func hash(into hasher: inout Hasher) { hasher.combine(word) }
}

extension ScreenID {
  /// Where experiments are chosen.
  public static let home = ScreenID("home", name: "home")
  /// Where a run is stepped through.
  public static let step = ScreenID("step", name: "the step screen")
  /// Where contenders run side by side.
  public static let compare = ScreenID("compare", name: "the compare screen")
  /// Where activations are looked at by themselves.
  public static let activations = ScreenID("activations", name: "the screen of activations")
  /// Where losses are looked at by themselves.
  public static let losses = ScreenID("losses", name: "the screen of losses")
  /// Where gradients vanish and explode in a deep stack.
  public static let vanishing = ScreenID("vanishing", name: "the screen of vanishing gradients")
  /// Where the lessons are chosen.
  public static let lessons = ScreenID("lessons", name: "the list of lessons")
}

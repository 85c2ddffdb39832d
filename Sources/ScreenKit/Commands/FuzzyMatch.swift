/// How well what was typed fits a text: its characters occur in order, the closer the better.
public struct FuzzyMatch: Hashable, Sendable {
  /// Higher is better.
  public let score: Int
  /// The characters of the text, from 0, that fit.
  public let places: [Int]

  /// Matches a pattern against a text, whatever the case; nil if it does not fit.
  ///
  /// Blanks separate words of the pattern, each of which must fit somewhere.
  public init?(_ pattern: String, in text: String) {
    let characters = Array(text.lowercased())
    var (score, places): (Int, Set<Int>) = (0, [])
    for word in pattern.lowercased().split(separator: " ") {
      guard let found = Self.match(Array(word), in: characters) else { return nil }
      score += found.score
      places.formUnion(found.places)
    }
    self.score = score - characters.count / 8
    self.places = places.sorted()
  }

  private static func match(
    _ word: [Character], in text: [Character]
  ) -> (score: Int, places: [Int])? {
    var best: (score: Int, places: [Int])?
    for start in text.indices where text[start] == word[0] {
      guard let places = places(of: word, in: text, from: start) else { break }
      let score = score(places, in: text)
      if best.map({ score > $0.score }) ?? true { best = (score, places) }
    }
    return best
  }

  /// The first places from a start where the characters occur in order.
  private static func places(
    of word: [Character], in text: [Character], from start: Int
  ) -> [Int]? {
    var places: [Int] = []
    var next = start
    for character in word {
      guard let place = text[next...].firstIndex(of: character) else { return nil }
      places.append(place)
      next = place + 1
    }
    return places
  }

  /// Neighbours and beginnings of words count most; a match that is spread out counts less.
  private static func score(_ places: [Int], in text: [Character]) -> Int {
    var score = 0
    for (index, place) in places.enumerated() {
      let isNeighbour = index > 0 && places[index - 1] == place - 1
      let isBeginning = place == 0 || !(text[place - 1].isLetter || text[place - 1].isNumber)
      score += 1 + (isNeighbour ? 8 : 0) + (isBeginning ? 6 : 0) + (place == 0 ? 4 : 0)
    }
    let spread = (places.last ?? 0) - (places.first ?? 0) + 1 - places.count
    return score - min(spread, 20)
  }
}

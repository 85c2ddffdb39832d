import Engine
import Testing

@Suite("Names of settings")
struct SettingNameTests {
  @Test("Every name has a key, a phrase and words to look for, and only ASCII in its twin")
  func terms() {
    for name in SettingName.allCases {
      let terms = name.terms
      #expect(!terms.key.isEmpty && !terms.phrase.isEmpty && !terms.words.isEmpty, "\(name)")
      #expect((terms.symbol == nil) == (terms.ascii == nil), "\(name)")
      #expect(terms.ascii?.allSatisfy(\.isASCII) != false && terms.key.allSatisfy(\.isASCII))
      #expect(name.key == terms.key)
    }
  }

  @Test("No two settings have the same symbol, in either alphabet")
  func symbols() {
    let symbols = SettingName.allCases.compactMap(\.terms.symbol)
    let twins = SettingName.allCases.compactMap(\.terms.ascii)
    #expect(Set(symbols).count == symbols.count && Set(twins).count == symbols.count)
    #expect(symbols.prefix(3) == ["η", "β", "ρ"] && twins.contains("beta1"))
  }

  @Test("Titles are keys in plain words")
  func titles() {
    #expect(SettingName.weightDecay.title == "weight decay")
    #expect(SettingName.beta1.title == "beta1")
  }
}

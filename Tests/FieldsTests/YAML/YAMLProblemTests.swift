import Fields
import Testing

@Suite("The wording of problems of a text")
struct YAMLProblemTests {
  @Test(
    "every problem has its words",
    arguments: [
      (.notUTF8, "found bytes that are not UTF-8; allowed: UTF-8 text"),
      (.controlCharacter(7), "found the control character U+0007; allowed: text that can be shown"),
      (.empty, "found nothing"), (.severalDocuments, "found a second document"),
      (.notYAML(problem: "did not find it", context: nil), "not YAML: did not find it"),
      (.tab, "not YAML: found a tab; allowed: spaces"),
      (.tooDeep(limit: 64), "found lists and mappings more than 64 deep; allowed: at most 64"),
      (.refused(.anchor), "found an anchor (&); allowed: the value itself"),
      (.duplicateKey(firstLine: 3), "found twice, first on line 3; allowed: once"),
    ] as [(YAMLProblem, String)])
  func words(_ problem: YAMLProblem, _ words: String) {
    #expect(problem.description == words)
  }
}

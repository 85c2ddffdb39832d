import Engine
import Experiments
import Testing

@Suite("Reading the training")
struct TrainingReaderTests {
  @Test(
    "what is left out has the defaults of the format",
    arguments: [
      ("", Training()),
      ("training: {}", Training(batch: .full, shuffle: false, seed: 1, epochs: 100)),
      ("training: {batch: full, epochs: 0}", Training(epochs: 0)),
      (
        "training: {batch: 3, shuffle: true, seed: 18446744073709551615, epochs: 7}",
        Training(batch: .rows(3), shuffle: true, seed: .max, epochs: 7)
      ),
      ("training: {epochs: 1000000000000}", Training(epochs: 1_000_000_000_000)),
    ])
  func settings(_ text: String, _ training: Training) throws {
    #expect(try Sample.read(Sample.yaml + text).training == training)
  }

  @Test(
    "what is wrong is named",
    arguments: [
      ("{batch: 0}", ".batch: found 0; \(batch)"),
      ("{batch: -1}", ".batch: found -1; \(batch)"),
      ("{batch: 1.5}", ".batch: found 1.5; \(batch)"),
      ("{batch: half}", ".batch: found \"half\"; \(batch)"),
      ("{batch: \"2\"}", ".batch: found \"2\" in quotes; \(batch)"),
      ("{shuffle: yes}", ".shuffle: found \"yes\"; allowed: true or false"),
      ("{shuffle: \"true\"}", ".shuffle: found \"true\" in quotes; allowed: true or false"),
      ("{shuffle: True}", ".shuffle: found \"True\"; allowed: true or false"),
      ("{seed: -1}", ".seed: found -1; allowed: a whole number from 0 to 2^64−1"),
      ("{epochs: -1}", ".epochs: found -1; allowed: a whole number from 0 to 1000000000000"),
      ("{epochs: 1.5}", ".epochs: found 1.5; allowed: a whole number from 0 to 1000000000000"),
      (
        "{epoch: 5}",
        ".epoch: unknown key, did you mean epochs?; "
          + "allowed: batch, shuffle, seed, epochs"
      ),
      ("", ": found nothing; allowed: a mapping with the keys batch, shuffle, seed, epochs"),
    ])
  func wrong(_ text: String, _ message: String) {
    #expect(
      Sample.message(Sample.yaml + "training: \(text)") == "my.yaml:13: training\(message)")
  }

  static let batch = "allowed: full, or a whole number from 1 to 9223372036854775807"
}

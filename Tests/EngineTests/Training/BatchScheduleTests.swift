import Engine
import Testing

@Suite("Batches of an epoch")
struct BatchScheduleTests {
  @Test("A full batch is one iteration an epoch")
  func full() {
    let schedule = BatchSchedule(rowCount: 7, batch: .full)
    #expect(schedule.batchSize == 7)
    #expect(schedule.iterationsPerEpoch == 1)
    #expect(schedule.places(of: 1) == 0..<7)
    #expect(schedule.places(of: 12) == 0..<7)
    #expect(schedule.epoch(of: 12) == 12)
  }

  @Test("The last batch of an epoch may be short")
  func shortLastBatch() {
    let schedule = BatchSchedule(rowCount: 7, batch: .rows(3))
    #expect(schedule.iterationsPerEpoch == 3)
    #expect((1...4).map { schedule.places(of: $0) } == [0..<3, 3..<6, 6..<7, 0..<3])
    #expect((1...7).map { schedule.epoch(of: $0) } == [1, 1, 1, 2, 2, 2, 3])
  }

  @Test("A batch above the rows is full")
  func largeBatch() {
    #expect(
      BatchSchedule(rowCount: 4, batch: .rows(9)) == BatchSchedule(rowCount: 4, batch: .full))
  }

  @Test("Every epoch uses every place once", arguments: 1...12)
  func everyPlaceOnce(batch: Int) {
    let schedule = BatchSchedule(rowCount: 10, batch: .rows(batch))
    for epoch in 1...3 {
      let first = schedule.firstIteration(ofEpoch: epoch)
      let last = schedule.lastIteration(ofEpoch: epoch)
      #expect((first...last).flatMap { schedule.places(of: $0) } == Array(0..<10))
      #expect((first...last).allSatisfy { schedule.epoch(of: $0) == epoch })
      #expect(schedule.firstIteration(ofEpoch: epoch + 1) == last + 1)
    }
  }

  @Test("One that begins later counts on from there")
  func later() {
    let schedule = BatchSchedule(rowCount: 4, batch: .rows(3), firstIteration: 10, firstEpoch: 6)
    #expect((10...14).map(schedule.epoch) == [6, 6, 7, 7, 8])
    #expect((10...12).map(schedule.places) == [0..<3, 3..<4, 0..<3])
    #expect(schedule.firstIteration(ofEpoch: 8) == 14 && schedule.lastIteration(ofEpoch: 6) == 11)
  }

  @Test("An epoch that begins in the middle of another is the next, at its start the same")
  func beginning() {
    let schedule = BatchSchedule(rowCount: 4, batch: .rows(2))
    let middle = schedule.beginningEpoch(at: 4, rowCount: 4, batch: .full)
    #expect(middle.epoch(of: 4) == 3 && middle.epoch(of: 5) == 4)
    let start = schedule.beginningEpoch(at: 5, rowCount: 6, batch: .rows(4))
    #expect(start.epoch(of: 5) == 3 && start.epoch(of: 7) == 4)
    #expect(start.places(of: 6) == 4..<6)
  }
}

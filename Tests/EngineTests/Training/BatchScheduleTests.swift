import Engine
import Testing

@Suite("The schedule of batches")
struct BatchScheduleTests {
  @Test("From the first iteration on, epochs have the same iterations and places in turn")
  func whole() {
    let schedule = BatchSchedule(rowCount: 5, batch: .rows(2))
    #expect((1...7).map(schedule.epoch) == [1, 1, 1, 2, 2, 2, 3])
    #expect((1...4).map(schedule.places) == [0..<2, 2..<4, 4..<5, 0..<2])
    #expect(schedule.firstIteration(ofEpoch: 3) == 7 && schedule.lastIteration(ofEpoch: 2) == 6)
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

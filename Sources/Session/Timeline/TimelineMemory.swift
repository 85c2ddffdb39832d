import Derivation

/// The memory that all segments of a run share.
///
/// The one in use has half of it, the others equal parts of the rest. Only the two used last have a
/// trainer; one whose part is not enough for two snapshots keeps nothing and is had again from the
/// segment before it.
final class TimelineMemory {
  private struct Member {
    weak var timeline: Timeline?
  }

  /// How far apart snapshots stand while there is memory, in multiply–adds.
  let replayWork: Int
  /// The iterations looked at last, of all segments.
  var records: RecordCache
  private let byteBudget: Int
  private var latestFirst: [Member] = []
  private var keyCount = 0

  init(byteBudget: Int, recordBudget: Int, replayWork: Int) {
    self.byteBudget = byteBudget
    self.replayWork = replayWork
    records = RecordCache(byteBudget: recordBudget)
  }

  /// A number that no other timeline of this memory has.
  func newKey() -> Int {
    keyCount += 1
    return keyCount
  }

  /// What a timeline that is used next may take.
  var partInUse: Int { latestFirst.count > 1 ? byteBudget / 2 : byteBudget }

  /// The memory that all snapshots take, in bytes.
  var byteCount: Int {
    latestFirst.reduce(0) { $0 + ($1.timeline?.replay?.byteCount ?? 0) }
  }

  /// Gives a timeline, which is used now, the most, and takes from the others what is too much.
  func use(_ timeline: Timeline) {
    if latestFirst.first?.timeline === timeline { return }
    latestFirst.removeAll {
      $0.timeline == nil || $0.timeline === timeline || $0.timeline?.replay == nil
    }
    latestFirst.insert(Member(timeline: timeline), at: 0)
    timeline.replay?.allot(partInUse)
    let part = (byteBudget - partInUse) / max(1, latestFirst.count - 1)
    for (place, member) in latestFirst.enumerated().dropFirst() {
      guard let other = member.timeline, let replay = other.replay else { continue }
      if part < 2 * replay.snapshotByteCount {
        other.replay = nil
      } else {
        replay.allot(part)
        if place > 1 { replay.rest() }
      }
    }
  }
}

import Foundation
import Testing

@Suite("Lessons and what is done in them", .serialized)
final class LessonTests {
  private let folder = NSTemporaryDirectory() + "backstep-lessons-\(UUID().uuidString)"
  private let files = FileManager.default

  init() throws {
    try files.createDirectory(atPath: lessons, withIntermediateDirectories: true)
    for name in ["first", "second"] { try write(name, "Read this.") }
  }

  deinit { try? files.removeItem(atPath: folder) }

  private var lessons: String { folder + "/lessons" }
  private var state: String { folder + "/state/backstep" }
  private var progress: String { state + "/progress" }

  private func write(_ name: String, _ words: String) throws {
    try """
    ---
    title: The \(name)
    objective: Compute a delta
    minutes: 5
    experiment: mazur
    ---

    ## Part

    \(words)

    ```show
    step: δ(o1)
    ```

    ```predict
    question: How large is the delta?
    answer: δ(o1)
    ```

    """.write(toFile: "\(lessons)/\(name).md", atomically: true, encoding: .utf8)
  }

  /// A lesson on the screen.
  private func open(_ arguments: String...) throws -> BackstepSession {
    let session = try BackstepSession(
      ["lesson", "--lessons", lessons] + arguments,
      environment: ["XDG_STATE_HOME": folder + "/state"])
    try session.terminal.waitFor("Enter")
    return session
  }

  /// Types answers that are all wrong, so that each is counted and written down.
  private func answer(_ session: BackstepSession, times: Int) throws {
    for _ in 0..<times / 10 { try session.terminal.type(String(repeating: "5\r", count: 10)) }
  }

  /// How often the question of each lesson was tried, as the program reads it from the file.
  private func attempts() throws -> [String: Int] {
    let report = try Command.run([
      "env", "XDG_STATE_HOME=\(folder)/state", BackstepSession.binary, "lessons", "report",
      "--lessons", lessons,
    ])
    let rows = report.split(separator: "\n").dropFirst().map { $0.split(separator: ",") }
    return Dictionary(uniqueKeysWithValues: rows.map { (String($0[0]), Int($0[3]) ?? -1) })
  }

  private func waitForAttempts(_ wanted: [String: Int]) throws {
    var found: [String: Int] = [:]
    let hasCome = try Patience.until {
      guard files.fileExists(atPath: progress) else { return false }
      found = try attempts()
      return found == wanted
    }
    #expect(hasCome, "\(found)")
  }

  private func end(_ session: BackstepSession) throws {
    try session.send(signal: SIGTERM)
    #expect(try session.waitForEnd().code == 128 + Int(SIGTERM))
  }

  @Test("Each answer is written at once; killed at any moment, the program loses none before")
  func killed() throws {
    var least = 0
    for round in 0..<12 {
      let session = try open("first")
      try answer(session, times: 40)
      usleep(UInt32.random(in: 0..<250_000))
      let process = try session.processID()
      try session.send(signal: SIGKILL)
      #expect(Patience.until { kill(process, 0) != 0 })
      guard files.fileExists(atPath: progress) else { continue }
      let count = try attempts()["first"] ?? 0
      #expect(count >= least, "round \(round)")
      least = count
    }
    #expect(least > 0)
    let names = try files.contentsOfDirectory(atPath: state)
    #expect(!names.contains { $0.contains("broken") }, "\(names)")
  }

  @Test("Two windows at once add to one another", arguments: [false, true])
  func twoWindows(isLocked: Bool) throws {
    try files.createDirectory(atPath: state, withIntermediateDirectories: true)
    // Who waits for the folder's lock gives up after a while, and then writes without it.
    let lock = isLocked ? opened(state) : -1
    if isLocked { #expect(flock(lock, LOCK_EX | LOCK_NB) == 0) }
    defer { if isLocked { close(lock) } }
    let (one, other) = (try open("first"), try open("second"))
    for _ in 0..<3 {
      try answer(one, times: 10)
      try answer(other, times: 10)
    }
    if isLocked {
      // Without the lock one may leave out what the other wrote last, until it ends.
      let isNearlyDone = try Patience.until {
        let found = try attempts()
        return ["first", "second"].allSatisfy { found[$0] ?? 0 >= 29 }
      }
      #expect(isNearlyDone)
      sleep(2)
    } else {
      try waitForAttempts(["first": 30, "second": 30])
    }
    try end(one)
    try end(other)
    #expect(try attempts() == ["first": 30, "second": 30])
  }

  private func opened(_ path: String) -> Int32 { Foundation.open(path, O_RDONLY | O_CLOEXEC) }

  @Test(
    "A file of progress that is none is set aside under a name of its own, and said",
    arguments: [
      Data(), Data("hello\n".utf8), Data("backstep progress 1\nlesson a".utf8),
      Data([0, 0xFF, 0x1B, 0x5B, 0x0A]), Data(repeating: 0x61, count: 10_000_000),
    ])
  func broken(contents: Data) throws {
    try files.createDirectory(atPath: state, withIntermediateDirectories: true)
    for round in 1...2 {
      try contents.write(to: URL(fileURLWithPath: progress))
      let session = try open("first")
      try session.terminal.waitFor("Progress could not be read; it is kept as progress.broken-20")
      try answer(session, times: 10)
      try waitForAttempts(["first": 10])
      try end(session)
      let broken = try files.contentsOfDirectory(atPath: state).filter { $0.contains("broken") }
      #expect(broken.count == round)
      #expect(broken.allSatisfy { files.contents(atPath: "\(state)/\($0)") == contents })
      #expect(broken.count { $0.hasSuffix("-2") } == round - 1)
    }
  }

  @Test("What another version wrote stays as it is, and the lesson goes on")
  func otherVersion() throws {
    let contents = Data("backstep progress 2\nwhatever\n".utf8)
    try files.createDirectory(atPath: state, withIntermediateDirectories: true)
    try contents.write(to: URL(fileURLWithPath: progress))
    let session = try open("first")
    try session.terminal.waitFor("Progress is not kept: another version wrote")
    try answer(session, times: 10)
    try end(session)
    #expect(files.contents(atPath: progress) == contents)
    #expect(try files.contentsOfDirectory(atPath: state) == ["progress"])
  }

  @Test(
    "What is no ordinary file stays as it is, and the lesson goes on",
    arguments: ["folder", "pipe", "link to nothing", "link to itself"])
  func noFile(kind: String) throws {
    try files.createDirectory(atPath: state, withIntermediateDirectories: true)
    switch kind {
    case "folder": try files.createDirectory(atPath: progress, withIntermediateDirectories: true)
    case "pipe": mkfifo(progress, 0o600)
    case "link to nothing": symlink("/nowhere/at/all", progress)
    default: symlink(progress, progress)
    }
    let before = try files.attributesOfItem(atPath: progress)[.type] as? FileAttributeType
    let session = try open("first")
    try session.terminal.waitFor("Progress is not kept: ")
    try answer(session, times: 10)
    try end(session)
    let after = try files.attributesOfItem(atPath: progress)[.type] as? FileAttributeType
    #expect(before == after)
    #expect(try files.contentsOfDirectory(atPath: state) == ["progress"])
  }

  @Test("Where the file is a link it stays one, and what it leads to is written")
  func link() throws {
    try files.createDirectory(atPath: state, withIntermediateDirectories: true)
    let target = folder + "/elsewhere"
    try "backstep progress 1\n".write(toFile: target, atomically: false, encoding: .utf8)
    symlink(target, progress)
    let session = try open("first")
    try answer(session, times: 10)
    try waitForAttempts(["first": 10])
    try end(session)
    #expect(try files.destinationOfSymbolicLink(atPath: progress) == target)
  }

  @Test("Where nothing can be kept, that is said once and the lesson goes on")
  func unwritable() throws {
    let session = try BackstepSession(["lesson", "--lessons", lessons])
    try session.terminal.waitFor("Progress is not kept: /dev/null")
    try session.terminal.press("F4")
    try session.terminal.waitUntil("it is not said again") { rows in
      !rows.contains { $0.contains("not kept") }
    }
    try end(session)
  }

  @Test("A lesson of one's own is read again when its file is changed, and kept while it is broken")
  func reload() throws {
    let session = try open("first")
    try write("first", "One `of two")
    try session.terminal.waitFor(" first.md:10: ")
    try write("first", "Read that.")
    try session.terminal.waitFor("The lesson's file was changed")
    try files.removeItem(atPath: "\(lessons)/first.md")
    usleep(1_500_000)
    try write("first", "Read those.")
    try answer(session, times: 10)
    try waitForAttempts(["first": 10])
    try end(session)
  }

  @Test("A program that has nothing to look at is not woken")
  func idle() throws {
    let session = try BackstepSession(
      ["lesson"], environment: ["BACKSTEP_SHARE": try share()])
    try session.terminal.waitFor("Enter")
    let before = try switches(session)
    sleep(3)
    #expect(try switches(session) - before <= 1)
    let watched = try open("first")
    let earlier = try switches(watched)
    sleep(3)
    let woken = try switches(watched) - earlier
    #expect((1...10).contains(woken))
  }

  /// A folder of shipped files with these lessons.
  private func share() throws -> String {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().path
    try files.copyItem(atPath: "\(root)/experiments", toPath: "\(folder)/experiments")
    return folder
  }

  /// How often the program's main thread went to sleep of itself.
  private func switches(_ session: BackstepSession) throws -> Int {
    let status = try String(
      contentsOfFile: "/proc/\(try session.processID())/status", encoding: .utf8)
    let line = status.split(separator: "\n").first { $0.hasPrefix("voluntary_ctxt_switches:") }
    return line.flatMap { Int($0.split(whereSeparator: \.isWhitespace)[1]) } ?? -1
  }
}

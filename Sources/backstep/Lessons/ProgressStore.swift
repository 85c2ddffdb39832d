import Experiments
import Foundation
import Lessons

/// What the learner did, as a file in the state folder.
///
/// Each answer is written at once, together with all that is there: two windows add to one another.
/// Where two write at the very same time, which the folder's lock prevents unless one of them is
/// stopped in the middle of it, the later one may leave out what the earlier one wrote; so a writer
/// looks whether all is there, and writes again with its next answer and at its end.
///
/// Nothing that cannot be read is ever written over.
final class ProgressStore {
  private let folder: StateFolder
  private let today: () -> String
  /// All that was read or recorded here.
  private var all = Progress()
  private var hasRecorded = false
  private var told: Set<String> = []
  private var untold: [String] = []

  private static let name = "progress"
  /// How often it is looked whether all is there: once is enough where the lock holds.
  private static let mostWrites = 5

  init(folder: StateFolder = StateFolder(), today: @escaping () -> String = { Date().day }) {
    self.folder = folder
    self.today = today
  }

  /// Where it is, or would be.
  var path: String { folder.item(Self.name) }

  // MARK: Reading and writing

  /// What was done so far; a file that cannot be understood is set aside.
  func read() -> Progress {
    let found = folder.alone {
      removeLeftovers()
      return foundAfterSettingAside()
    }
    switch found {
    case .nothing, .broken: break
    case .progress(let other): all = all.merged(with: other)
    case .blocked(let reason): say(notKept(reason))
    }
    return all
  }

  /// What the file says, and what is wrong with it; it stays as it is.
  func look() -> (progress: Progress, problem: String?) {
    switch found(at: path) {
    case .nothing: (Progress(), nil)
    case .progress(let progress): (progress, nil)
    case .broken(let reason): (Progress(), "\(path): \(reason)")
    case .blocked(let reason): (Progress(), reason)
    }
  }

  /// Writes down what was done, and says what has to be told and was not yet; nil for nothing.
  func record(_ progress: Progress) -> String? {
    all = all.merged(with: progress)
    hasRecorded = true
    if let problem = save() { say(notKept(problem)) }
    return nextToTell()
  }

  /// Sees to it that all that was recorded is there, as the last thing that is done.
  func finish() {
    if hasRecorded { _ = save() }
  }

  /// Something that has to be told, once.
  func nextToTell() -> String? { untold.isEmpty ? nil : untold.removeFirst() }

  private func say(_ text: String) {
    if told.insert(text).inserted { untold.append(text) }
  }

  private func notKept(_ reason: String) -> String { "Progress is not kept: \(reason)" }

  /// Writes the union with what is there, until it is there; says what stands against it.
  private func save() -> String? {
    if let problem = folder.prepare() { return problem }
    return folder.alone {
      for _ in 0..<Self.mostWrites {
        switch foundAfterSettingAside() {
        case .blocked(let reason), .broken(let reason): return reason
        case .progress(let other):
          all = all.merged(with: other)
          if all == other { return nil }
        case .nothing: if all == Progress() { return nil }
        }
        if let problem = write() { return problem }
      }
      return nil
    }
  }

  private func write() -> String? {
    let text = all.text
    guard text.utf8.count <= Progress.byteLimit else {
      return "it has \(text.utf8.count) bytes; allowed: at most \(Progress.byteLimit)"
    }
    // Where the user made a link of it, the link stays.
    return WholeFile.replace(text, at: (try? FileBytes.resolved(path)) ?? path)
  }
}

// MARK: - What there may be

extension ProgressStore {
  /// What a look at the file finds.
  private enum Found {
    case nothing
    case progress(Progress)
    /// An ordinary file that is no progress.
    case broken(String)
    /// Something that must not be written over, or cannot be read.
    case blocked(String)
  }

  private func found(at path: String) -> Found {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      return errno == ENOENT || errno == ENOTDIR
        ? .nothing : .blocked("\(path): \(String(cString: strerror(errno)))")
    }
    do throws(FileProblem) {
      try FileBytes.requireOrdinary(path)
      let bytes = try FileBytes.read(path, limit: Progress.byteLimit)
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return .broken("bytes that are not UTF-8")
      }
      return found(in: text, path)
    } catch .tooLarge(let bytes, let limit) {
      return .broken("\(FileProblem.tooLarge(bytes: bytes, limit: limit))")
    } catch {
      return .blocked("\(path): \(error)")
    }
  }

  private func found(in text: String, _ path: String) -> Found {
    do throws(ProgressError) { return .progress(try Progress(text: text)) } catch {
      // Another version may read it yet, and would miss it.
      return error.problem == .otherVersion
        ? .blocked("another version wrote \(path)")
        : .broken("\(error)")
    }
  }

  /// What is found once a file that is no progress has another name.
  private func foundAfterSettingAside() -> Found {
    for _ in 0..<Self.mostWrites {
      let found = found(at: path)
      guard case .broken(let reason) = found else { return found }
      switch setAside() {
      case .success(let name?):
        say("Progress could not be read; it is kept as \(name).")
        return .nothing
      // Another window was quicker.
      case .success(nil): continue
      case .failure(let problem):
        return .blocked("\(path): \(reason); it cannot be set aside: \(problem)")
      }
    }
    return .blocked("\(path) is changed by others all the time")
  }

  /// Gives the file a name of its own, never that of another, and says which; nil if by then it is
  /// not broken any more.
  private func setAside() -> Result<String?, FileProblem> {
    let first = "\(Self.name).broken-\(today())"
    for number in 1..<1_000 {
      let name = number == 1 ? first : "\(first)-\(number)"
      let aside = folder.item(name)
      guard link(path, aside) == 0 else {
        if errno == EEXIST { continue }
        return errno == ENOENT ? .success(nil) : .failure(FileProblem(code: errno))
      }
      guard case .broken = found(at: aside), FileStamp(path) == FileStamp(aside) else {
        unlink(aside)
        return .success(nil)
      }
      return unlink(path) == 0 ? .success(name) : .failure(FileProblem(code: errno))
    }
    return .failure(.system(code: EEXIST))
  }

  /// Takes away what writers left who were killed in the middle of it, a day or longer ago.
  private func removeLeftovers() {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    for name in names where name.hasPrefix("\(Self.name).") && name.hasSuffix(".part") {
      var status = stat()
      guard lstat(folder.item(name), &status) == 0 else { continue }
      let age = Date().timeIntervalSince1970 - Double(status.changed.tv_sec)
      if age > 86_400 { unlink(folder.item(name)) }
    }
  }
}

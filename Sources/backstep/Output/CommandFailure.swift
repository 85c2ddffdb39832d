import ArgumentParser
import Comparison
import Experiments

/// Why a command ends early, besides a wrong experiment file.
enum CommandFailure: Error, Equatable {
  /// Whoever read the output has gone away, as `head` does: nobody is left to tell.
  case outputClosed
  /// The output could not be written.
  case outputFailed(reason: String)
  /// A file or folder that is named cannot be read.
  case unreadable(path: String, reason: String)
  /// The run diverged, where that is not wanted.
  case diverged(iteration: Int)
  /// The run diverged before the iteration that was asked for.
  case divergedBefore(wanted: Int, iteration: Int)
  /// The same of a stack, which no file describes.
  case stackDivergedBefore(wanted: Int, iteration: Int)
  /// A contender on the command line is none.
  case wrongContender(ContenderProblem)
  /// The person interrupted.
  case interrupted(while: String)
}

extension CommandFailure {
  /// What is said on standard error; nil for nothing.
  var message: String? {
    switch self {
    case .outputClosed: nil
    case .outputFailed(let reason): "the output cannot be written: \(reason)"
    case .unreadable(let path, let reason): "\(path): \(reason)"
    case .diverged(let iteration): "the run diverged in iteration \(iteration)"
    case .divergedBefore(let wanted, let iteration):
      "the run diverges in iteration \(iteration), so there is no iteration \(wanted); "
        + "backstep trace FILE --iteration \(iteration) shows where"
    case .stackDivergedBefore(let wanted, let iteration):
      "the run diverges in iteration \(iteration), so there is no iteration \(wanted); "
        + "--iteration \(iteration) shows it"
    case .wrongContender(let problem): "--\(problem)"
    case .interrupted(let work): "interrupted while \(work)"
    }
  }

  /// The program's exit code.
  var exitCode: ExitCode {
    switch self {
    case .outputClosed: .success
    case .outputFailed, .diverged, .interrupted: .failed
    case .divergedBefore, .stackDivergedBefore, .unreadable: .wrongInput
    case .wrongContender: .validationFailure
    }
  }
}

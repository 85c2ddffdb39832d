import ArgumentParser
import Experiments
import Foundation
import Ncurses

/// The program: reads the command line, runs the command, and turns errors into exit codes.
@main
enum Main {
  static func main() {
    // A reader that goes away is seen as an error of a write, which ends the program quietly.
    signal(SIGPIPE, SIG_IGN)
    do {
      var command = try Backstep.parseAsRoot(arguments)
      try command.run()
    } catch let failure as CommandFailure {
      end(failure.message, code: failure.exitCode)
    } catch let error as ExperimentError {
      end(error.description, code: .wrongInput)
    } catch let failure as LessonFailure {
      end(failure.description, code: .wrongInput)
    } catch let error as TerminalError {
      end("\(error)", code: .wrongInput)
    } catch {
      Backstep.exit(withError: error)
    }
  }

  /// `--help keys` is the page of the keys itself, not help on the command that prints it.
  private static var arguments: [String] {
    let given = Array(CommandLine.arguments.dropFirst())
    let isHelpOnKeys =
      given.count == 2 && ["--help", "-h", "help"].contains(given[0]) && given[1] == "keys"
    return isHelpOnKeys ? ["keys"] : given
  }

  private static func end(_ message: String?, code: ExitCode) -> Never {
    if let message { StandardError.write("backstep: \(message)\n") }
    exit(code.rawValue)
  }
}

extension ExitCode {
  /// The check or the run failed.
  static let failed = ExitCode(1)
  /// What was read is wrong or is not there.
  static let wrongInput = ExitCode(2)
}

import Comparison
import App
import ArgumentParser
import Drawing
import Home
import LessonPlayer
import Lessons
import ScreenKit
import Session

extension LessonsCommand {
  /// `backstep lessons book --to markdown OUT`: writes all lessons as one file to print.
  struct BookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "book",
      abstract: "Write all lessons as one file to print, with the answers at its end.",
      discussion: """
        Numbers are computed, and where a lesson shows something the screen is drawn as text. A file \
        that is there already is not written over.

        Examples:
          backstep lessons book --to markdown lessons.md
          backstep lessons book --to markdown class.md --lessons my-class
        """)

    /// What a book can be written as.
    enum Format: String, ExpressibleByArgument, CaseIterable {
      case markdown
    }

    @Option(name: .customLong("to"), help: ArgumentHelp("The format.", valueName: "format"))
    var format: Format

    @Argument(help: ArgumentHelp("The new file.", valueName: "out"))
    var out: String

    @OptionGroup var place: LessonsOption

    func run() throws {
      let library = try LessonLibrary(place.path)
      let files = ProgramFiles()
      let view = ScreenView()
      var book = LessonBook<State>(
        draw: { view.draw($0, size: Size(columns: 80, rows: 24)).text() },
        crew: { ImmediateCrew(now: nanoseconds) },
        answering: { LessonRehearsal.answer($0, reading: files.read) })
      let state = State(entries: [], beginning: try files.first())
      for file in library.files {
        book.add(try library.opened(file, progress: Progress()), on: state)
      }
      if let problem = WholeFile.create(book.text, at: out) {
        throw CommandFailure.outputFailed(reason: problem)
      }
    }
  }
}

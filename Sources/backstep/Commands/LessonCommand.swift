import App
import ArgumentParser
import Home
import LessonPlayer
import Lessons
import ScreenKit

/// `backstep lesson NAME`: takes a lesson on the screen.
struct LessonCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lesson",
    abstract: "Take a guided lesson: the next one, or the one that is named.",
    usage: "backstep lesson [<name>] [--lessons <path>] [<options>]",
    discussion: """
      A lesson is called by its name, by its number in the list, or by the path of its file. It goes on \
      where you left it. A lesson of your own is read again whenever its file is changed.

      Examples:
        backstep lesson                         what is to be taken next
        backstep lesson one-neuron
        backstep lesson 3
        backstep lesson ./my-lesson.md
        backstep lesson two-routes --lessons my-class
        backstep lesson 3 --plain               as a conversation of lines
      """)

  @Argument(
    help: ArgumentHelp("A lesson's name, number or file.", valueName: "name"),
    completion: .file(extensions: ["md"]))
  var name: String?

  @Flag(
    name: .customLong("plain"),
    help: "Take it as a conversation of lines, without a screen: for screen readers, and pipes.")
  var isPlain = false

  @OptionGroup var place: LessonsOption
  @OptionGroup var options: ScreenOptions

  func run() throws {
    // A file is a library of one.
    let file = name.flatMap { $0.contains("/") || $0.hasSuffix(".md") ? $0 : nil }
    let mailbox = LessonMailbox(file ?? place.path)
    let opened = try mailbox.open(file.map(Lesson.name(ofFile:)) ?? name)
    if isPlain {
      guard let opened else { throw LessonFailure(description: "all lessons are done") }
      let lesson = PlainLesson(
        ProgramFiles(lessons: mailbox), preferences: options.read().preferences)
      return try lesson.run(opened.0, opened.1)
    }
    try openScreen(
      ScreenArguments(
        opened.map { .lesson($0.0, $0.1) } ?? .lessons, options, lessons: mailbox))
  }
}

/// The option of the commands that are about lessons.
struct LessonsOption: ParsableArguments {
  @Option(
    name: .customLong("lessons"),
    help: ArgumentHelp("A folder of lessons, or a lesson's file.", valueName: "path"),
    completion: .directory)
  var path: String?
}

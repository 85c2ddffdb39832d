/// What screens on which time runs have in common; how far a step goes is each screen's own matter.
public enum TimeCommand: ScreenCommand, CaseIterable {
  /// To the next, or back to the previous place.
  case forward, back
  /// Time runs by itself, or stops; or runs backward.
  case play, playBackward
  /// Slower or faster.
  case slower, faster

  /// The entries.
  public static let entries = [
    TimeCommand.forward.entry(
      "step", [.right, .character("l")], .time,
      "the next step, as long as the granularity says"),
    TimeCommand.back.entry(
      "back", [.left, .character("h")], .time,
      "the step before: back through time, the same numbers again"),
    TimeCommand.play.entry(
      "play", [.character(" ")], .time, "time runs by itself, step by step; or pauses"),
    TimeCommand.playBackward.entry(
      "play backward", [.character("b")], .time, "time runs backward by itself"),
    TimeCommand.slower.entry("slower", [.character("<")], .time, "play fewer steps a second"),
    TimeCommand.faster.entry("faster", [.character(">")], .time, "play more steps a second"),
  ]
}

/// What screens that are a list have in common.
public enum ListCommand: ScreenCommand, CaseIterable {
  /// The entry above, the entry below; opens the one that is chosen.
  case choosePrevious, chooseNext, open

  /// The entries.
  public static let entries = [
    ListCommand.choosePrevious.entry("up", [.up, .character("k")], .program, "the entry above"),
    ListCommand.chooseNext.entry("down", [.down, .character("j")], .program, "the entry below"),
    ListCommand.open.entry(
      "open", [.enter, .right, .character("l")], .program, "open the experiment or lesson"),
  ]
}

/// What every screen can be asked for, whatever it shows; the program does it.
public enum ProgramCommand: ScreenCommand, CaseIterable {
  /// All digits of the numbers, or four of them.
  case allDigits
  /// What symbols and words mean.
  case glossary
  /// Copies the screen to the clipboard; writes it as text or as a picture.
  case copyScreen, export
  /// Opens and closes the help; finds any command by its name.
  case help, palette
  /// Whether the mouse is the program's or the terminal's.
  case mouse
  /// Closes what lies over the screen, or goes one level out.
  case close
  /// Paints the screen again; gives the terminal back to the shell for a while; ends the program.
  case redraw, suspend, quit

  /// The entries.
  public static let entries =
    numbers + [
      ProgramCommand.copyScreen.entry(
        "copy the screen", [.character("Y")], .take, "copy the whole screen as text"),
      ProgramCommand.export.entry(
        "export", [.character("x")], .take,
        "write the screen to a file, as text or as an SVG picture"),
      ProgramCommand.help.entry(
        "help", [.character("?"), .function(1)], .program, "this list; the same key closes it"),
      ProgramCommand.palette.entry(
        "palette", [.character(":")], .program, "find any command by a part of its name"),
      ProgramCommand.mouse.entry(
        "mouse", [.character("M")], .program,
        "the mouse for Backstep, or for the terminal's own selection"),
      ProgramCommand.close.entry("close", [.escape], .program, "one level out"),
      ProgramCommand.redraw.entry(
        "redraw", [.control("l")], .program, "paint the screen again, as after a stray message"),
      ProgramCommand.suspend.entry(
        "suspend", [.control("z")], .program, "back to the shell for a while; fg continues"),
      ProgramCommand.quit.entry(
        "quit", [.character("q"), .control("c")], .program, "leave Backstep"),
    ]

  /// The entry of the glossary, which lists do not have.
  public static let glossaryEntry = ProgramCommand.glossary.entry(
    "glossary", [.character("t")], .numbers, "what the symbols here and the words mean")
  /// The entry of the digits, which lists do not have.
  public static let digitsEntry = ProgramCommand.allDigits.entry(
    "digits", [.character("d")], .view,
    "all digits of the numbers, as the machine holds them, or four")

  /// Those of screens that show numbers.
  public static let numbers = [glossaryEntry, digitsEntry]
}

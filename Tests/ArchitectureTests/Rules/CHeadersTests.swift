import Testing

@Suite("What C sources include")
struct CHeadersTests {
  private func lines(_ path: String, _ text: String) -> [Int] {
    CHeaders.findings(in: [(path, text)]).map(\.line)
  }

  @Test("ncurses is included by the target that wraps it and not by its interface")
  func ncurses() {
    #expect(lines("Sources/CNcurses/CNcurses.c", "#include <ncurses.h>") == [])
    #expect(lines("Sources/CNcurses/include/CNcurses.h", "\n# include <ncurses.h>") == [2])
    #expect(lines("Sources/Ncurses/A.c", "#include <curses.h>") == [1])
    #expect(lines("Sources/Ncurses/A.c", "#include \"CNcurses.h\"") == [])
  }

  @Test("The header whose macros break ordinary names is included nowhere")
  func term() {
    #expect(lines("Sources/CNcurses/CNcurses.c", "#include <stdint.h>\n#include <term.h>") == [2])
  }

  @Test("The project's C sources keep ncurses private")
  func project() throws {
    #expect(CHeaders.findings(in: Project.cSources) == [])
  }
}

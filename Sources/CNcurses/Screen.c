#define _GNU_SOURCE 1  // strcasestr, wcwidth

#include <ncurses.h>

#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

#include "CNcurses.h"
#include "HeldErrors.h"
#include "Mouse.h"
#include "Pairs.h"
#include "Sending.h"
#include "Signals.h"

// From <term.h>, whose macros break ordinary names.
extern int setupterm(const char *, int, int *);
extern char *tigetstr(const char *);
extern char *tparm(const char *, ...);

static SCREEN *screen;
static WINDOW *input;  // a pad: reading keys from stdscr would refresh it
static struct termios modes_before;
static int is_utf8;
static int unread;  // input was handed out since it was last drained
static int closed;  // there will be no more input
static int columns_told;  // the size that the program knows
static int rows_told;

static int has_capability(const char *name) {
  const char *text = tigetstr(name);
  return text != NULL && text != (char *)-1;
}

// MARK: - Starting

static void choose_utf8(void) {
  if (setlocale(LC_CTYPE, "C.UTF-8") == NULL) setlocale(LC_CTYPE, "UTF-8");
}

// A locale that names UTF-8 but is not installed still says what the terminal understands.
static void choose_locale(int wants_utf8) {
  char *locale = setlocale(LC_CTYPE, "");
  if (wants_utf8) {
    if (locale == NULL || strcmp(nl_langinfo(CODESET), "UTF-8") != 0) choose_utf8();
  } else if (locale == NULL) {
    const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
    for (int index = 0; index < 3; index++) {
      if (names[index] == NULL || *names[index] == 0) continue;
      if (strcasestr(names[index], "UTF-8") || strcasestr(names[index], "UTF8")) {
        choose_utf8();
      }
      break;
    }
  }
  is_utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static int unusable(void) {
  if (screen != NULL) return SCREEN_ALREADY_STARTED;
  if (!isatty(STDIN_FILENO)) return SCREEN_INPUT_NOT_TERMINAL;
  if (!isatty(STDOUT_FILENO)) return SCREEN_OUTPUT_NOT_TERMINAL;
  const char *type = getenv("TERM");
  if (type == NULL || *type == 0) return SCREEN_TYPE_UNSET;
  int status = 0;
  if (setupterm(NULL, STDOUT_FILENO, &status) == ERR && status != 1) return SCREEN_TYPE_UNKNOWN;
  if (!has_capability("cup")) return SCREEN_TYPE_CANNOT_MOVE;
  return SCREEN_STARTED;
}

// Appends a capability without its padding, which only printing terminals need.
static size_t append(char *bytes, size_t used, size_t size, const char *text) {
  if (text == NULL || text == (char *)-1) return used;
  while (*text && used < size) {
    const char *end = text[0] == '$' && text[1] == '<' ? strchr(text, '>') : NULL;
    if (end) {
      text = end + 1;
    } else {
      bytes[used++] = *text++;
    }
  }
  return used;
}

static void prepare_restoration(void) {
  char bytes[512];
  size_t used = 0;
  used = append(bytes, used, sizeof bytes, mouse_release_bytes());
  const char *names[] = {"sgr0", "op", "cnorm", "rmkx"};
  for (int index = 0; index < 4; index++) {
    used = append(bytes, used, sizeof bytes, tigetstr(names[index]));
  }
  used = append(bytes, used, sizeof bytes, tparm(tigetstr("cup"), LINES - 1, 0));
  used = append(bytes, used, sizeof bytes, has_capability("rmcup") ? tigetstr("rmcup") : "\r\n");
  restoration_set(bytes, used, &modes_before);
}

// Terminals send one of several forms, whatever their description says.
static void define_keys(void) {
  const struct {
    const char *bytes;
    int key;
  } keys[] = {
      {"[A", KEY_UP},     {"[B", KEY_DOWN},   {"[C", KEY_RIGHT},  {"[D", KEY_LEFT},
      {"OA", KEY_UP},     {"OB", KEY_DOWN},   {"OC", KEY_RIGHT},  {"OD", KEY_LEFT},
      {"[H", KEY_HOME},   {"[F", KEY_END},    {"OH", KEY_HOME},   {"OF", KEY_END},
      {"[1~", KEY_HOME},  {"[4~", KEY_END},   {"[7~", KEY_HOME},  {"[8~", KEY_END},
      {"[2~", KEY_IC},    {"[3~", KEY_DC},    {"[5~", KEY_PPAGE}, {"[6~", KEY_NPAGE},
      {"[Z", KEY_BTAB},   {"OM", KEY_ENTER},  {"OP", KEY_F(1)},   {"OQ", KEY_F(2)},
      {"OR", KEY_F(3)},   {"OS", KEY_F(4)},   {"[11~", KEY_F(1)}, {"[12~", KEY_F(2)},
      {"[13~", KEY_F(3)}, {"[14~", KEY_F(4)}, {"[[A", KEY_F(1)},  {"[[B", KEY_F(2)},
      {"[[C", KEY_F(3)},  {"[[D", KEY_F(4)},  {"[[E", KEY_F(5)},
  };
  for (size_t index = 0; index < sizeof keys / sizeof *keys; index++) {
    char sequence[8] = "\033";
    strcat(sequence, keys[index].bytes);
    define_key(sequence, keys[index].key);
  }
  // The mouse's bytes are for the program to read: ncurses would lose columns beyond 223.
  define_key(NULL, KEY_MOUSE);
}

static void set_modes(void) {
  raw();
  noecho();
  nonl();
  curs_set(0);
  const char *delay = getenv("ESCDELAY");
  int milliseconds = delay ? atoi(delay) : 0;
  set_escdelay(milliseconds > 0 ? milliseconds : 25);
  input = newpad(1, 1);
  keypad(input, TRUE);
  wtimeout(input, 0);
  define_keys();
}

struct screen_start screen_start(int32_t wants_utf8) {
  struct screen_start start = {.failure = unusable()};
  if (start.failure != SCREEN_STARTED) return start;
  choose_locale(wants_utf8);
  if (!signals_prepare() || tcgetattr(STDIN_FILENO, &modes_before) != 0) {
    start.failure = SCREEN_FAILED;
    return start;
  }
  // The size comes from the terminal alone: LINES and COLUMNS would freeze it.
  use_env(FALSE);
  use_tioctl(TRUE);
  errors_hold();
  // Before ncurses looks: it installs its own where it finds none.
  signals_install();
  screen = newterm(NULL, stdout, stdin);
  if (screen == NULL) {
    signals_uninstall();
    errors_release();
    start.failure = SCREEN_FAILED;
    return start;
  }
  set_modes();
  start.colors = pairs_start();
  mouse_start();
  start.has_clipboard = mouse_is_there() || has_capability("Ms");
  prepare_restoration();
  restoration_arm(1);
  static int registered;
  if (!registered) registered = atexit(screen_stop) == 0;
  closed = unread = 0;
  start.columns = columns_told = COLS;
  start.rows = rows_told = LINES;
  start.is_utf8 = is_utf8;
  return start;
}

// MARK: - Stopping

static void leave(void) {
  mouse_leave();
  endwin();
  restoration_arm(0);
  // Without another screen the drawing stays; what comes next starts below it.
  if (!has_capability("rmcup") && !send_bytes("\r\n", 2)) closed = 1;
  tcsetattr(STDIN_FILENO, TCSADRAIN, &modes_before);
  errors_release();
}

void screen_stop(void) {
  if (screen == NULL) return;
  leave();
  signals_uninstall();
  delwin(input);
  delscreen(screen);
  input = NULL;
  screen = NULL;
}

static void take_size(void) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row > 0 && size.ws_col > 0) {
    resize_term(size.ws_row, size.ws_col);
  }
  prepare_restoration();
}

static void come_back(void) {
  errors_hold();
  reset_prog_mode();
  take_size();
  restoration_arm(1);
  clearok(curscr, TRUE);
  wrefresh(curscr);
  curs_set(0);
  mouse_return();
}

static void pause_process(int whole_group) {
  leave();
  signals_stop(whole_group);
  come_back();
}

void screen_suspend(void) {
  if (screen != NULL) pause_process(1);
}

// MARK: - Showing

static wchar_t shown(uint32_t scalar, uint32_t width) {
  // What the C library takes for another width would shift the rest of the row.
  if (wcwidth((wchar_t)scalar) == (int)width) return (wchar_t)scalar;
  return is_utf8 && width == 1 ? 0xFFFD : L'?';
}

void screen_put(int32_t row, int32_t column, const struct screen_cell *cells, int32_t count) {
  for (int32_t index = 0; index < count; index++) {
    const struct screen_cell *cell = &cells[index];
    if (cell->scalar == 0) continue;
    wchar_t text[] = {shown(cell->scalar, cell->width), (wchar_t)cell->mark,
                      (wchar_t)cell->second_mark, 0};
    attr_t attributes = 0;
    if (cell->attributes & SCREEN_BOLD) attributes |= WA_BOLD;
    if (cell->attributes & SCREEN_DIM) attributes |= WA_DIM;
    if (cell->attributes & SCREEN_REVERSE) attributes |= WA_REVERSE;
    if (cell->attributes & SCREEN_UNDERLINE) attributes |= WA_UNDERLINE;
#ifdef WA_ITALIC
    if (cell->attributes & SCREEN_ITALIC) attributes |= WA_ITALIC;
#endif
    cchar_t complex;
    pairs_compose(&complex, text, attributes, cell->foreground, cell->background);
    mvadd_wch(row, column + index, &complex);
    if (cell->width == 2 && wcwidth(text[0]) != 2) mvaddch(row, column + index + 1, ' ');
  }
}

void screen_show(void) {
  // Where a terminal cannot hide its cursor, it waits in a corner.
  move(LINES - 1, COLS - 1);
  refresh();
}

void screen_forget(void) { clearok(curscr, TRUE); }

void screen_capture_mouse(int32_t is_on) {
  if (screen != NULL) mouse_capture(is_on != 0);
}

int32_t screen_send(const uint8_t *bytes, int32_t count) {
  return screen != NULL && count >= 0 && send_bytes((const char *)bytes, (size_t)count);
}

// MARK: - Events

static int32_t neutral_key(int code) {
  switch (code) {
    case KEY_UP: return SCREEN_KEY_UP;
    case KEY_DOWN: return SCREEN_KEY_DOWN;
    case KEY_LEFT: return SCREEN_KEY_LEFT;
    case KEY_RIGHT: return SCREEN_KEY_RIGHT;
    case KEY_HOME: return SCREEN_KEY_HOME;
    case KEY_END: return SCREEN_KEY_END;
    case KEY_PPAGE: return SCREEN_KEY_PAGE_UP;
    case KEY_NPAGE: return SCREEN_KEY_PAGE_DOWN;
    case KEY_BTAB: return SCREEN_KEY_BACK_TAB;
    case KEY_ENTER: return SCREEN_KEY_ENTER;
    case KEY_BACKSPACE: return SCREEN_KEY_BACKSPACE;
    case KEY_DC: return SCREEN_KEY_DELETE;
    case KEY_IC: return SCREEN_KEY_INSERT;
    default:
      return code > KEY_F(0) && code <= KEY_F(63) ? SCREEN_KEY_FUNCTION + code - KEY_F(0)
                                                  : SCREEN_KEY_UNKNOWN;
  }
}

static struct screen_event event_of(int32_t kind, int32_t value) {
  struct screen_event event = {.kind = kind, .value = value, .columns = COLS, .rows = LINES};
  return event;
}

// What signals ask for, SCREEN_EVENT_NONE when nothing is left for the program to do.
static struct screen_event signalled(void) {
  const int ending[] = {SIGHUP, SIGTERM, SIGINT, SIGQUIT};
  for (int index = 0; index < 4; index++) {
    if (signals_take(ending[index])) return event_of(SCREEN_EVENT_SIGNAL, ending[index]);
  }
  if (signals_take(SIGTSTP)) pause_process(0);
  if (signals_take(SIGCONT)) {
    // After a stop that could not be caught someone else may have used the terminal.
    endwin();
    come_back();
  }
  if (signals_take(SIGWINCH)) {
    take_size();
    clearok(curscr, TRUE);
  }
  if (columns_told != COLS || rows_told != LINES) {
    columns_told = COLS;
    rows_told = LINES;
    return event_of(SCREEN_EVENT_RESIZE, 0);
  }
  if (signals_take_wake()) return event_of(SCREEN_EVENT_WAKE, 0);
  return event_of(SCREEN_EVENT_NONE, 0);
}

// Waits for input or a signal; 0 when the time is over.
static int wait_for_input(int milliseconds) {
  struct pollfd sources[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                             {.fd = signals_pipe(), .events = POLLIN}};
  int ready = poll(sources, 2, milliseconds);
  if (ready < 0) return errno == EINTR ? 1 : (closed = 1);
  if (sources[0].revents & (POLLHUP | POLLERR | POLLNVAL)) closed = 1;
  int waiting = 0;
  // Readable without a byte to read is how a terminal that is gone looks.
  if (sources[0].revents & POLLIN && (ioctl(STDIN_FILENO, FIONREAD, &waiting) < 0 || waiting == 0)) {
    closed = 1;
  }
  return ready;
}

struct screen_event screen_next(int32_t milliseconds) {
  if (screen == NULL) return event_of(SCREEN_EVENT_END_OF_INPUT, 0);
  for (;;) {
    signals_drain();
    struct screen_event event = signalled();
    if (event.kind != SCREEN_EVENT_NONE) return event;
    int code = wgetch(input);
    if (code != ERR) {
      unread = 1;
      if (code <= 0xFF) return event_of(SCREEN_EVENT_BYTE, code);
      return event_of(SCREEN_EVENT_KEY, neutral_key(code));
    }
    if (unread) {
      unread = 0;
      return event_of(SCREEN_EVENT_DRAINED, 0);
    }
    if (closed) return event_of(SCREEN_EVENT_END_OF_INPUT, 0);
    if (!wait_for_input(milliseconds)) return event_of(SCREEN_EVENT_NONE, 0);
  }
}

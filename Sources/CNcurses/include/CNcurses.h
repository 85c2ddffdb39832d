// The one door to ncurses: fixed-width integers and plain structs, nothing of <ncurses.h>.
//
// There is one screen, the process's terminal, so its state lives behind these functions: signal
// handlers could not reach it anywhere else. All but screen_wake belong to one thread.
#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

// Why screen_start could not start.
enum {
  SCREEN_STARTED = 0,
  SCREEN_INPUT_NOT_TERMINAL,
  SCREEN_OUTPUT_NOT_TERMINAL,
  SCREEN_TYPE_UNSET,
  SCREEN_TYPE_UNKNOWN,
  SCREEN_TYPE_CANNOT_MOVE,
  SCREEN_ALREADY_STARTED,
  SCREEN_FAILED,
};

// What a terminal can do, once started.
struct screen_start {
  int32_t failure;  // SCREEN_STARTED or the reason
  int32_t columns;
  int32_t rows;
  int32_t colors;   // how many it has, 0 for none
  int32_t is_utf8;  // whether the locale's codeset is UTF-8
  int32_t has_clipboard;  // whether it may take texts by OSC 52
};

enum {
  SCREEN_BOLD = 1,
  SCREEN_DIM = 2,
  SCREEN_REVERSE = 4,
  SCREEN_UNDERLINE = 8,
  SCREEN_ITALIC = 16,
};

// One cell; scalar 0 marks the right half of the wide glyph before it.
struct screen_cell {
  uint32_t scalar;
  uint32_t mark;         // a combining mark or 0
  uint32_t second_mark;  // a combining mark or 0
  uint32_t width;        // 1 or 2
  int32_t foreground;    // a colour of the terminal, -1 for its own
  int32_t background;
  uint32_t attributes;
};

enum {
  SCREEN_EVENT_NONE = 0,      // the time is over
  SCREEN_EVENT_BYTE,          // value: a byte that is no part of a known key
  SCREEN_EVENT_KEY,           // value: a key below, or SCREEN_KEY_FUNCTION + n
  SCREEN_EVENT_DRAINED,       // no more input for now, after some
  SCREEN_EVENT_RESIZE,        // columns, rows
  SCREEN_EVENT_SIGNAL,        // value: the signal's number
  SCREEN_EVENT_END_OF_INPUT,
  SCREEN_EVENT_WAKE,
};

enum {
  SCREEN_KEY_UP = 1,
  SCREEN_KEY_DOWN,
  SCREEN_KEY_LEFT,
  SCREEN_KEY_RIGHT,
  SCREEN_KEY_HOME,
  SCREEN_KEY_END,
  SCREEN_KEY_PAGE_UP,
  SCREEN_KEY_PAGE_DOWN,
  SCREEN_KEY_BACK_TAB,
  SCREEN_KEY_ENTER,
  SCREEN_KEY_BACKSPACE,
  SCREEN_KEY_DELETE,
  SCREEN_KEY_INSERT,
  SCREEN_KEY_UNKNOWN,
  SCREEN_KEY_FUNCTION = 100,
};

struct screen_event {
  int32_t kind;
  int32_t value;
  int32_t columns;
  int32_t rows;
};

// Takes the terminal over; with wants_utf8, the terminal understands UTF-8 whatever the locale says.
struct screen_start screen_start(int32_t wants_utf8);

// Gives the terminal back as it was; does nothing when it was not taken.
void screen_stop(void);

// Puts the cells of one row, from a column on; shown by screen_show.
void screen_put(int32_t row, int32_t column, const struct screen_cell *cells, int32_t count);

// Sends what changed.
void screen_show(void);

// Makes the next screen_show send everything.
void screen_forget(void);

// Has the mouse reported by bytes of its own (xterm's modes 1000 and 1006), or not, until told
// otherwise; terminals that have no mouse are told nothing.
void screen_capture_mouse(int32_t is_on);

// Sends bytes that ncurses need not know of, since they show nothing; 0 when the terminal is gone.
int32_t screen_send(const uint8_t *bytes, int32_t count);

// Gives the terminal back, stops the process group, and takes the terminal again when continued.
void screen_suspend(void);

// Waits for an event, at most so many milliseconds, without end when negative.
struct screen_event screen_next(int32_t milliseconds);

// Makes screen_next return; from any thread, any time.
void screen_wake(void);

// Ends the process by a signal, so that its parent sees that it was one.
void screen_end_process(int32_t signal_number);

#endif

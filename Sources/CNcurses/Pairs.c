#include "Pairs.h"

#include <stdlib.h>

static int has_own;  // whether the terminal's own colours can be had beside others

int pairs_start(void) {
  if (!has_colors() || start_color() == ERR) return 0;
  has_own = use_default_colors() == OK;
  return COLORS;
}

#if defined(NCURSES_VERSION_PATCH) && NCURSES_VERSION_PATCH >= 20170401 && \
    !defined(PAIRS_WITHOUT_ALLOCATION)

static int pair_of(int foreground, int background) {
  int pair = alloc_pair(foreground, background);
  return pair > 0 ? pair : 0;
}

void pairs_compose(cchar_t *cell, const wchar_t *text, attr_t attributes, int foreground,
                   int background) {
  int pair = 0;
  if (has_colors() && (foreground >= 0 || background >= 0)) {
    if (!has_own && foreground < 0) foreground = COLOR_WHITE;
    if (!has_own && background < 0) background = COLOR_BLACK;
    pair = pair_of(foreground, background);
  }
  // A short cannot hold every pair; the last argument can.
  setcchar(cell, text, attributes, 0, &pair);
}

#else

// The ncurses of macOS is older: no allocation, and no pair above 255.
enum { PAIRS = 255 };

static struct {
  short foreground;
  short background;
} table[PAIRS + 1];
static int used;

static int pair_of(int foreground, int background) {
  for (int pair = 1; pair <= used; pair++) {
    if (table[pair].foreground == foreground && table[pair].background == background) return pair;
  }
  if (used >= PAIRS || used + 1 >= COLOR_PAIRS) return 0;
  if (init_pair((short)(used + 1), (short)foreground, (short)background) == ERR) return 0;
  used++;
  table[used].foreground = (short)foreground;
  table[used].background = (short)background;
  return used;
}

void pairs_compose(cchar_t *cell, const wchar_t *text, attr_t attributes, int foreground,
                   int background) {
  int pair = 0;
  if (has_colors() && (foreground >= 0 || background >= 0)) {
    if (!has_own && foreground < 0) foreground = COLOR_WHITE;
    if (!has_own && background < 0) background = COLOR_BLACK;
    pair = pair_of(foreground, background);
  }
  setcchar(cell, text, attributes, (short)pair, NULL);
}

#endif

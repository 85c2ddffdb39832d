#include "Mouse.h"

#include <stdlib.h>
#include <string.h>

#include "Sending.h"

extern char *tigetstr(const char *);  // from <term.h>, whose macros break ordinary names

static const char capture[] = "\033[?1000h\033[?1006h";
static const char release[] = "\033[?1006l\033[?1000l";

static int has_mouse;
static int is_wanted;  // also while the terminal is given back

void mouse_start(void) {
  // Linux's console has the capability and no mouse.
  const char *report = tigetstr("kmous");
  const char *type = getenv("TERM");
  has_mouse = report && report != (char *)-1 && type && strncmp(type, "linux", 5) != 0;
  is_wanted = 0;
}

int mouse_is_there(void) { return has_mouse; }

void mouse_leave(void) {
  if (is_wanted) send_bytes(release, strlen(release));
}

void mouse_return(void) {
  if (is_wanted) send_bytes(capture, strlen(capture));
}

const char *mouse_release_bytes(void) { return has_mouse ? release : ""; }

void mouse_capture(int is_on) {
  if (!has_mouse || is_wanted == (is_on != 0)) return;
  mouse_leave();
  is_wanted = is_on != 0;
  mouse_return();
}

// What goes to the terminal past ncurses.
#ifndef SENDING_H
#define SENDING_H

#include <stddef.h>

// Writes all of it; 0 when the terminal is gone.
int send_bytes(const char *bytes, size_t count);

#endif

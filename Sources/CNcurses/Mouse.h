// The mouse, in xterm's modes 1000 and 1006.
#ifndef MOUSE_H
#define MOUSE_H

// A new screen, whose mouse nobody asked for: after newterm.
void mouse_start(void);

// Whether the terminal has one.
int mouse_is_there(void);

// Takes the mouse or lets go of it, where there is one.
void mouse_capture(int is_on);

// Lets go of the mouse before the terminal is given back, and takes it again if it was asked for.
void mouse_leave(void);
void mouse_return(void);

// What lets go of the mouse, for a handler to write; empty where there is none.
const char *mouse_release_bytes(void);

#endif

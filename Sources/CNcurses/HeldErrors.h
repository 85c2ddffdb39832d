// What is written to the standard error stream while the screen is up is held, and shown after.
#ifndef HELD_ERRORS_H
#define HELD_ERRORS_H

// Holds the stream when it goes to a terminal: there it would write over the screen.
void errors_hold(void);

// Sends the stream to where it went before, after what was held. Safe in a signal handler.
void errors_release(void);

#endif

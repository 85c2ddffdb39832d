// Signals become events; those that end the process at once give the terminal back first.
#ifndef SIGNALS_H
#define SIGNALS_H

#include <stddef.h>
#include <termios.h>

// Makes the pipe by which handlers reach a waiting screen_next; 0 when it cannot be made.
int signals_prepare(void);

// The end of the pipe to poll for reading.
int signals_pipe(void);

// Takes all signals over, and puts the handlers of before back.
void signals_install(void);
void signals_uninstall(void);

// Whether a signal came since it was last asked for.
int signals_take(int number);

// Whether a wake-up was asked for since the last time.
int signals_take_wake(void);

// Empties the pipe: before the flags are read, so that none is missed.
void signals_drain(void);

// Stops this process, or its group, by SIGTSTP; returns when it is continued.
void signals_stop(int whole_group);

// What a handler writes and sets to give the terminal back.
void restoration_set(const char *bytes, size_t count, const struct termios *modes);

// Whether there is a terminal to give back.
void restoration_arm(int armed);

#endif

// Colour pairs: ncurses knows only pairs of a foreground and a background.
#ifndef PAIRS_H
#define PAIRS_H

#include <ncurses.h>

// Starts colours where the terminal has them and says how many, 0 for none.
int pairs_start(void);

// A cell of text, attributes and two colours, -1 for the terminal's own.
void pairs_compose(cchar_t *cell, const wchar_t *text, attr_t attributes, int foreground,
                   int background);

#endif

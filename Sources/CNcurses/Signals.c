#include "Signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <string.h>
#include <unistd.h>

#include "CNcurses.h"
#include "HeldErrors.h"

// Those that become events, the ones that ask the process to end first.
static const int noted[] = {SIGINT, SIGTERM, SIGHUP, SIGQUIT, SIGWINCH, SIGTSTP, SIGCONT};
enum { ENDING = 4, NOTED = sizeof noted / sizeof *noted };

static const int crashes[] = {SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGABRT, SIGTRAP};
enum { CRASHES = sizeof crashes / sizeof *crashes };

static int ends[2] = {-1, -1};
static atomic_int pending[NOTED];
static atomic_int wake_pending;

static struct sigaction noted_before[NOTED];
static struct sigaction crashes_before[CRASHES];
static char alternate_stack[64 * 1024];

static atomic_int armed;
static char restoration[512];
static size_t restoration_count;
static struct termios restoration_modes;

static void set_handler(int number, void (*handler)(int), int flags, struct sigaction *before) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = handler;
  action.sa_flags = flags;
  sigemptyset(&action.sa_mask);
  sigaction(number, &action, before);
}

// MARK: - Giving the terminal back from a handler

void restoration_set(const char *bytes, size_t count, const struct termios *modes) {
  // Disarmed meanwhile: a handler must not read half of it.
  int was_armed = atomic_exchange(&armed, 0);
  if (count > sizeof restoration) count = sizeof restoration;
  memcpy(restoration, bytes, count);
  restoration_count = count;
  restoration_modes = *modes;
  atomic_store(&armed, was_armed);
}

void restoration_arm(int value) { atomic_store(&armed, value); }

static void restore_now(void) {
  if (!atomic_exchange(&armed, 0)) return;
  if (write(STDOUT_FILENO, restoration, restoration_count) < 0) {
    // The terminal is gone: nothing to restore, and no one to tell.
  }
  tcsetattr(STDIN_FILENO, TCSANOW, &restoration_modes);
  errors_release();
}

static void die_of(int number) {
  set_handler(number, SIG_DFL, 0, NULL);
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  pthread_sigmask(SIG_UNBLOCK, &only, NULL);
  raise(number);
}

static const char *crash_message(int number) {
  switch (number) {
    case SIGSEGV:
    case SIGBUS:
      return "backstep: internal error: memory that is not there was used, or the stack is full\n";
    case SIGILL:
    case SIGTRAP:
      return "backstep: internal error: a check inside the program failed\n";
    case SIGFPE:
      return "backstep: internal error: an impossible whole-number calculation\n";
    default:
      return "backstep: internal error: the program gave up\n";
  }
}

static void crash(int number) {
  restore_now();
  const char *message = crash_message(number);
  if (write(STDERR_FILENO, message, strlen(message)) < 0) {
    // Nowhere to say it.
  }
  die_of(number);
}

// MARK: - Signals as events

static void note(int number) {
  int error = errno;
  int index = 0;
  while (noted[index] != number) index++;
  // A program too busy to take the first request to end obeys the second.
  if (index < ENDING) {
    for (int other = 0; other < ENDING; other++) {
      if (!atomic_load(&pending[other])) continue;
      restore_now();
      die_of(number);
    }
  }
  atomic_store(&pending[index], 1);
  if (write(ends[1], "", 1) < 0) {
    // A full pipe wakes the reader as well.
  }
  errno = error;
}

int signals_prepare(void) {
  if (ends[0] >= 0) return 1;
  if (pipe(ends) != 0) return 0;
  // Never closed: another thread may wake the screen when it is gone already.
  for (int end = 0; end < 2; end++) {
    fcntl(ends[end], F_SETFD, FD_CLOEXEC);
    fcntl(ends[end], F_SETFL, O_NONBLOCK);
  }
  return 1;
}

int signals_pipe(void) { return ends[0]; }

void signals_install(void) {
  stack_t stack;
  memset(&stack, 0, sizeof stack);
  stack.ss_sp = alternate_stack;
  stack.ss_size = sizeof alternate_stack;
  sigaltstack(&stack, NULL);
  // Whoever started the program may have blocked them, and what is blocked is never noticed.
  sigset_t handled;
  sigemptyset(&handled);
  for (int index = 0; index < NOTED; index++) sigaddset(&handled, noted[index]);
  for (int index = 0; index < CRASHES; index++) sigaddset(&handled, crashes[index]);
  pthread_sigmask(SIG_UNBLOCK, &handled, NULL);
  for (int index = 0; index < NOTED; index++) {
    set_handler(noted[index], note, SA_RESTART, &noted_before[index]);
    // Whoever started the program with a signal ignored, as nohup does, keeps it so.
    if (index < ENDING && noted_before[index].sa_handler == SIG_IGN) {
      sigaction(noted[index], &noted_before[index], NULL);
    }
  }
  for (int index = 0; index < CRASHES; index++) {
    set_handler(crashes[index], crash, SA_ONSTACK | SA_RESETHAND | SA_NODEFER, &crashes_before[index]);
  }
}

void signals_uninstall(void) {
  for (int index = 0; index < NOTED; index++) sigaction(noted[index], &noted_before[index], NULL);
  for (int index = 0; index < CRASHES; index++) {
    sigaction(crashes[index], &crashes_before[index], NULL);
  }
}

int signals_take(int number) {
  for (int index = 0; index < NOTED; index++) {
    if (noted[index] == number) return atomic_exchange(&pending[index], 0);
  }
  return 0;
}

int signals_take_wake(void) { return atomic_exchange(&wake_pending, 0); }

void signals_drain(void) {
  char bytes[64];
  while (read(ends[0], bytes, sizeof bytes) > 0) {
  }
}

void signals_stop(int whole_group) {
  // The terminal is given back already: whoever ends a stopped program need not wake it first.
  signals_uninstall();
  // A maker that runs the program must stop with it, or the shell never gets its prompt.
  if (whole_group) {
    kill(0, SIGTSTP);
  } else {
    raise(SIGTSTP);
  }
  signals_install();
  signals_take(SIGCONT);
  signals_take(SIGTSTP);
}

void screen_wake(void) {
  if (atomic_exchange(&wake_pending, 1)) return;
  if (write(ends[1], "", 1) < 0) {
    // A full pipe wakes the reader as well.
  }
}

void screen_end_process(int32_t signal_number) {
  screen_stop();
  die_of(signal_number);
}

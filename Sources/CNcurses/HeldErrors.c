#include "HeldErrors.h"

#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/types.h>
#include <unistd.h>

static int held = -1;      // the file that takes what is written
static int original = -1;  // where the stream went

void errors_hold(void) {
  if (held >= 0 || !isatty(STDERR_FILENO)) return;
  const char *folder = getenv("TMPDIR");
  char path[PATH_MAX];
  int length = snprintf(path, sizeof path, "%s/backstep-XXXXXX", folder && *folder ? folder : "/tmp");
  if (length < 0 || (size_t)length >= sizeof path) return;
  int file = mkstemp(path);
  if (file < 0) return;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  original = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (original < 0 || dup2(file, STDERR_FILENO) < 0) {
    close(file);
    return;
  }
  held = file;
}

void errors_release(void) {
  if (held < 0) return;
  int file = held;
  held = -1;
  dup2(original, STDERR_FILENO);
  close(original);
  char buffer[4096];
  ssize_t count;
  lseek(file, 0, SEEK_SET);
  while ((count = read(file, buffer, sizeof buffer)) > 0) {
    if (write(STDERR_FILENO, buffer, (size_t)count) < 0) break;
  }
  close(file);
}

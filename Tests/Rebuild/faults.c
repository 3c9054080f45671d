// SPDX-License-Identifier: GPL-3.0-or-later
//
// Stands between a program and the system (LD_PRELOAD) and lets one writing call fail: the one whose number is in
// FAULT_AT, counted from 1. FAULT_KIND says how: `kill` ends the process there, a number is the `errno` to fail with.
// The number of calls that were met is written to the file FAULT_COUNT when the process ends.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_long met;

/// Whether the call at hand is the one to fail; does not return where the process is to end there.
static int fails(void) {
  static long at = -1;
  static const char *kind;
  if (at < 0) {
    const char *text = getenv("FAULT_AT");
    kind = getenv("FAULT_KIND");
    at = text ? atol(text) : 0;
  }
  if (atomic_fetch_add(&met, 1) + 1 != at) return 0;
  if (!kind || strcmp(kind, "kill") == 0) {
    kill(getpid(), SIGKILL);
    for (;;) pause();
  }
  errno = atoi(kind);
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *path = getenv("FAULT_COUNT");
  if (!path) return;
  FILE *file = fopen(path, "w");
  if (!file) return;
  fprintf(file, "%ld\n", atomic_load(&met));
  fclose(file);
}

#define REAL(name, result, ...) \
  static result (*real)(__VA_ARGS__); \
  if (!real) real = (result(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

#define WRITES(flags) (((flags) & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0)

#define OPENING(name) \
  int name(const char *path, int flags, ...) { \
    REAL(name, int, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (WRITES(flags) && fails()) return -1; \
    return real(path, flags, mode); \
  }
OPENING(open)
OPENING(open64)

#define OPENING_AT(name) \
  int name(int folder, const char *path, int flags, ...) { \
    REAL(name, int, int, const char *, int, ...); \
    va_list rest; \
    va_start(rest, flags); \
    const mode_t mode = (flags & (O_CREAT | O_TMPFILE)) ? va_arg(rest, mode_t) : 0; \
    va_end(rest); \
    if (WRITES(flags) && fails()) return -1; \
    return real(folder, path, flags, mode); \
  }
OPENING_AT(openat)
OPENING_AT(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
  REAL(write, ssize_t, int, const void *, size_t);
  // What is told on the terminal is no part of the work.
  if (file > 2 && fails()) return -1;
  return real(file, bytes, count);
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
  REAL(pwrite, ssize_t, int, const void *, size_t, off_t);
  return fails() ? -1 : real(file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
  REAL(pwrite64, ssize_t, int, const void *, size_t, off64_t);
  return fails() ? -1 : real(file, bytes, count, at);
}

ssize_t writev(int file, const struct iovec *pieces, int count) {
  REAL(writev, ssize_t, int, const struct iovec *, int);
  return file > 2 && fails() ? -1 : real(file, pieces, count);
}

#define CALL(name, types, names) \
  int name types { \
    static int(*real) types; \
    if (!real) real = (int(*) types)dlsym(RTLD_NEXT, #name); \
    return fails() ? -1 : real names; \
  }
CALL(rename, (const char *from, const char *to), (from, to))
CALL(renameat, (int one, const char *from, int other, const char *to), (one, from, other, to))
CALL(renameat2, (int one, const char *from, int other, const char *to, unsigned flags), (one, from, other, to, flags))
CALL(link, (const char *from, const char *to), (from, to))
CALL(linkat, (int one, const char *from, int other, const char *to, int flags), (one, from, other, to, flags))
CALL(unlink, (const char *path), (path))
CALL(unlinkat, (int folder, const char *path, int flags), (folder, path, flags))
CALL(rmdir, (const char *path), (path))
CALL(mkdir, (const char *path, mode_t mode), (path, mode))
CALL(mkdirat, (int folder, const char *path, mode_t mode), (folder, path, mode))
CALL(ftruncate, (int file, off_t length), (file, length))
CALL(ftruncate64, (int file, off64_t length), (file, length))
CALL(fsync, (int file), (file))
CALL(fdatasync, (int file), (file))

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where exceptions end: `guarded` runs a piece of C++ and turns whatever it
// throws into a status and a message.

#ifndef SK_GUARDED_HPP
#define SK_GUARDED_HPP

#include "CXapian.h"

#include <string>

/// A failure that the shim itself finds, before Xapian is asked.
struct Refusal {
  sk_status status;
  std::string message;
};

/// Throws unless the condition holds.
inline void require(bool condition, const char *message, sk_status status = SK_INVALID_ARGUMENT) {
  if (!condition) throw Refusal{status, message};
}

/// Empties `failure`, which may be null.
void clear(sk_failure *failure) noexcept;

/// Reports the exception in flight; call it only from a catch clause.
sk_status report_current(sk_failure *failure) noexcept;

template <typename Body>
sk_status guarded(sk_failure *failure, Body &&body) noexcept {
  clear(failure);
  try {
    body();
    return SK_OK;
  } catch (...) {
    return report_current(failure);
  }
}

#endif

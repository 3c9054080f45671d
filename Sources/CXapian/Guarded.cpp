// SPDX-License-Identifier: GPL-3.0-or-later
//
// One row per exception: which status it is.

#include "Guarded.hpp"

#include <cstring>
#include <exception>
#include <new>
#include <xapian.h>

namespace {

/// The longest start of the message that has room and does not cut a UTF-8 character.
size_t kept_size(const char *message, size_t size) {
  if (size < SK_MESSAGE_CAPACITY) return size;
  size_t kept = SK_MESSAGE_CAPACITY - 1;
  while (kept > 0 && (static_cast<unsigned char>(message[kept]) & 0xC0) == 0x80) --kept;
  return kept;
}

sk_status report(sk_failure *failure, sk_status status, const char *message, size_t size) noexcept {
  if (failure) {
    failure->status = status;
    failure->size = kept_size(message, size);
    std::memcpy(failure->message, message, failure->size);
    failure->message[failure->size] = '\0';
  }
  return status;
}

sk_status report(sk_failure *failure, sk_status status, const char *message) noexcept {
  return report(failure, status, message, std::strlen(message));
}

struct Row {
  const char *type;
  sk_status status;
};

const Row rows[] = {
  {"DatabaseNotFoundError", SK_NOT_FOUND},
  {"DatabaseOpeningError", SK_CANNOT_OPEN},
  {"DatabaseCreateError", SK_CANNOT_CREATE},
  {"DatabaseLockError", SK_LOCKED},
  {"DatabaseCorruptError", SK_CORRUPT},
  {"SerialisationError", SK_CORRUPT},
  {"DatabaseVersionError", SK_VERSION},
  {"DatabaseModifiedError", SK_MODIFIED},
  {"DocNotFoundError", SK_NO_DOCUMENT},
  {"InvalidArgumentError", SK_INVALID_ARGUMENT},
  {"RangeError", SK_INVALID_ARGUMENT},
  {"InvalidOperationError", SK_INVALID_STATE},
  {"DatabaseClosedError", SK_INVALID_STATE},
  {"WildcardError", SK_WILDCARD_LIMIT},
  {"UnimplementedError", SK_UNSUPPORTED},
  {"FeatureUnavailableError", SK_UNSUPPORTED},
  {"NetworkError", SK_NETWORK},
  {"NetworkTimeoutError", SK_NETWORK},
  {"DatabaseError", SK_IO},
};

/// By name, which is the exact class: Xapian's errors have no virtual function to ask.
sk_status status_of(const Xapian::Error &error) noexcept {
  for (const auto &row : rows) {
    if (std::strcmp(row.type, error.get_type()) == 0) return row.status;
  }
  return SK_OTHER;
}

sk_status report(sk_failure *failure, const Xapian::Error &error) {
  std::string message = error.get_msg();
  if (const char *cause = error.get_error_string()) message.append(" (").append(cause).append(")");
  return report(failure, status_of(error), message.data(), message.size());
}

}  // namespace

void clear(sk_failure *failure) noexcept {
  if (!failure) return;
  failure->status = SK_OK;
  failure->size = 0;
  failure->message[0] = '\0';
}

sk_status report_current(sk_failure *failure) noexcept {
  try {
    try {
      throw;
    } catch (const Refusal &refusal) {
      return report(failure, refusal.status, refusal.message.data(), refusal.message.size());
    } catch (const Xapian::Error &error) {
      return report(failure, error);
    } catch (const std::bad_alloc &) {
      return report(failure, SK_OUT_OF_MEMORY, "out of memory");
    } catch (const std::exception &error) {
      return report(failure, SK_OTHER, error.what());
    }
  } catch (...) {
    return report(failure, SK_OTHER, "an unknown failure");
  }
}

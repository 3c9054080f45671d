// SPDX-License-Identifier: GPL-3.0-or-later
//
// Databases elsewhere, and several as one.

#include "Guarded.hpp"
#include "Handles.hpp"

#include <memory>

sk_status sk_database_open_remote(
  sk_bytes host, uint32_t port, uint32_t timeout, sk_database **database, sk_failure *failure) {
  if (database) *database = nullptr;
  return guarded(failure, [&] {
    require(database, "database is NULL");
    require(port > 0 && port < 65536, "there is no such port");
    *database = new sk_database{Xapian::Remote::open(string_of(host), port, timeout, timeout), true, nullptr, {}, {}};
  });
}

sk_status sk_database_ping(const sk_database *database, sk_failure *failure) {
  return guarded(failure, [&] {
    require(database, "database is NULL");
    // Asking for a number goes to the server, where keeping a connection alive may not.
    const_cast<Xapian::Database &>(database->database).keep_alive();
    database->database.get_metadata("schema");
  });
}

sk_status sk_database_join(
  const sk_database *head, const sk_part *parts, size_t count, sk_database **database, sk_failure *failure) {
  if (database) *database = nullptr;
  return guarded(failure, [&] {
    require(head && database, "head or database is NULL");
    require(parts && count > 0, "there is no part", SK_INVALID_ARGUMENT);
    auto joined = std::make_unique<sk_database>();
    joined->database = head->database;
    joined->is_still = true;
    for (size_t i = 0; i < count; ++i) {
      require(parts[i].database, "a part is NULL");
      joined->parts.push_back({parts[i].number, parts[i].database->database});
      joined->joined.add_database(parts[i].database->database);
    }
    *database = joined.release();
  });
}

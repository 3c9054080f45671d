// SPDX-License-Identifier: GPL-3.0-or-later
//
// Whole databases: merging several into one, and looking for damage.

#include "Guarded.hpp"
#include "Handles.hpp"

#include <sstream>
#include <sys/stat.h>

namespace {

int flags_of(const sk_compact_options &options) {
  static const int levels[] = {Xapian::Compactor::FULL, Xapian::Compactor::STANDARD, Xapian::Compactor::FULLER};
  require(options.level >= SK_COMPACT_FULL && options.level <= SK_COMPACT_FULLER, "the level is unknown");
  int flags = levels[options.level];
  if (options.keep_ids) flags |= Xapian::DBCOMPACT_NO_RENUMBER;
  if (options.multipass) flags |= Xapian::DBCOMPACT_MULTIPASS;
  return flags;
}

/// Metadata of the same key: the first source's counts.
class FirstMetadata : public Xapian::Compactor {
  std::string resolve_duplicate_metadata(const std::string &, size_t, const std::string tags[]) override {
    return tags[0];
  }
};

bool exists(const std::string &path) {
  struct stat status;
  return ::stat(path.c_str(), &status) == 0;
}

}  // namespace

sk_status sk_compact(
  const sk_bytes *sources, size_t source_count, sk_bytes destination, const sk_compact_options *options,
  sk_failure *failure) {
  return guarded(failure, [&] {
    require(sources && source_count > 0, "there is no source");
    require(options, "options is NULL");
    const auto output = path_of(destination);
    require(!exists(output + "/iamglass"), "there is a database at the destination", SK_CANNOT_CREATE);
    Xapian::Database all;
    for (size_t i = 0; i < source_count; ++i) {
      all.add_database(Xapian::Database(path_of(sources[i]), Xapian::DB_BACKEND_GLASS));
    }
    FirstMetadata compactor;
    all.compact(output, flags_of(*options), 0, compactor);
  });
}

sk_status sk_check(sk_bytes path, size_t *errors, sk_text *report, sk_failure *failure) {
  if (errors) *errors = 0;
  if (report) *report = {};
  return guarded(failure, [&] {
    require(errors, "errors is NULL");
    std::ostringstream lines;
    const auto found = Xapian::Database::check(path_of(path), 0, report ? &lines : nullptr);
    if (report) *report = text_of(lines.str());
    *errors = found;
  });
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where posting lists, places and texts are read: in a database itself, or in the parts that it is the head of.

#ifndef SK_LISTS_HPP
#define SK_LISTS_HPP

#include <cstdint>
#include <functional>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

struct sk_database;

/// Documents, ascending, and how often a term stands in each.
struct Postings {
  std::vector<uint32_t> documents;
  std::vector<uint32_t> frequencies;
};

/// Reads what a database holds, wherever that is; ids are those of the database.
class Lists {
 public:
  explicit Lists(const sk_database &database);

  /// Whether there are parts, which cannot take a document's postings from this process.
  bool are_apart() const { return is_headed_; }
  uint32_t count() const { return joined_.get_doccount(); }
  double average_length() const { return joined_.get_avlength(); }
  size_t frequency(const std::string &term) const { return joined_.get_termfreq(term); }

  /// An empty term is every document.
  Postings postings(const std::string &term) const;
  /// Calls `body` with each term that starts so, in byte order, and its frequency, until it says false.
  void each_term(const std::string &prefix, const std::function<bool(const std::string &, uint32_t)> &body) const;

  /// All as one database, for Xapian's own matcher.
  const Xapian::Database &joined() const { return joined_; }
  /// The id of a document in `joined`, and back.
  uint32_t joined_id(uint32_t document) const;
  uint32_t id_of(uint32_t joined) const { return is_headed_ ? (joined - 1) / uint32_t(parts_.size()) + 1 : joined; }

 private:
  bool is_headed_;
  Xapian::Database head_;
  Xapian::Database joined_;
  /// The number that the head knows a part by, and the part.
  std::vector<std::pair<uint32_t, Xapian::Database>> parts_;
};

#endif

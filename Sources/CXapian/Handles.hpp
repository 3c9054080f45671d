// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the handles hold, and how bytes and lists cross between C and C++.

#ifndef SK_HANDLES_HPP
#define SK_HANDLES_HPP

#include "CXapian.h"
#include "Node.hpp"

#include <deque>
#include <memory>
#include <string>
#include <utility>
#include <vector>
#include <xapian.h>

class Memory;

/// One of the databases that hold what a head only counts.
struct Part {
  /// From 1; the head stores it with each document.
  uint32_t number;
  Xapian::Database database;
};

/// The head's term for the documents of a part.
std::string sk_part_term(uint32_t number);

struct sk_database {
  Xapian::Database database;
  /// Whether the database stays as it is until it is reopened; a writer's view does not.
  bool is_still = false;
  /// What `sk_rank` has read, kept for the next call.
  mutable std::shared_ptr<Memory> memory;
  /// Where posting lists, places and texts are; none where they are in the database itself.
  std::vector<Part> parts;
  /// The parts as one.
  Xapian::Database joined;

  /// Which of the two has posting lists, places and texts.
  const Xapian::Database &lists() const { return parts.empty() ? database : joined; }
};

struct sk_writer {
  Xapian::WritableDatabase database;
  /// Shares its insides with `database`.
  sk_database view;
  /// Whether documents can be deleted and replaced.
  bool has_term_lists = true;
  /// A change failed half-way: the batch must not be committed.
  bool broken = false;
};

struct sk_query {
  Xapian::Query query;
  NodePointer node;
};

/// A copy of borrowed bytes; refuses NULL with a size.
std::string string_of(sk_bytes bytes);

/// A path, which must not be empty or hold NUL.
std::string path_of(sk_bytes bytes);

/// Bytes that Xapian can use as a key: not empty, not past SK_KEY_LIMIT.
std::string key_of(sk_bytes bytes, const char *role);

bool fits_key(const char *data, size_t size);

/// A view of a string that stays where it is.
sk_bytes bytes_of(const std::string &string);

sk_text text_of(std::string string);
sk_numbers numbers_of(std::vector<uint32_t> numbers);

/// Rows under construction; the strings keep their place when more are added.
class Rows {
 public:
  void add(std::string text, uint64_t count = 0, double weight = 0);
  const std::vector<sk_entry> &entries() const { return entries_; }

 private:
  std::deque<std::string> texts_;
  std::vector<sk_entry> entries_;
};

sk_list list_of(Rows rows);

/// The query's terms in a document, in byte order.
Rows matching_terms(const Xapian::Enquire &enquire, uint32_t document);

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read of a database once and kept: posting lists, lengths of documents, and slots as columns of numbers.

#ifndef SK_MEMORY_HPP
#define SK_MEMORY_HPP

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include <xapian.h>

/// The documents with a term, ascending, and how often it stands in each.
struct Postings {
  std::vector<uint32_t> documents;
  std::vector<uint32_t> frequencies;
};

using PostingsPointer = std::shared_ptr<const Postings>;

/// The values of a slot in some documents or all, as numbers in byte order of the values; 0 is none.
struct Column {
  /// The value of each number, the empty one first.
  std::vector<std::string> values;
  /// By document where `is_whole`, otherwise in the order of the documents asked for.
  std::vector<uint32_t> codes;
  bool is_whole = false;

  /// The number for the document at a place in the list that was asked for.
  uint32_t code(size_t place, uint32_t document) const { return codes[is_whole ? document : place]; }
};

/// Used by one thread at a time, for one revision of a database.
class Memory {
 public:
  explicit Memory(const Xapian::Database &database);

  /// Documents, and the highest id among them.
  uint32_t count() const { return count_; }
  uint32_t last() const { return last_; }
  double average_length() const { return average_length_; }

  PostingsPointer postings(const std::string &term);
  /// Every document.
  PostingsPointer everything() { return postings(std::string()); }

  /// Lengths by document, good for these documents.
  const std::vector<uint32_t> &lengths(const std::vector<uint32_t> &documents);

  /// The values of a slot, good for these documents.
  std::shared_ptr<const Column> column(uint32_t slot, const std::vector<uint32_t> &documents);
  /// The values of a slot in all documents.
  std::shared_ptr<const Column> column(uint32_t slot);

 private:
  /// Fewer documents than this share of all are looked up one by one.
  static constexpr uint32_t few = 16;
  /// Postings to keep; 8 bytes each.
  static constexpr size_t most_postings = 8'000'000;

  Xapian::Database database_;
  uint32_t count_, last_;
  double average_length_;
  std::unordered_map<std::string, PostingsPointer> postings_;
  size_t kept_postings_ = 0;
  std::vector<uint32_t> lengths_;
  bool has_all_lengths_ = false;
  std::unordered_map<uint32_t, std::shared_ptr<const Column>> columns_;
};

#endif

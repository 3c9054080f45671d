// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is read of a database once and kept: posting lists, lengths of documents, and slots as columns of numbers.

#ifndef SK_MEMORY_HPP
#define SK_MEMORY_HPP

#include "Lists.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <unordered_map>
#include <vector>
#include <xapian.h>

using PostingsPointer = std::shared_ptr<const Postings>;

/// The values of a slot in some documents or all, as numbers; 0 is none.
struct Column {
  /// The value of each number, the empty one first.
  std::vector<std::string> values;
  /// By document where `is_whole`, otherwise in the order of the documents asked for.
  std::vector<uint32_t> codes;
  bool is_whole = false;
  /// The numbers are in byte order of the values.
  bool is_ordered = false;

  /// The number for the document at a place in the list that was asked for.
  uint32_t code(size_t place, uint32_t document) const { return codes[is_whole ? document : place]; }
};

/// Sums of weights over all documents, and which documents have one.
struct Sums {
  std::vector<double> weights;
  std::vector<uint64_t> bits;

  explicit Sums(uint32_t last) : weights(size_t(last) + 1, 0), bits((size_t(last) >> 6) + 1, 0) {}

  void add(uint32_t document) { bits[document >> 6] |= uint64_t(1) << (document & 63); }
  void add(uint32_t document, double weight) {
    add(document);
    weights[document] += weight;
  }
  /// Empties the sums, and says what was in them: weights only if wanted.
  void take(std::vector<uint32_t> &documents, std::vector<double> *sums);
  void clear();
};

/// Used by one thread at a time, for one revision of a database.
class Memory {
 public:
  explicit Memory(const sk_database &database);

  /// Documents, and the highest id among them.
  uint32_t count() const { return count_; }
  const Lists &lists() const { return lists_; }
  uint32_t last() const { return last_; }
  double average_length() const { return average_length_; }

  PostingsPointer postings(const std::string &term);
  /// Every document.
  PostingsPointer everything() { return postings(std::string()); }

  /// Lengths by document, good for these documents.
  const std::vector<uint32_t> &lengths(const std::vector<uint32_t> &documents);

  /// The values of a slot, good for these documents; only those that come in order may be compared.
  std::shared_ptr<const Column> column(
    uint32_t slot, const std::vector<uint32_t> &documents, bool is_ordered = true);
  /// The values of a slot in all documents.
  std::shared_ptr<const Column> column(uint32_t slot, bool is_ordered = true);

  /// Documents with a term, without reading them all.
  size_t frequency(const std::string &term) const;

  /// Sums that are empty, and go back when they are no longer needed.
  class Borrowed {
   public:
    explicit Borrowed(Memory &owner) : owner_(owner) {
      if (owner.spare_.empty()) owner.spare_.push_back(std::make_unique<Sums>(owner.last_));
      sums_ = std::move(owner.spare_.back());
      owner.spare_.pop_back();
    }
    ~Borrowed() {
      sums_->clear();
      owner_.spare_.push_back(std::move(sums_));
    }
    Sums &operator*() { return *sums_; }
    Sums *operator->() { return sums_.get(); }

   private:
    Memory &owner_;
    std::unique_ptr<Sums> sums_;
  };

 private:
  /// Fewer documents than this share of all are looked up one by one.
  static constexpr uint32_t few = 16;
  /// Postings to keep; 8 bytes each.
  static constexpr size_t most_postings = 8'000'000;

  Lists lists_;
  /// Has lengths and values of all documents.
  Xapian::Database database_;
  uint32_t count_, last_;
  double average_length_;
  std::unordered_map<std::string, PostingsPointer> postings_;
  size_t kept_postings_ = 0;
  std::vector<uint32_t> lengths_;
  bool has_all_lengths_ = false;
  std::unordered_map<uint32_t, std::shared_ptr<const Column>> columns_;
  std::vector<std::unique_ptr<Sums>> spare_;
};

#endif

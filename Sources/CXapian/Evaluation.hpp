// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which documents a query matches, and with what weight, a whole posting list at a time.

#ifndef SK_EVALUATION_HPP
#define SK_EVALUATION_HPP

#include "Memory.hpp"
#include "Node.hpp"

#include <deque>

/// Documents, ascending, with the weight of each unless nobody asked for weights.
struct Hits {
  std::vector<uint32_t> documents;
  std::vector<double> weights;
};

/// A phrase that only adds weight, not yet looked for in these documents, with what it would add to each.
struct Pending {
  NodePointer node;
  Hits candidates;
};

/// The query is one that only Xapian itself can run.
struct Unsupported {};

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
  /// Empties the sums into hits.
  Hits take(bool weighs);
};

class Evaluation {
 public:
  /// A weighting that is boolean asks for no weights.
  Evaluation(const Xapian::Database &database, Memory &memory, const sk_weighting &weighting);

  /// The documents of a query; phrases that only add weight are left in `pending`.
  Hits run(const NodePointer &query) { return hits(query, weighs_, 1); }

  std::vector<Pending> pending;

  /// Which of the documents, ascending, have the words of a phrase or neighbourhood at the places it wants.
  std::vector<bool> stands(const Node &node, const std::vector<uint32_t> &documents);

 private:
  const Xapian::Database &database_;
  Memory &memory_;
  sk_weighting weighting_;
  bool weighs_;
  /// Sums that are empty and free to use.
  std::vector<std::unique_ptr<Sums>> spare_;
  /// The unscaled hits of synonyms: the same words come again in several places of a query.
  std::unordered_map<std::string, std::shared_ptr<const Hits>> synonyms_;

  class Borrowed;

  Hits hits(const NodePointer &node, bool weighs, double factor);
  /// Adds the weights of a node; a phrase under a bonus is left for later.
  void add(const NodePointer &node, bool weighs, double factor, bool is_bonus, Sums &sums);
  void add_term(const Node &node, bool weighs, double factor, Sums &sums);
  Hits all(const std::vector<NodePointer> &parts, bool weighs, double factor);
  Hits filter(const Node &node, bool weighs, double factor);
  Hits without(const Node &node, bool weighs, double factor);
  Hits maybe(const Node &node, bool weighs, double factor);
  Hits positional(const NodePointer &node, bool weighs, double factor);
  Hits range(const Node &node);

  std::shared_ptr<const Hits> synonym(const Node &node, bool weighs);
  /// Turns how often something stands in each document into weights.
  void weigh(Hits &hits, double document_frequency);
  void words(const Node &node, std::vector<std::string> &terms) const;
  std::vector<std::string> expanded(const Node &prefix) const;

  double term_weight(double frequency, uint32_t query_frequency) const;
};

/// Sums that go back when they are no longer needed.
class Evaluation::Borrowed {
 public:
  explicit Borrowed(Evaluation &owner) : owner_(owner) {
    if (owner.spare_.empty()) owner.spare_.push_back(std::make_unique<Sums>(owner.memory_.last()));
    sums_ = std::move(owner.spare_.back());
    owner.spare_.pop_back();
  }
  ~Borrowed() { owner_.spare_.push_back(std::move(sums_)); }
  Sums &operator*() { return *sums_; }
  Sums *operator->() { return sums_.get(); }

 private:
  Evaluation &owner_;
  std::unique_ptr<Sums> sums_;
};

#endif

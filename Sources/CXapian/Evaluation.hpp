// SPDX-License-Identifier: GPL-3.0-or-later
//
// Which documents a query matches, and with what weight, a whole posting list at a time.

#ifndef SK_EVALUATION_HPP
#define SK_EVALUATION_HPP

#include "Memory.hpp"
#include "Node.hpp"

#include <algorithm>

/// Documents, ascending, with the weight of each unless nobody asked for weights.
struct Hits {
  std::vector<uint32_t> documents;
  std::vector<double> weights;
};

/// Keeps what is in the other too, or what is not; weights of the other times the factor are added where both have any.
void narrow(Hits &kept, const Hits &other, double factor = 1, bool wants = true);

/// Whether a node is a term, or alternatives of terms.
bool is_words(const Node &node);

/// A phrase that only adds weight, not yet looked for in these documents, with what it would add to each.
struct Pending {
  NodePointer node;
  Hits candidates;
};

/// The query is one that only Xapian itself can run.
struct Unsupported {};

class Evaluation {
 public:
  /// A weighting that is boolean asks for no weights.
  Evaluation(Memory &memory, const sk_weighting &weighting);

  /// The documents of a query; phrases that only add weight are left in `pending`.
  Hits run(const NodePointer &query) { return hits(query, weighs_, 1); }

  /// The documents of a query, ascending, without weights.
  std::vector<uint32_t> documents(const NodePointer &query) { return hits(query, false, 1).documents; }

  std::vector<Pending> pending;

  /// Which of the documents, ascending, have the words of a phrase or neighbourhood at the places it wants.
  std::vector<bool> stands(const Node &node, const std::vector<uint32_t> &documents);

 private:
  Memory &memory_;
  sk_weighting weighting_;
  bool weighs_;
  /// One over the average length of a document.
  double per_length_;
  /// The unscaled hits of synonyms: the same words come again in several places of a query.
  std::unordered_map<std::string, std::shared_ptr<const Hits>> synonyms_;

  Hits hits(const NodePointer &node, bool weighs, double factor);
  /// Adds the weights of a node; a phrase under a bonus is left for later.
  void add(const NodePointer &node, bool weighs, double factor, bool is_bonus, Sums &sums);
  void add_term(const Node &node, bool weighs, double factor, Sums &sums);
  Hits all(std::vector<NodePointer> parts, bool weighs, double factor);
  /// Keeps the hits that a part matches too, and adds its weights.
  void narrow_by(const NodePointer &part, bool weighs, double factor, Hits &kept);
  /// The same for a term or alternatives of terms, looked up hit by hit.
  void look_up(const Node &part, bool weighs, double factor, Hits &kept);
  void look_up(const Node &part, bool weighs, double factor, Hits &kept, std::vector<bool> &is_there);
  /// At most so many documents match.
  size_t most(const Node &node) const;
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

  /// The share of a term's weight that a document gets, for how often it stands there and the document's length.
  double share(double frequency, uint32_t length) const {
    if (frequency == 0) return 0;
    const auto relative = std::max(length * per_length_, weighting_.min_length);
    return frequency / (weighting_.k1 * (relative * weighting_.b + (1 - weighting_.b)) + frequency);
  }
};

#endif

// SPDX-License-Identifier: GPL-3.0-or-later
//
// The answer to a query out of whole posting lists: the same as a match that skips nothing, many times faster where
// words are common.

#include "Evaluation.hpp"
#include "Found.hpp"
#include "Guarded.hpp"

#include <algorithm>
#include <limits>
#include <unordered_map>

namespace {

bool is_supported(const sk_match_plan &plan) {
  return plan.percent_cutoff == 0 && plan.weight_cutoff == 0 && !plan.matching_terms;
}

/// A match on its way from documents to a page of hits.
class Ranking {
 public:
  Ranking(const sk_database *database, const sk_match_plan &plan)
      : database_(database->database), plan_(plan), memory_(memory_of(database)),
        evaluation_(*memory_, weighting_for(plan)) {}

  sk_match run(const NodePointer &query) {
    hits_ = evaluation_.run(query);
    if (hits_.weights.empty()) hits_.weights.resize(hits_.documents.size(), 0);
    auto found = std::make_unique<Found>();
    for (size_t i = 0; i < plan_.facet_slot_count; ++i) count(plan_.facet_slots[i], *found);
    const auto all = uint32_t(hits_.documents.size());
    const auto kept = collapsed();
    sk_match match = {};
    match.matches = {kept, kept, kept};
    match.before_collapsing = {all, all, all};
    page(*found);
    match.best_weight = best_;
    give(std::move(found), match);
    return match;
  }

 private:
  Xapian::Database database_;
  const sk_match_plan &plan_;
  std::shared_ptr<Memory> memory_;
  Evaluation evaluation_;
  Hits hits_;
  /// By place in the hits: the number of the value that orders, and of the one that collapses.
  std::shared_ptr<const Column> order_, collapse_;
  /// How many hits share a value.
  std::unordered_map<uint32_t, uint32_t> shared_;
  double best_ = 0;

  static std::shared_ptr<Memory> memory_of(const sk_database *database) {
    if (!database->is_still) return std::make_shared<Memory>(*database);
    if (!database->memory) database->memory = std::make_shared<Memory>(*database);
    return database->memory;
  }

  /// Where no hit is asked for, nobody sees a weight.
  static sk_weighting weighting_for(const sk_match_plan &plan) {
    auto weighting = plan.weighting;
    weighting.boolean = weighting.boolean || plan.limit == 0;
    return weighting;
  }

  void count(uint32_t slot, Found &found) {
    const auto column = memory_->column(slot, hits_.documents);
    std::vector<uint32_t> counts(column->values.size(), 0);
    for (size_t i = 0; i < hits_.documents.size(); ++i) ++counts[column->code(i, hits_.documents[i])];
    auto &rows = found.rows.emplace_back();
    for (size_t code = 1; code < counts.size(); ++code) {
      if (counts[code] > 0) rows.add(column->values[code], counts[code]);
    }
    found.facets.push_back({slot, hits_.documents.size(), rows.entries().data(), rows.entries().size()});
  }

  /// How many hits are left of those that share a value.
  uint32_t collapsed() {
    if (plan_.collapse_slot == SK_NO_SLOT) return uint32_t(hits_.documents.size());
    collapse_ = memory_->column(plan_.collapse_slot, hits_.documents, false);
    uint32_t kept = 0;
    for (size_t i = 0; i < hits_.documents.size(); ++i) {
      const auto code = collapse_->code(i, hits_.documents[i]);
      if (code == 0 || ++shared_[code] <= plan_.collapse_keep) ++kept;
    }
    return kept;
  }

  bool is_by_value_first() const {
    return plan_.order == SK_BY_VALUE || plan_.order == SK_BY_VALUE_THEN_RELEVANCE;
  }

  /// Whether the hit at one place comes before the hit at another.
  bool precedes(size_t left, size_t right) const {
    const auto byWeight = hits_.weights[left] - hits_.weights[right];
    if (order_) {
      const auto a = order_->code(left, hits_.documents[left]), b = order_->code(right, hits_.documents[right]);
      if (!is_by_value_first() && byWeight != 0) return byWeight > 0;
      if (a != b) return plan_.descending ? a > b : a < b;
    }
    if (plan_.order != SK_BY_VALUE && byWeight != 0) return byWeight > 0;
    return hits_.documents[left] < hits_.documents[right];
  }

  void page(Found &found) {
    if (plan_.limit == 0 || hits_.documents.empty()) return;
    if (plan_.order != SK_BY_RELEVANCE) order_ = memory_->column(plan_.order_slot, hits_.documents);
    settle();
    boost();
    best_ = *std::max_element(hits_.weights.begin(), hits_.weights.end());
    std::unordered_map<uint32_t, uint32_t> seen;
    uint32_t skipped = 0;
    std::vector<size_t> places(hits_.documents.size());
    for (size_t i = 0; i < places.size(); ++i) places[i] = i;
    // With collapsing, nobody knows how many of the best fall away.
    size_t ordered = 0, batch = collapse_ ? 4 * wanted() + 256 : wanted();
    for (size_t i = 0; i < places.size(); ++i) {
      if (i == ordered) {
        ordered = order_next(places, ordered, batch);
        batch *= 4;
      }
      const auto place = places[i];
      const auto document = hits_.documents[place];
      const auto code = collapse_ ? collapse_->code(place, document) : 0;
      if (code != 0 && ++seen[code] > plan_.collapse_keep) continue;
      if (skipped++ < plan_.offset) continue;
      sk_hit hit = {};
      hit.document = document;
      hit.weight = hits_.weights[place];
      if (code != 0) hit.collapsed = shared_[code] > plan_.collapse_keep ? shared_[code] - plan_.collapse_keep : 0;
      copy(document, found, hit);
      found.hits.push_back(hit);
      if (found.hits.size() == plan_.limit) return;
    }
  }

  void copy(uint32_t document, Found &found, sk_hit &hit) const {
    found.copy(database_.get_document(document, Xapian::DOC_ASSUME_VALID), plan_, hit);
    const auto &lists = memory_->lists();
    if (!plan_.data || !lists.are_apart()) return;
    hit.data = found.keep(lists.joined().get_document(lists.joined_id(document)).get_data());
  }

  /// How many of the best must be known at least.
  size_t wanted() const {
    return std::min<size_t>(hits_.documents.size(), size_t(plan_.offset) + plan_.limit);
  }

  /// Brings the best of the places from the first on into order; returns where those end.
  size_t order_next(std::vector<size_t> &places, size_t first, size_t count) const {
    const auto precedes = [this](size_t left, size_t right) { return this->precedes(left, right); };
    const auto start = places.begin() + std::ptrdiff_t(first);
    const auto end = count < places.size() - first ? start + std::ptrdiff_t(count) : places.end();
    if (end != places.end()) std::nth_element(start, end, places.end(), precedes);
    std::sort(start, end, precedes);
    return size_t(end - places.begin());
  }

  void boost() {
    for (size_t i = 0; i < plan_.boost_count; ++i) {
      const auto boosted = evaluation_.documents(plan_.boosts[i].query->node);
      auto next = boosted.begin();
      for (size_t place = 0; place < hits_.documents.size() && next != boosted.end(); ++place) {
        next = std::lower_bound(next, boosted.end(), hits_.documents[place]);
        if (next != boosted.end() && *next == hits_.documents[place]) hits_.weights[place] *= plan_.boosts[i].factor;
      }
    }
  }

  /// Looks for the phrases that add weight, in the documents that they might bring onto the page.
  void settle() {
    const bool is_by_relevance = plan_.order == SK_BY_RELEVANCE && !collapse_ && plan_.boost_count == 0;
    for (const auto &pending : evaluation_.pending) {
      if (!is_by_relevance || evaluation_.pending.size() > 1) settle_all(pending);
    }
    if (is_by_relevance && evaluation_.pending.size() == 1) settle_best(evaluation_.pending[0]);
  }

  size_t place_of(uint32_t document) const {
    const auto place = std::lower_bound(hits_.documents.begin(), hits_.documents.end(), document);
    return place != hits_.documents.end() && *place == document ? size_t(place - hits_.documents.begin())
                                                                : hits_.documents.size();
  }

  void settle_all(const Pending &pending) {
    const auto &candidates = pending.candidates;
    const auto stands = evaluation_.stands(*pending.node, candidates.documents);
    for (size_t i = 0; i < candidates.documents.size(); ++i) {
      if (!stands[i]) continue;
      const auto place = place_of(candidates.documents[i]);
      if (place < hits_.documents.size()) hits_.weights[place] += candidates.weights[i];
    }
  }

  /// A candidate: where its hit is, and what it would add.
  struct Candidate {
    size_t place;
    double bonus;
  };

  void settle_best(const Pending &pending) {
    std::vector<Candidate> candidates;
    const auto least = last_weight();
    for (size_t i = 0; i < pending.candidates.documents.size(); ++i) {
      const auto place = place_of(pending.candidates.documents[i]);
      if (place == hits_.documents.size()) continue;
      const Candidate candidate{place, pending.candidates.weights[i]};
      if (hits_.weights[place] + candidate.bonus >= least) candidates.push_back(candidate);
    }
    const auto most = [this](const Candidate &candidate) { return hits_.weights[candidate.place] + candidate.bonus; };
    std::sort(candidates.begin(), candidates.end(), [&](const Candidate &left, const Candidate &right) {
      const auto a = most(left), b = most(right);
      return a != b ? a > b : left.place < right.place;
    });
    size_t next = 0, batch = 64;
    while (next < candidates.size() && most(candidates[next]) >= last_weight()) {
      const auto end = std::min(candidates.size(), next + batch);
      settle(*pending.node, candidates, next, end);
      next = end;
      batch *= 2;
    }
  }

  void settle(const Node &phrase, std::vector<Candidate> &candidates, size_t first, size_t end) {
    std::sort(candidates.begin() + std::ptrdiff_t(first), candidates.begin() + std::ptrdiff_t(end),
      [](const Candidate &left, const Candidate &right) { return left.place < right.place; });
    std::vector<uint32_t> documents;
    for (auto i = first; i < end; ++i) documents.push_back(hits_.documents[candidates[i].place]);
    const auto stands = evaluation_.stands(phrase, documents);
    for (auto i = first; i < end; ++i) {
      if (stands[i - first]) hits_.weights[candidates[i].place] += candidates[i].bonus;
    }
  }

  /// The weight of the last hit of the page as far as is known.
  double last_weight() const {
    const auto count = wanted();
    if (count == hits_.documents.size()) return -std::numeric_limits<double>::infinity();
    auto weights = hits_.weights;
    std::nth_element(
      weights.begin(), weights.begin() + std::ptrdiff_t(count - 1), weights.end(), std::greater<double>());
    return weights[count - 1];
  }
};

}  // namespace

sk_status sk_rank(
  const sk_database *database, const sk_query *query, const sk_match_plan *plan, sk_match *match,
  sk_failure *failure) {
  if (match) *match = {};
  bool is_supported_query = true;
  const auto status = guarded(failure, [&] {
    require(database && query && plan && match, "database, query, plan or match is NULL");
    require_usable(*plan);
    try {
      if (!is_supported(*plan)) throw Unsupported();
      *match = Ranking(database, *plan).run(query->node);
    } catch (const Unsupported &) {
      is_supported_query = false;
    }
  });
  return is_supported_query ? status : sk_match_run(database, query, plan, match, failure);
}

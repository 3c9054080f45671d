// SPDX-License-Identifier: GPL-3.0-or-later
//
// Running a query, and copying out what it found before anyone commits.

#include "Found.hpp"
#include "Guarded.hpp"
#include "Handles.hpp"
#include "Lists.hpp"

#include <algorithm>
#include <cmath>
#include <memory>

namespace {

void set_order(Xapian::Enquire &enquire, const sk_match_plan &plan) {
  switch (plan.order) {
    case SK_BY_RELEVANCE: enquire.set_sort_by_relevance(); break;
    case SK_BY_VALUE: enquire.set_sort_by_value(plan.order_slot, plan.descending); break;
    case SK_BY_VALUE_THEN_RELEVANCE:
      enquire.set_sort_by_value_then_relevance(plan.order_slot, plan.descending);
      break;
    case SK_BY_RELEVANCE_THEN_VALUE:
      enquire.set_sort_by_relevance_then_value(plan.order_slot, plan.descending);
      break;
  }
}

void set_weighting(Xapian::Enquire &enquire, const sk_weighting &weighting) {
  if (weighting.boolean) enquire.set_weighting_scheme(Xapian::BoolWeight());
  else
    enquire.set_weighting_scheme(
      Xapian::BM25Weight(weighting.k1, weighting.k2, weighting.k3, weighting.b, weighting.min_length));
}

Xapian::Enquire enquire_with(const sk_database *database, const sk_query *query, const sk_match_plan &plan) {
  Xapian::Enquire enquire(database->database);
  enquire.set_query(query->query);
  enquire.set_docid_order(Xapian::Enquire::ASCENDING);
  set_order(enquire, plan);
  set_weighting(enquire, plan.weighting);
  if (plan.collapse_slot != SK_NO_SLOT) enquire.set_collapse_key(plan.collapse_slot, plan.collapse_keep);
  enquire.set_cutoff(plan.percent_cutoff, plan.weight_cutoff);
  return enquire;
}

using Spies = std::vector<std::unique_ptr<Xapian::ValueCountMatchSpy>>;

Spies add_spies(Xapian::Enquire &enquire, const sk_match_plan &plan) {
  Spies spies;
  for (size_t i = 0; i < plan.facet_slot_count; ++i) {
    spies.push_back(std::make_unique<Xapian::ValueCountMatchSpy>(plan.facet_slots[i]));
    enquire.add_matchspy(spies.back().get());
  }
  return spies;
}

void copy_facets(const Spies &spies, const sk_match_plan &plan, Found &found) {
  for (size_t i = 0; i < spies.size(); ++i) {
    auto &rows = found.rows.emplace_back();
    const auto &spy = *spies[i];
    for (auto value = spy.values_begin(); value != spy.values_end(); ++value) rows.add(*value, value.get_termfreq());
    found.facets.push_back(
      {plan.facet_slots[i], spy.get_total(), rows.entries().data(), rows.entries().size()});
  }
}

void copy_hit(
  const Xapian::Enquire &enquire, const Xapian::MSetIterator &item, const sk_match_plan &plan, Found &found) {
  sk_hit hit = {};
  hit.document = *item;
  hit.percent = static_cast<uint32_t>(item.get_percent());
  hit.weight = item.get_weight();
  hit.collapsed = item.get_collapse_count();
  found.copy(item.get_document(), plan, hit);
  if (plan.matching_terms) {
    const auto &rows = found.rows.emplace_back(matching_terms(enquire, *item));
    hit.terms = rows.entries().data();
    hit.term_count = rows.entries().size();
  }
  found.hits.push_back(hit);
}

/// Nothing past the number of documents is asked for: Xapian adds these numbers without looking at their size.
Xapian::MSet mset_of(const Xapian::Enquire &enquire, const sk_match_plan &plan, uint32_t documents) {
  return enquire.get_mset(
    std::min(plan.offset, documents), std::min(plan.limit, documents), std::min(plan.check_at_least, documents));
}

sk_match match_of(const Xapian::MSet &mset, std::unique_ptr<Found> found) {
  sk_match match = {};
  match.matches = {
    mset.get_matches_lower_bound(), mset.get_matches_estimated(), mset.get_matches_upper_bound()};
  match.before_collapsing = {
    mset.get_uncollapsed_matches_lower_bound(), mset.get_uncollapsed_matches_estimated(),
    mset.get_uncollapsed_matches_upper_bound()};
  match.best_weight = mset.get_max_attained();
  give(std::move(found), match);
  return match;
}

}  // namespace

void require_usable(const sk_match_plan &plan) {
  require(plan.order >= SK_BY_RELEVANCE && plan.order <= SK_BY_RELEVANCE_THEN_VALUE, "the order is unknown");
  require(plan.percent_cutoff >= 0 && plan.percent_cutoff <= 100, "the cutoff is not a percentage");
  require(std::isfinite(plan.weight_cutoff), "the weight cutoff is not finite");
  require(plan.facet_slots || plan.facet_slot_count == 0, "facet_slots is NULL");
  require(plan.value_slots || plan.value_slot_count == 0, "value_slots is NULL");
  require(plan.collapse_slot == SK_NO_SLOT || plan.collapse_keep > 0, "collapsing keeps nothing");
  require(plan.order == SK_BY_RELEVANCE || plan.order_slot != SK_NO_SLOT, "the order has no slot");
  require(plan.boosts || plan.boost_count == 0, "boosts is NULL");
  for (size_t i = 0; i < plan.boost_count; ++i) {
    require(plan.boosts[i].query, "a boost has no query");
    require(std::isfinite(plan.boosts[i].factor) && plan.boosts[i].factor > 0, "a boost is no factor above 0");
  }
}

Rows matching_terms(const Xapian::Enquire &enquire, uint32_t document) {
  Rows rows;
  const auto end = enquire.get_matching_terms_end(document);
  for (auto term = enquire.get_matching_terms_begin(document); term != end; ++term) rows.add(*term);
  return rows;
}

sk_match_plan sk_match_plan_default(void) {
  sk_match_plan plan = {};
  plan.limit = 10;
  plan.check_at_least = UINT32_MAX;
  plan.order_slot = SK_NO_SLOT;
  plan.collapse_slot = SK_NO_SLOT;
  plan.collapse_keep = 1;
  plan.weighting = {false, 1, 0, 1, 0.5, 0.5};
  return plan;
}

sk_status sk_match_run(
  const sk_database *database, const sk_query *query, const sk_match_plan *plan, sk_match *match,
  sk_failure *failure) {
  if (match) *match = {};
  return guarded(failure, [&] {
    require(database && query && plan && match, "database, query, plan or match is NULL");
    require_usable(*plan);
    require(database->parts.empty(), "a database in parts has only what is ranked", SK_UNSUPPORTED);
    require(plan->boost_count == 0, "a boost needs a query that can be ranked from posting lists", SK_UNSUPPORTED);
    auto enquire = enquire_with(database, query, *plan);
    const auto spies = add_spies(enquire, *plan);
    const auto mset = mset_of(enquire, *plan, database->database.get_doccount());
    auto found = std::make_unique<Found>();
    copy_facets(spies, *plan, *found);
    for (auto item = mset.begin(); item != mset.end(); ++item) copy_hit(enquire, item, *plan, *found);
    *match = match_of(mset, std::move(found));
  });
}

void sk_match_release(sk_match *match) {
  if (!match) return;
  delete static_cast<Found *>(match->storage);
  *match = {};
}

sk_status sk_matching_terms(
  const sk_database *database, const sk_query *query, uint32_t document, sk_list *terms, sk_failure *failure) {
  if (terms) *terms = {};
  return guarded(failure, [&] {
    require(database && query && terms, "database, query or terms is NULL");
    require(document != 0, "there is no document 0", SK_NO_DOCUMENT);
    Xapian::Enquire enquire(database->lists());
    enquire.set_query(query->query);
    document = Lists(*database).joined_id(document);
    *terms = list_of(matching_terms(enquire, document));
  });
}

namespace {

/// Accepts terms that start with a prefix and are not in the query.
class Candidates : public Xapian::ExpandDecider {
 public:
  Candidates(std::string prefix, const sk_query *excluding) : prefix_(std::move(prefix)) {
    if (!excluding) return;
    const auto &query = excluding->query;
    excluded_.assign(query.get_unique_terms_begin(), query.get_unique_terms_end());
    std::sort(excluded_.begin(), excluded_.end());
  }

  bool operator()(const std::string &term) const override {
    return term.compare(0, prefix_.size(), prefix_) == 0
      && !std::binary_search(excluded_.begin(), excluded_.end(), term);
  }

 private:
  std::string prefix_;
  std::vector<std::string> excluded_;
};

}  // namespace

sk_status sk_expand(
  const sk_database *database, const uint32_t *documents, size_t document_count, size_t limit, sk_bytes prefix,
  const sk_query *excluding, sk_list *terms, sk_failure *failure) {
  if (terms) *terms = {};
  return guarded(failure, [&] {
    require(database && terms, "database or terms is NULL");
    require(documents || document_count == 0, "documents is NULL");
    const Lists lists(*database);
    Xapian::RSet relevant;
    for (size_t i = 0; i < document_count; ++i) {
      require(documents[i] != 0, "there is no document 0", SK_NO_DOCUMENT);
      relevant.add_document(lists.joined_id(documents[i]));
    }
    const Candidates candidates(string_of(prefix), excluding);
    const auto most = static_cast<Xapian::termcount>(std::min<size_t>(limit, UINT32_MAX));
    const auto expansion = Xapian::Enquire(lists.joined()).get_eset(most, relevant, &candidates);
    Rows rows;
    for (auto term = expansion.begin(); term != expansion.end(); ++term) rows.add(*term, 0, term.get_weight());
    *terms = list_of(std::move(rows));
  });
}

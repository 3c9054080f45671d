// SPDX-License-Identifier: GPL-3.0-or-later
//
// What an answer points to.

#ifndef SK_FOUND_HPP
#define SK_FOUND_HPP

#include "Handles.hpp"

/// Everything that an `sk_match` points to; nothing moves once it is there.
struct Found {
  std::deque<std::string> texts;
  std::deque<std::vector<sk_bytes>> values;
  std::deque<Rows> rows;
  std::vector<sk_hit> hits;
  std::vector<sk_facet> facets;

  sk_bytes keep(std::string text) { return bytes_of(texts.emplace_back(std::move(text))); }

  /// Copies what the plan wants of a document into the hit.
  void copy(const Xapian::Document &document, const sk_match_plan &plan, sk_hit &hit) {
    if (plan.data) hit.data = keep(document.get_data());
    auto &own = values.emplace_back();
    for (size_t i = 0; i < plan.value_slot_count; ++i) own.push_back(keep(document.get_value(plan.value_slots[i])));
    hit.values = own.data();
  }
};

/// Hands what was found over to the match that points to it.
inline void give(std::unique_ptr<Found> found, sk_match &match) {
  match.hits = found->hits.data();
  match.hit_count = found->hits.size();
  match.facets = found->facets.data();
  match.facet_count = found->facets.size();
  match.storage = found.release();
}

/// Throws for a plan that nobody can follow.
void require_usable(const sk_match_plan &plan);

#endif

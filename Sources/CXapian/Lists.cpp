// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading from one database, or from several at once.

#include "Lists.hpp"

#include "Guarded.hpp"
#include "Handles.hpp"

#include <algorithm>
#include <cstdlib>
#include <tuple>

namespace {

void add(const Xapian::Database &database, const std::string &term, Postings &postings) {
  const auto end = database.postlist_end(term);
  for (auto i = database.postlist_begin(term); i != end; ++i) {
    postings.documents.push_back(*i);
    postings.frequencies.push_back(i.get_wdf());
  }
}

/// Parts hold different documents, but not one behind the other.
void sort(Postings &postings) {
  auto &documents = postings.documents;
  if (std::is_sorted(documents.begin(), documents.end())) return;
  std::vector<std::pair<uint32_t, uint32_t>> rows(documents.size());
  for (size_t i = 0; i < rows.size(); ++i) rows[i] = {documents[i], postings.frequencies[i]};
  std::sort(rows.begin(), rows.end());
  for (size_t i = 0; i < rows.size(); ++i) std::tie(documents[i], postings.frequencies[i]) = rows[i];
}

}  // namespace

std::string sk_part_term(uint32_t number) { return "S" + std::to_string(number); }

Lists::Lists(const sk_database &database)
    : is_headed_(!database.parts.empty()), head_(database.database), joined_(database.lists()) {
  for (const auto &part : database.parts) parts_.emplace_back(part.number, part.database);
}

Postings Lists::postings(const std::string &term) const {
  Postings postings;
  if (!is_headed_) {
    const auto expected = term.empty() ? count() : frequency(term);
    postings.documents.reserve(expected);
    postings.frequencies.reserve(expected);
    add(head_, term, postings);
    return postings;
  }
  for (const auto &part : parts_) {
    if (term.empty()) add(head_, sk_part_term(part.first), postings);
    else add(part.second, term, postings);
  }
  sort(postings);
  return postings;
}

void Lists::each_term(
  const std::string &prefix, const std::function<bool(const std::string &, uint32_t)> &body) const {
  const auto end = joined_.allterms_end(prefix);
  for (auto i = joined_.allterms_begin(prefix); i != end; ++i) {
    if (!body(*i, i.get_termfreq())) return;
  }
}

uint32_t Lists::joined_id(uint32_t document) const {
  if (!is_headed_) return document;
  const auto number = std::strtoul(head_.get_document(document).get_data().c_str(), nullptr, 10);
  for (size_t place = 0; place < parts_.size(); ++place) {
    if (parts_[place].first == number) return (document - 1) * uint32_t(parts_.size()) + uint32_t(place) + 1;
  }
  throw Refusal{SK_NO_DOCUMENT, "the document is in a part that is not there"};
}

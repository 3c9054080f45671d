// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a whole database, for those who keep what it holds in another form.

#include "Guarded.hpp"
#include "Handles.hpp"

#include <algorithm>

namespace {

/// One document of one term's list.
struct Posting {
  uint32_t document;
  uint32_t frequency;
  /// Where its places begin in the row of all places, and how many they are.
  size_t first = 0;
  uint32_t places = 0;
};

}  // namespace

sk_status sk_postings(
  const sk_database *database, const sk_bytes *terms, const bool *positions, size_t count, sk_numbers *postings,
  sk_failure *failure) {
  if (postings) *postings = {};
  return guarded(failure, [&] {
    require(database && postings, "database or postings is NULL");
    require(count == 0 || (terms && positions), "terms or positions is NULL");
    const auto &db = database->database;
    std::vector<std::string> keys;
    std::vector<Posting> rows;
    std::vector<size_t> firsts;
    /// The rows whose places are read, with their terms.
    std::vector<std::pair<size_t, size_t>> wanted;
    for (size_t number = 0; number < count; ++number) {
      keys.push_back(key_of(terms[number], "the term"));
      firsts.push_back(rows.size());
      const auto end = db.postlist_end(keys.back());
      for (auto i = db.postlist_begin(keys.back()); i != end; ++i) {
        if (positions[number]) wanted.emplace_back(rows.size(), number);
        rows.push_back({*i, i.get_wdf()});
      }
    }
    firsts.push_back(rows.size());
    std::stable_sort(wanted.begin(), wanted.end(), [&](const auto &left, const auto &right) {
      return rows[left.first].document < rows[right.first].document;
    });
    std::vector<uint32_t> places;
    for (const auto &[row, number] : wanted) {
      auto &posting = rows[row];
      posting.first = places.size();
      const auto end = db.positionlist_end(posting.document, keys[number]);
      for (auto i = db.positionlist_begin(posting.document, keys[number]); i != end; ++i) places.push_back(*i);
      posting.places = uint32_t(places.size() - posting.first);
    }
    std::vector<uint32_t> numbers;
    numbers.reserve(count + 3 * rows.size() + places.size());
    for (size_t number = 0; number < count; ++number) {
      numbers.push_back(uint32_t(firsts[number + 1] - firsts[number]));
      for (size_t row = firsts[number]; row < firsts[number + 1]; ++row) {
        const auto &posting = rows[row];
        numbers.insert(numbers.end(), {posting.document, posting.frequency, posting.places});
        const auto start = places.begin() + std::ptrdiff_t(posting.first);
        numbers.insert(numbers.end(), start, start + posting.places);
      }
    }
    *postings = numbers_of(std::move(numbers));
  });
}

sk_status sk_slot_values(const sk_database *database, uint32_t slot, sk_list *values, sk_failure *failure) {
  if (values) *values = {};
  return guarded(failure, [&] {
    require(database && values, "database or values is NULL");
    const auto &db = database->database;
    Rows rows;
    const auto end = db.valuestream_end(slot);
    for (auto i = db.valuestream_begin(slot); i != end; ++i) rows.add(*i, i.get_docid());
    *values = list_of(std::move(rows));
  });
}

sk_status sk_document_lengths(
  const sk_database *database, sk_numbers *ids, sk_numbers *lengths, sk_failure *failure) {
  if (ids) *ids = {};
  if (lengths) *lengths = {};
  return guarded(failure, [&] {
    require(database && ids && lengths, "database, ids or lengths is NULL");
    const auto &db = database->database;
    std::vector<uint32_t> documents, numbers;
    documents.reserve(db.get_doccount());
    numbers.reserve(db.get_doccount());
    const auto end = db.postlist_end(std::string());
    for (auto i = db.postlist_begin(std::string()); i != end; ++i) {
      documents.push_back(*i);
      numbers.push_back(i.get_doclength());
    }
    *ids = numbers_of(std::move(documents));
    *lengths = numbers_of(std::move(numbers));
  });
}

sk_status sk_spelling_words(const sk_database *database, sk_list *words, sk_failure *failure) {
  if (words) *words = {};
  return guarded(failure, [&] {
    require(database && words, "database or words is NULL");
    const auto &db = database->database;
    Rows rows;
    for (auto i = db.spellings_begin(); i != db.spellings_end(); ++i) rows.add(*i, i.get_termfreq());
    *words = list_of(std::move(rows));
  });
}

sk_status sk_synonym_keys(const sk_database *database, sk_list *keys, sk_failure *failure) {
  if (keys) *keys = {};
  return guarded(failure, [&] {
    require(database && keys, "database or keys is NULL");
    const auto &db = database->database;
    Rows rows;
    for (auto i = db.synonym_keys_begin(); i != db.synonym_keys_end(); ++i) rows.add(*i);
    *keys = list_of(std::move(rows));
  });
}

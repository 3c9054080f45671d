// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a whole database, for those who keep what it holds in another form.

#include "Guarded.hpp"
#include "Handles.hpp"

sk_status sk_postings(
  const sk_database *database, sk_bytes term, bool positions, sk_numbers *postings, sk_failure *failure) {
  if (postings) *postings = {};
  return guarded(failure, [&] {
    require(database && postings, "database or postings is NULL");
    const auto &db = database->database;
    const auto key = key_of(term, "the term");
    std::vector<uint32_t> numbers;
    const auto end = db.postlist_end(key);
    for (auto i = db.postlist_begin(key); i != end; ++i) {
      numbers.push_back(*i);
      numbers.push_back(i.get_wdf());
      if (!positions) continue;
      const auto count = numbers.size();
      numbers.push_back(0);
      for (auto place = i.positionlist_begin(); place != i.positionlist_end(); ++place) numbers.push_back(*place);
      numbers[count] = uint32_t(numbers.size() - count - 1);
    }
    *postings = numbers_of(std::move(numbers));
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

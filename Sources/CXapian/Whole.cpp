// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a whole database, for those who keep what it holds in another form.

#include "Guarded.hpp"
#include "Handles.hpp"

sk_status sk_postings(
  const sk_database *database, const sk_bytes *terms, size_t count, sk_numbers *postings, sk_failure *failure) {
  if (postings) *postings = {};
  return guarded(failure, [&] {
    require(database && postings, "database or postings is NULL");
    require(count == 0 || terms, "terms is NULL");
    const auto &db = database->database;
    std::vector<uint32_t> numbers;
    for (size_t number = 0; number < count; ++number) {
      const auto key = key_of(terms[number], "the term");
      const auto first = numbers.size();
      numbers.push_back(0);
      const auto end = db.postlist_end(key);
      for (auto i = db.postlist_begin(key); i != end; ++i) {
        numbers.push_back(*i);
        numbers.push_back(i.get_wdf());
      }
      numbers[first] = uint32_t((numbers.size() - first - 1) / 2);
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

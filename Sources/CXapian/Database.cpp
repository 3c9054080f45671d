// SPDX-License-Identifier: GPL-3.0-or-later
//
// Reading a database: its documents, terms, metadata and dictionaries.

#include "Guarded.hpp"
#include "Handles.hpp"
#include "Lists.hpp"

#include <limits>

namespace {

size_t unlimited(size_t limit) { return limit == 0 ? std::numeric_limits<size_t>::max() : limit; }

Rows rows_of(Xapian::TermIterator first, Xapian::TermIterator last) {
  Rows rows;
  for (; first != last; ++first) rows.add(*first);
  return rows;
}

}  // namespace

const char *sk_xapian_version(void) { return Xapian::version_string(); }

size_t sk_sortable_number(double number, char out[9]) {
  const auto bytes = Xapian::sortable_serialise(number);
  bytes.copy(out, 9);
  return bytes.size();
}

double sk_number_from_sortable(sk_bytes bytes) {
  double number = 0;
  guarded(nullptr, [&] { number = Xapian::sortable_unserialise(string_of(bytes)); });
  return number;
}

sk_status sk_database_open(sk_bytes path, sk_database **database, sk_failure *failure) {
  if (database) *database = nullptr;
  return guarded(failure, [&] {
    require(database, "database is NULL");
    *database = new sk_database{Xapian::Database(path_of(path), Xapian::DB_BACKEND_GLASS), true, nullptr, {}, {}};
  });
}

void sk_database_release(sk_database *database) { delete database; }

sk_status sk_database_reopen(sk_database *database, bool *changed, sk_failure *failure) {
  if (changed) *changed = false;
  return guarded(failure, [&] {
    require(database, "database is NULL");
    database->memory.reset();
    const bool moved = database->database.reopen();
    if (changed) *changed = moved;
  });
}

sk_status sk_database_statistics(const sk_database *database, sk_statistics *statistics, sk_failure *failure) {
  if (statistics) *statistics = {};
  return guarded(failure, [&] {
    require(database && statistics, "database or statistics is NULL");
    const auto &db = database->database;
    const auto &lists = database->lists();
    *statistics = {lists.get_doccount(), db.get_lastdocid(), lists.get_avlength(), lists.has_positions()};
  });
}

sk_status sk_term_frequency(const sk_database *database, sk_bytes term, uint32_t *frequency, sk_failure *failure) {
  if (frequency) *frequency = 0;
  return guarded(failure, [&] {
    require(database && frequency, "database or frequency is NULL");
    const auto key = string_of(term);
    if (!key.empty() && fits_key(key.data(), key.size())) *frequency = database->lists().get_termfreq(key);
  });
}

sk_status sk_terms(
  const sk_database *database, sk_bytes prefix, size_t limit, sk_list *terms, sk_failure *failure) {
  if (terms) *terms = {};
  return guarded(failure, [&] {
    require(database && terms, "database or terms is NULL");
    const auto start = string_of(prefix);
    Rows rows;
    if (fits_key(start.data(), start.size())) {
      const auto &db = database->lists();
      auto left = unlimited(limit);
      for (auto i = db.allterms_begin(start); i != db.allterms_end(start) && left > 0; ++i, --left) {
        rows.add(*i, i.get_termfreq());
      }
    }
    *terms = list_of(std::move(rows));
  });
}

sk_status sk_documents_with_term(
  const sk_database *database, sk_bytes term, size_t limit, sk_numbers *documents, sk_failure *failure) {
  if (documents) *documents = {};
  return guarded(failure, [&] {
    require(database && documents, "database or documents is NULL");
    const auto key = string_of(term);
    std::vector<uint32_t> ids;
    if (fits_key(key.data(), key.size())) {
      const Lists lists(*database);
      const auto &db = lists.joined();
      auto left = unlimited(limit);
      for (auto i = db.postlist_begin(key); i != db.postlist_end(key) && left > 0; ++i, --left) {
        ids.push_back(lists.id_of(*i));
      }
    }
    *documents = numbers_of(std::move(ids));
  });
}

namespace {

/// The id of a document where its terms and text are.
uint32_t id_with_text(const sk_database *database, uint32_t id) {
  require(id != 0, "there is no document 0", SK_NO_DOCUMENT);
  return Lists(*database).joined_id(id);
}

}  // namespace

sk_status sk_document_data(const sk_database *database, uint32_t document, sk_text *data, sk_failure *failure) {
  if (data) *data = {};
  return guarded(failure, [&] {
    require(database && data, "database or data is NULL");
    *data = text_of(database->lists().get_document(id_with_text(database, document)).get_data());
  });
}

sk_status sk_document_value(
  const sk_database *database, uint32_t document, uint32_t slot, sk_text *value, sk_failure *failure) {
  if (value) *value = {};
  return guarded(failure, [&] {
    require(database && value, "database or value is NULL");
    require(document != 0, "there is no document 0", SK_NO_DOCUMENT);
    *value = text_of(database->database.get_document(document).get_value(slot));
  });
}

sk_status sk_document_terms(const sk_database *database, uint32_t document, sk_list *terms, sk_failure *failure) {
  if (terms) *terms = {};
  return guarded(failure, [&] {
    require(database && terms, "database or terms is NULL");
    const auto id = id_with_text(database, document);
    const auto &db = database->lists();
    Rows rows;
    for (auto i = db.termlist_begin(id); i != db.termlist_end(id); ++i) rows.add(*i, i.get_wdf());
    *terms = list_of(std::move(rows));
  });
}

sk_status sk_term_positions(
  const sk_database *database, uint32_t document, sk_bytes term, sk_numbers *positions, sk_failure *failure) {
  if (positions) *positions = {};
  return guarded(failure, [&] {
    require(database && positions, "database or positions is NULL");
    const auto key = string_of(term);
    std::vector<uint32_t> places;
    if (document != 0 && !key.empty() && fits_key(key.data(), key.size())) {
      const auto &db = database->lists();
      const auto id = id_with_text(database, document);
      const auto end = db.positionlist_end(id, key);
      for (auto i = db.positionlist_begin(id, key); i != end; ++i) places.push_back(*i);
    }
    *positions = numbers_of(std::move(places));
  });
}

sk_status sk_metadata(const sk_database *database, sk_bytes key, sk_text *value, sk_failure *failure) {
  if (value) *value = {};
  return guarded(failure, [&] {
    require(database && value, "database or value is NULL");
    *value = text_of(database->database.get_metadata(key_of(key, "the metadata key")));
  });
}

sk_status sk_metadata_keys(const sk_database *database, sk_bytes prefix, sk_list *keys, sk_failure *failure) {
  if (keys) *keys = {};
  return guarded(failure, [&] {
    require(database && keys, "database or keys is NULL");
    const auto start = string_of(prefix);
    const auto &db = database->database;
    *keys = list_of(
      fits_key(start.data(), start.size()) ? rows_of(db.metadata_keys_begin(start), db.metadata_keys_end(start))
                                           : Rows());
  });
}

sk_status sk_spelling(
  const sk_database *database, sk_bytes word, uint32_t edits, sk_text *suggestion, sk_failure *failure) {
  if (suggestion) *suggestion = {};
  return guarded(failure, [&] {
    require(database && suggestion, "database or suggestion is NULL");
    const auto key = string_of(word);
    *suggestion = text_of(
      fits_key(key.data(), key.size()) ? database->database.get_spelling_suggestion(key, edits) : std::string());
  });
}

sk_status sk_synonyms(const sk_database *database, sk_bytes term, sk_list *synonyms, sk_failure *failure) {
  if (synonyms) *synonyms = {};
  return guarded(failure, [&] {
    require(database && synonyms, "database or synonyms is NULL");
    const auto key = string_of(term);
    const auto &db = database->database;
    *synonyms = list_of(
      fits_key(key.data(), key.size()) ? rows_of(db.synonyms_begin(key), db.synonyms_end(key)) : Rows());
  });
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Writing a database. A writer is inside a transaction from its first moment to
// its last, since libxapian commits whatever it is not told to forget.

#include "Guarded.hpp"
#include "Handles.hpp"

#include <limits>
#include <memory>

namespace {

int flags_of(const sk_writer_options &options) {
  static const int actions[] = {
    Xapian::DB_OPEN, Xapian::DB_CREATE, Xapian::DB_CREATE_OR_OPEN, Xapian::DB_CREATE_OR_OVERWRITE};
  require(options.mode >= SK_OPEN && options.mode <= SK_CREATE_OR_OVERWRITE, "the mode is unknown");
  int flags = actions[options.mode] | Xapian::DB_BACKEND_GLASS;
  if (options.no_sync) flags |= Xapian::DB_NO_SYNC;
  if (options.no_term_lists) flags |= Xapian::DB_NO_TERMLIST;
  if (options.wait_for_lock) flags |= Xapian::DB_RETRY_LOCK;
  return flags;
}

/// Asks for some document's terms, which fails where no document's are kept.
bool has_term_lists(const Xapian::Database &database) {
  try {
    database.termlist_begin(1);
    return true;
  } catch (const Xapian::DocNotFoundError &) {
    return true;
  } catch (const Xapian::FeatureUnavailableError &) {
    return false;
  }
}

/// Xapian itself leaves the old terms behind when it replaces a document without its term list.
void require_term_lists(const sk_writer *writer) {
  require(writer->has_term_lists, "the database keeps no term lists", SK_UNSUPPORTED);
}

/// Makes sure that nothing is left to commit, whatever state the database is in.
void forget(sk_writer &writer) {
  try {
    writer.database.cancel_transaction();
  } catch (const Xapian::InvalidOperationError &) {
    writer.database.begin_transaction(false);
    writer.database.cancel_transaction();
  }
}

/// Runs a change, and marks the writer where one fails that Xapian may have half done.
template <typename Change>
sk_status change(sk_writer *writer, sk_failure *failure, Change &&body) {
  return guarded(failure, [&] {
    require(writer, "writer is NULL");
    try {
      body(writer->database);
    } catch (const Refusal &) {
      throw;
    } catch (const Xapian::DocNotFoundError &) {
      throw;
    } catch (const Xapian::FeatureUnavailableError &) {
      throw;
    } catch (...) {
      writer->broken = true;
      throw;
    }
  });
}

/// The bytes of a piece, which must lie inside the buffer.
sk_bytes piece(const sk_bytes &text, uint32_t offset, uint32_t size) {
  require(offset <= text.size && size <= text.size - offset, "a piece lies outside the document's text");
  return {text.data + offset, size};
}

/// Adds a term; the frequency is its whole, however many positions it has.
void add_term(Xapian::Document &result, const sk_document *document, const sk_term &term) {
  const auto name = key_of(piece(document->text, term.offset, term.size), "the term");
  const size_t first = term.first_position, count = term.position_count;
  require(
    first <= document->position_count && count <= document->position_count - first,
    "a term's positions lie outside the document's");
  if (count == 0) result.add_term(name, term.frequency);
  for (size_t i = 0; i < count; ++i) {
    const auto position = document->positions[first + i];
    require(position != 0, "there is no position 0");
    result.add_posting(name, position, i == 0 ? term.frequency : 0);
  }
}

Xapian::Document document_of(const sk_document *document) {
  require(document, "document is NULL");
  require(document->text.data || document->text.size == 0, "the document's text is missing");
  require(document->terms || document->term_count == 0, "the document's terms are missing");
  require(document->positions || document->position_count == 0, "the document's positions are missing");
  require(document->values || document->value_count == 0, "the document's values are missing");
  Xapian::Document result;
  for (size_t i = 0; i < document->term_count; ++i) add_term(result, document, document->terms[i]);
  for (size_t i = 0; i < document->value_count; ++i) {
    const auto &value = document->values[i];
    require(value.slot != SK_NO_SLOT, "a value has no slot");
    result.add_value(value.slot, string_of(piece(document->text, value.offset, value.size)));
  }
  result.set_data(string_of(document->data));
  return result;
}

/// The words of a batch with their counts, all checked before the first is used.
std::vector<std::pair<std::string, Xapian::termcount>> spellings_of(const sk_entry *words, size_t count) {
  require(words || count == 0, "words is NULL");
  std::vector<std::pair<std::string, Xapian::termcount>> result;
  result.reserve(count);
  for (size_t i = 0; i < count; ++i) {
    const auto frequency = words[i].count;
    require(frequency > 0 && frequency <= std::numeric_limits<uint32_t>::max(), "a spelling has no usable count");
    result.emplace_back(key_of(words[i].text, "the spelling"), static_cast<Xapian::termcount>(frequency));
  }
  return result;
}

}  // namespace

sk_status sk_writer_open(
  sk_bytes path, const sk_writer_options *options, sk_writer **writer, sk_failure *failure) {
  if (writer) *writer = nullptr;
  return guarded(failure, [&] {
    require(options && writer, "options or writer is NULL");
    const int block_size = static_cast<int>(options->block_size);
    auto opened = std::make_unique<sk_writer>();
    opened->database = Xapian::WritableDatabase(path_of(path), flags_of(*options), block_size);
    opened->database.begin_transaction();
    opened->view.database = opened->database;
    opened->has_term_lists = has_term_lists(opened->database);
    *writer = opened.release();
  });
}

void sk_writer_release(sk_writer *writer) {
  if (!writer) return;
  guarded(nullptr, [&] { forget(*writer); });
  guarded(nullptr, [&] { writer->database.close(); });
  delete writer;
}

sk_status sk_writer_commit(sk_writer *writer, sk_failure *failure) {
  return guarded(failure, [&] {
    require(writer, "writer is NULL");
    require(!writer->broken, "an earlier change failed: cancel first", SK_INVALID_STATE);
    writer->broken = true;
    writer->database.commit_transaction();
    writer->database.begin_transaction();
    writer->broken = false;
  });
}

sk_status sk_writer_cancel(sk_writer *writer, sk_failure *failure) {
  return guarded(failure, [&] {
    require(writer, "writer is NULL");
    writer->broken = true;
    forget(*writer);
    writer->database.begin_transaction();
    writer->broken = false;
  });
}

const sk_database *sk_writer_view(const sk_writer *writer) { return writer ? &writer->view : nullptr; }

sk_status sk_writer_add(sk_writer *writer, const sk_document *document, uint32_t *id, sk_failure *failure) {
  if (id) *id = 0;
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    const auto added = database.add_document(document_of(document));
    if (id) *id = added;
  });
}

sk_status sk_writer_put(sk_writer *writer, uint32_t id, const sk_document *document, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    require(id != 0, "there is no document 0");
    // Behind the last document nothing can be in the way.
    if (id <= database.get_lastdocid()) require_term_lists(writer);
    database.replace_document(id, document_of(document));
  });
}

sk_status sk_writer_replace(
  sk_writer *writer, sk_bytes unique, const sk_document *document, uint32_t *id, sk_failure *failure) {
  if (id) *id = 0;
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    require_term_lists(writer);
    const auto term = key_of(unique, "the unique term");
    const auto replaced = database.replace_document(term, document_of(document));
    if (id) *id = replaced;
  });
}

sk_status sk_writer_delete(sk_writer *writer, uint32_t document, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    require_term_lists(writer);
    require(document != 0, "there is no document 0", SK_NO_DOCUMENT);
    database.delete_document(document);
  });
}

sk_status sk_writer_delete_term(sk_writer *writer, sk_bytes term, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    require_term_lists(writer);
    database.delete_document(key_of(term, "the term"));
  });
}

sk_status sk_writer_set_metadata(sk_writer *writer, sk_bytes key, sk_bytes value, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    const auto name = key_of(key, "the metadata key");
    database.set_metadata(name, string_of(value));
  });
}

sk_status sk_writer_add_spellings(sk_writer *writer, const sk_entry *words, size_t count, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    for (const auto &[word, frequency] : spellings_of(words, count)) database.add_spelling(word, frequency);
  });
}

sk_status sk_writer_remove_spellings(sk_writer *writer, const sk_entry *words, size_t count, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    for (const auto &[word, frequency] : spellings_of(words, count)) database.remove_spelling(word, frequency);
  });
}

sk_status sk_writer_add_synonym(sk_writer *writer, sk_bytes term, sk_bytes synonym, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    database.add_synonym(key_of(term, "the term"), key_of(synonym, "the synonym"));
  });
}

sk_status sk_writer_clear_synonyms(sk_writer *writer, sk_bytes term, sk_failure *failure) {
  return change(writer, failure, [&](Xapian::WritableDatabase &database) {
    database.clear_synonyms(key_of(term, "the term"));
  });
}

// SPDX-License-Identifier: GPL-3.0-or-later
//
// Xapian for Swift: a plain C interface over the C++ of libxapian 1.4.
//
// It knows types, ownership and failures, and nothing of what is indexed: no
// field, no language, no policy.
//
// Text: every string is a pointer with a size in bytes and may hold any byte,
// NUL too. `data` may be NULL where the size is 0.
//
// Ownership: an argument is borrowed for the length of the call. A handle
// (`sk_database`, `sk_writer`, `sk_query`) belongs to the caller, who gives it
// to its release function once; release functions take NULL. A result struct
// with a `storage` member is filled by the call, owns what it points to, and is
// given to its release function once. What a call that fails would have filled
// is left empty, and needs no release.
//
// Failures: a call that may fail returns a status and fills `failure`, which
// may be NULL. No exception leaves the library. A required pointer that is NULL
// gives SK_INVALID_ARGUMENT.
//
// Threads: a handle is used by one thread at a time. Two handles have nothing in
// common, apart from a writer and its view.

#ifndef CXAPIAN_H
#define CXAPIAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#if defined(__clang__)
#define SK_CLOSED_ENUM __attribute__((enum_extensibility(closed)))
#else
#define SK_CLOSED_ENUM
#endif

#ifdef __cplusplus
extern "C" {
#endif

/// What became of a call.
typedef enum SK_CLOSED_ENUM sk_status {
  SK_OK = 0,
  /// The path holds no database: it is missing, an empty directory, or a file.
  SK_NOT_FOUND,
  /// There may be a database at the path, but it cannot be opened.
  SK_CANNOT_OPEN,
  /// The database cannot be created, or exists already under SK_CREATE.
  SK_CANNOT_CREATE,
  /// Another writer holds the database.
  SK_LOCKED,
  /// The files of the database contradict themselves or end early.
  SK_CORRUPT,
  /// The database was written in a format that this libxapian does not read.
  SK_VERSION,
  /// Writers have moved on by two commits or more: reopen, and do the work again.
  SK_MODIFIED,
  /// No document has this id.
  SK_NO_DOCUMENT,
  /// An argument cannot be right; nothing was done.
  SK_INVALID_ARGUMENT,
  /// The handle is in a state that forbids the call.
  SK_INVALID_STATE,
  /// A wildcard stands for more terms than it may.
  SK_WILDCARD_LIMIT,
  /// The database or the library cannot do this, such as deleting without term lists.
  SK_UNSUPPORTED,
  SK_OUT_OF_MEMORY,
  /// Reading or writing failed for another reason, such as a full disk.
  SK_IO,
  /// A server that holds a part of the database cannot be reached, or stopped answering.
  SK_NETWORK,
  SK_OTHER
} sk_status;

/// The room for a message, its final NUL included, in bytes.
#define SK_MESSAGE_CAPACITY 512

/// The longest term, metadata key, spelling word or synonym, in bytes, where each NUL byte counts as two.
///
/// Xapian itself discovers some of these only at the commit, when the whole batch is lost.
#define SK_KEY_LIMIT 245

/// No value slot.
#define SK_NO_SLOT UINT32_MAX

/// Why a call failed; owned by the caller, who needs no release.
typedef struct sk_failure {
  sk_status status;
  /// The bytes in `message` without its final NUL; a long message is cut between characters.
  size_t size;
  /// UTF-8 in English, ends with NUL; it may quote a term, whatever its bytes.
  char message[SK_MESSAGE_CAPACITY];
} sk_failure;

/// Borrowed bytes.
typedef struct sk_bytes {
  const char *data;
  size_t size;
} sk_bytes;

/// Owned bytes, followed by a NUL that is not counted.
typedef struct sk_text {
  const char *data;
  size_t size;
  void *storage;
} sk_text;

/// Owned numbers.
typedef struct sk_numbers {
  const uint32_t *values;
  size_t count;
  void *storage;
} sk_numbers;

/// One row of a list; what `count` and `weight` mean is said where the list is made.
typedef struct sk_entry {
  sk_bytes text;
  uint64_t count;
  double weight;
} sk_entry;

/// Owned rows.
typedef struct sk_list {
  const sk_entry *entries;
  size_t count;
  void *storage;
} sk_list;

void sk_text_release(sk_text *text);
void sk_numbers_release(sk_numbers *numbers);
void sk_list_release(sk_list *list);

/// The version of libxapian that runs, such as "1.4.22"; never released.
const char *sk_xapian_version(void);

/// Bytes that sort as the numbers do, for a value slot; writes at most 9 into `out` and returns how many.
///
/// Zero is 1 byte; minus infinity is no byte at all, which a slot reads as no value. NaN has no order: don't.
size_t sk_sortable_number(double number, char out[9]);

/// The number behind the bytes of `sk_sortable_number`.
///
/// Bytes that it did not make give some number, never a failure.
double sk_number_from_sortable(sk_bytes bytes);

/// A database as it was when it was opened or reopened.
typedef struct sk_database sk_database;

/// Opens the database in the directory `path`.
///
/// SK_NOT_FOUND, SK_CANNOT_OPEN, SK_VERSION, SK_CORRUPT. Damage inside a table may first show in a later call;
/// `sk_check` looks everywhere.
sk_status sk_database_open(sk_bytes path, sk_database **database, sk_failure *failure);
void sk_database_release(sk_database *database);

/// Moves to the newest commit, and says in `changed` (may be NULL) whether there was one.
sk_status sk_database_reopen(sk_database *database, bool *changed, sk_failure *failure);

/// Opens a database that `xapian-tcpsrv` serves; `timeout` is in milliseconds, for connecting and for each answer.
///
/// SK_NETWORK. Spelling words, synonyms and the values of all documents at once cannot be read from there: `sk_database_join`.
sk_status sk_database_open_remote(
  sk_bytes host, uint32_t port, uint32_t timeout, sk_database **database, sk_failure *failure);

/// Whether the server of a remote database still answers: SK_NETWORK where it does not.
sk_status sk_database_ping(const sk_database *database, sk_failure *failure);

/// One of the databases that hold what their head only counts.
typedef struct sk_part {
  /// From 1: the head stores it as the data of each document of the part, in decimal digits.
  uint32_t number;
  const sk_database *database;
} sk_part;

/// Databases as one, under ids of their own that no two of them share.
///
/// `head` has under the same ids the length and the values of every document, the number of its part as its data, and
/// as a term `S` with that number; it has the metadata, spelling words and synonyms of all. Posting lists, places and
/// texts are read from the parts. Parts may be left out: the answers are then those of the others alone. The caller
/// keeps the handles, and may release them at once. Reopening does nothing, and `sk_match_run` is SK_UNSUPPORTED.
sk_status sk_database_join(
  const sk_database *head, const sk_part *parts, size_t count, sk_database **database, sk_failure *failure);

typedef struct sk_statistics {
  uint32_t documents;
  /// The highest id ever used, 0 for none; there may be fewer documents.
  uint32_t last_document;
  /// The sum of the within-document frequencies of a document, on average.
  double average_length;
  bool has_positions;
} sk_statistics;

sk_status sk_database_statistics(const sk_database *database, sk_statistics *statistics, sk_failure *failure);

/// How many documents hold the term; 0 for a term that is not there or is too long to be there.
sk_status sk_term_frequency(const sk_database *database, sk_bytes term, uint32_t *frequency, sk_failure *failure);

/// Terms that start with `prefix`, in byte order, from the first; `count` is the number of documents.
///
/// `limit` 0 is no limit. An empty prefix is every term.
sk_status sk_terms(
  const sk_database *database, sk_bytes prefix, size_t limit, sk_list *terms, sk_failure *failure);

/// The ids of the documents that hold `term`, ascending; `limit` 0 is no limit.
///
/// An empty term is every document.
sk_status sk_documents_with_term(
  const sk_database *database, sk_bytes term, size_t limit, sk_numbers *documents, sk_failure *failure);

/// What a document stores.
///
/// SK_NO_DOCUMENT, also for id 0.
sk_status sk_document_data(const sk_database *database, uint32_t document, sk_text *data, sk_failure *failure);

/// One value of a document, empty where the slot is.
///
/// SK_NO_DOCUMENT.
sk_status sk_document_value(
  const sk_database *database, uint32_t document, uint32_t slot, sk_text *value, sk_failure *failure);

/// The terms of a document in byte order; `count` is the within-document frequency, 0 for a boolean term.
///
/// SK_NO_DOCUMENT; SK_UNSUPPORTED for a database without term lists.
sk_status sk_document_terms(const sk_database *database, uint32_t document, sk_list *terms, sk_failure *failure);

/// Where a term stands in a document, ascending; none where either is missing.
sk_status sk_term_positions(
  const sk_database *database, uint32_t document, sk_bytes term, sk_numbers *positions, sk_failure *failure);

/// What is stored under `key`, empty where nothing is; an empty or too long key is SK_INVALID_ARGUMENT.
sk_status sk_metadata(const sk_database *database, sk_bytes key, sk_text *value, sk_failure *failure);

/// The keys with metadata that start with `prefix`, in byte order.
sk_status sk_metadata_keys(const sk_database *database, sk_bytes prefix, sk_list *keys, sk_failure *failure);

/// The spelling word nearest to `word`, empty where none is within `edits` (1 or 2 is sensible).
///
/// A word that is itself a spelling word gets no answer, or a more frequent one.
sk_status sk_spelling(
  const sk_database *database, sk_bytes word, uint32_t edits, sk_text *suggestion, sk_failure *failure);

/// The synonyms of `term` in byte order.
sk_status sk_synonyms(const sk_database *database, sk_bytes term, sk_list *synonyms, sk_failure *failure);

/// For each of `count` terms the number of documents with it, then those documents, ascending: for each its id and the
/// within-document frequency.
sk_status sk_postings(
  const sk_database *database, const sk_bytes *terms, size_t count, sk_numbers *postings, sk_failure *failure);

/// The values in a slot by document, ascending, each with the document's id as its count; none for an empty slot.
sk_status sk_slot_values(const sk_database *database, uint32_t slot, sk_list *values, sk_failure *failure);

/// The ids of all documents, ascending, and the length of each.
sk_status sk_document_lengths(
  const sk_database *database, sk_numbers *ids, sk_numbers *lengths, sk_failure *failure);

/// Every spelling word in byte order, with its frequency.
sk_status sk_spelling_words(const sk_database *database, sk_list *words, sk_failure *failure);

/// Every term that has synonyms, in byte order.
sk_status sk_synonym_keys(const sk_database *database, sk_list *keys, sk_failure *failure);

/// What to do about the database that is, or is not, at the path.
typedef enum SK_CLOSED_ENUM sk_open_mode {
  /// Opens what is there: SK_NOT_FOUND or SK_CANNOT_OPEN where nothing is.
  SK_OPEN = 0,
  /// Makes a new one: SK_CANNOT_CREATE where one is.
  SK_CREATE,
  SK_CREATE_OR_OPEN,
  /// Makes a new one in place of what is there, at once: an abandoned writer leaves an empty database.
  SK_CREATE_OR_OVERWRITE
} sk_open_mode;

typedef struct sk_writer_options {
  sk_open_mode mode;
  /// Does not ask the disk to keep the data: faster, for databases that a crash may take.
  bool no_sync;
  /// Leaves out what deleting, replacing and listing a document's terms need; only for a new database.
  bool no_term_lists;
  /// Waits for another writer to finish rather than SK_LOCKED.
  bool wait_for_lock;
  /// A power of two from 2048 to 65536, or 0 for 8192; only for a new database.
  uint32_t block_size;
} sk_writer_options;

/// The only writer of a database.
///
/// What it changes is kept by `sk_writer_commit` and by nothing else: `sk_writer_release` without it keeps nothing.
typedef struct sk_writer sk_writer;

/// Opens for writing.
///
/// Only the last directory of the path is made. SK_NOT_FOUND, SK_CANNOT_OPEN, SK_CANNOT_CREATE, SK_LOCKED,
/// SK_CORRUPT, SK_VERSION.
sk_status sk_writer_open(
  sk_bytes path, const sk_writer_options *options, sk_writer **writer, sk_failure *failure);

/// Closes the database without keeping what was not committed.
void sk_writer_release(sk_writer *writer);

/// Keeps everything since the last commit, all or nothing.
///
/// After a change that failed inside Xapian (SK_IO, SK_CORRUPT, SK_OUT_OF_MEMORY …) the batch is no longer whole,
/// and this is SK_INVALID_STATE until `sk_writer_cancel`. A refused argument, a missing document and
/// SK_UNSUPPORTED leave the batch as it was. Xapian closes a database whose commit failed: everything is then
/// SK_INVALID_STATE, and the writer only good for release.
sk_status sk_writer_commit(sk_writer *writer, sk_failure *failure);

/// Forgets everything since the last commit.
sk_status sk_writer_cancel(sk_writer *writer, sk_failure *failure);

/// What the writer sees, uncommitted changes included, borrowed until the writer is released.
///
/// Don't reopen or release it. NULL for NULL.
///
/// Uncommitted spelling words and synonyms may be seen or not.
const sk_database *sk_writer_view(const sk_writer *writer);

/// One term of a document, as a piece of the document's text buffer.
typedef struct sk_term {
  uint32_t offset;
  uint32_t size;
  /// Added to the within-document frequency; 0 for a boolean term.
  uint32_t frequency;
  /// Where the term stands, as a piece of the document's positions; none for a term without positions.
  uint32_t first_position;
  uint32_t position_count;
} sk_term;

/// One value of a document, as a piece of the document's text buffer.
typedef struct sk_value {
  uint32_t slot;
  uint32_t offset;
  uint32_t size;
} sk_value;

/// A whole document, so that it crosses in one call.
///
/// The same term may come any number of times. Of two values for a slot the later counts, and an empty value is none.
typedef struct sk_document {
  sk_bytes text;
  const sk_term *terms;
  size_t term_count;
  /// From 1, those of one term best in ascending order.
  const uint32_t *positions;
  size_t position_count;
  const sk_value *values;
  size_t value_count;
  sk_bytes data;
} sk_document;

/// Adds a document and says in `id` (may be NULL) which it became.
///
/// SK_INVALID_ARGUMENT for a piece outside the buffer, an empty or too long term, or slot SK_NO_SLOT.
sk_status sk_writer_add(sk_writer *writer, const sk_document *document, uint32_t *id, sk_failure *failure);

/// Puts a document at an id of the caller's choice, in place of the one that is there or where none is.
///
/// SK_INVALID_ARGUMENT for id 0; SK_UNSUPPORTED where a document is there and the database has no term lists.
sk_status sk_writer_put(sk_writer *writer, uint32_t id, const sk_document *document, sk_failure *failure);

/// Puts a document in place of all that hold the term `unique`, or adds it where none does.
///
/// It keeps the lowest of their ids. The document should hold the term itself: nothing adds it.
sk_status sk_writer_replace(
  sk_writer *writer, sk_bytes unique, const sk_document *document, uint32_t *id, sk_failure *failure);

/// Deletes the document with this id.
///
/// SK_NO_DOCUMENT; SK_UNSUPPORTED for a database without term lists.
sk_status sk_writer_delete(sk_writer *writer, uint32_t document, sk_failure *failure);

/// Deletes every document that holds the term; none is fine.
sk_status sk_writer_delete_term(sk_writer *writer, sk_bytes term, sk_failure *failure);

/// Stores `value` under `key`; an empty value deletes.
sk_status sk_writer_set_metadata(sk_writer *writer, sk_bytes key, sk_bytes value, sk_failure *failure);

/// Adds `count` to the frequency of each word in the spelling dictionary.
///
/// Words of a single byte are ignored by Xapian. All or none: SK_INVALID_ARGUMENT for an empty or too long word, or a
/// count of 0 or past 32 bits.
sk_status sk_writer_add_spellings(sk_writer *writer, const sk_entry *words, size_t count, sk_failure *failure);

/// Takes `count` from the frequency of each word, which leaves the dictionary at 0.
sk_status sk_writer_remove_spellings(sk_writer *writer, const sk_entry *words, size_t count, sk_failure *failure);

/// Makes `synonym` a synonym of `term`, in this direction.
sk_status sk_writer_add_synonym(sk_writer *writer, sk_bytes term, sk_bytes synonym, sk_failure *failure);

/// Forgets all synonyms of `term`.
sk_status sk_writer_clear_synonyms(sk_writer *writer, sk_bytes term, sk_failure *failure);

/// How hard compacting tries.
typedef enum SK_CLOSED_ENUM sk_compaction {
  SK_COMPACT_FULL = 0,
  /// Faster, and good where the result is only a step on the way.
  SK_COMPACT_STANDARD,
  /// Smallest; the result should not be written to again.
  SK_COMPACT_FULLER
} sk_compaction;

typedef struct sk_compact_options {
  sk_compaction level;
  /// Keeps the ids; otherwise each source follows on from the one before.
  ///
  /// Ranges of ids that overlap are then SK_INVALID_STATE.
  bool keep_ids;
  /// Merges more than 3 sources in several passes: faster, with more room on disk.
  bool multipass;
} sk_compact_options;

/// Writes one database at `destination` that holds the documents of every source, in this order.
///
/// Frequencies of spelling words are added up, synonyms united; metadata under a key comes from the first source that
/// has any. Sources are read as last committed. A database that is at `destination` is SK_CANNOT_CREATE, also where it
/// is a source; a folder that is missing is SK_IO. A failure may leave part of a database there, so compact beside and
/// rename.
sk_status sk_compact(
  const sk_bytes *sources, size_t source_count, sk_bytes destination, const sk_compact_options *options,
  sk_failure *failure);

/// Reads the whole database and counts what is wrong with it in `errors`; `report` (may be NULL) says what, in lines.
///
/// A database too damaged to open may be a failure instead.
sk_status sk_check(sk_bytes path, size_t *errors, sk_text *report, sk_failure *failure);

/// A query or a part of one, never changed once made.
typedef struct sk_query sk_query;

void sk_query_release(sk_query *query);

sk_status sk_query_everything(sk_query **query, sk_failure *failure);
sk_status sk_query_nothing(sk_query **query, sk_failure *failure);

/// One term, with its frequency in the query as weight (1 is usual, 0 gives no weight).
///
/// SK_INVALID_ARGUMENT for an empty term, which Xapian takes for everything, and for a too long one.
sk_status sk_query_term(sk_bytes term, uint32_t frequency, sk_query **query, sk_failure *failure);

/// How parts are put together.
///
/// OP_MAX is left out on purpose: inside an OR it makes 1.4.22 read freed memory.
typedef enum SK_CLOSED_ENUM sk_operator {
  /// Every part matches; weights are added.
  SK_AND = 0,
  /// Any part matches; weights are added.
  SK_OR,
  /// The first matches and none of the others does. Written with XOR where Xapian's own AND_NOT finds too much.
  SK_AND_NOT,
  /// Every part matches; only the first gives weight.
  SK_FILTER,
  /// The first matches; the others only give weight.
  SK_AND_MAYBE,
  /// Any part matches, weighed as if they were a single term. No part may hold a value range or AND_MAYBE.
  SK_SYNONYM,
  /// Every part matches within `window` positions, in order. Parts are terms, or OR over terms.
  SK_PHRASE,
  /// Every part matches within `window` positions, in any order. Parts are terms, or OR over terms.
  SK_NEAR
} sk_operator;

/// Puts copies of the parts together: the caller keeps the parts, and may release them at once.
///
/// No part at all matches nothing. `window` counts positions from the first to the last, both included; 0, or less than
/// the number of parts, is the number of parts; other operators ignore it. SK_UNSUPPORTED for a phrase over parts that
/// have no positions, such as AND or a wildcard, and for a synonym with a value range or AND_MAYBE in it, on which
/// Xapian fails, or reads memory that it never set, when it is run.
sk_status sk_query_combine(
  sk_operator op, const sk_query *const *parts, size_t count, uint32_t window, sk_query **query,
  sk_failure *failure);

/// The part with its weight times `factor`; SK_INVALID_ARGUMENT for a factor that is negative or not finite.
sk_status sk_query_scale(const sk_query *part, double factor, sk_query **query, sk_failure *failure);

/// Documents whose value lies from `lower` to `upper` in byte order, both included; no weight.
///
/// A document without the value never matches, except that at least the empty value is every document. Nothing matches
/// where `lower` sorts after `upper`.
sk_status sk_query_range(
  uint32_t slot, sk_bytes lower, sk_bytes upper, sk_query **query, sk_failure *failure);
sk_status sk_query_at_least(uint32_t slot, sk_bytes lower, sk_query **query, sk_failure *failure);
sk_status sk_query_at_most(uint32_t slot, sk_bytes upper, sk_query **query, sk_failure *failure);

/// What a wildcard does with more terms than its limit.
typedef enum SK_CLOSED_ENUM sk_wildcard_limit {
  /// The match fails with SK_WILDCARD_LIMIT.
  SK_LIMIT_FAILS = 0,
  /// Takes the first in byte order.
  SK_LIMIT_FIRST,
  /// Takes the most frequent.
  SK_LIMIT_FREQUENT
} sk_wildcard_limit;

/// Terms that start with `prefix`, weighed as one term (`synonym`) or each for itself; `limit` 0 is no limit.
///
/// SK_INVALID_ARGUMENT for an empty or too long prefix.
sk_status sk_query_wildcard(
  sk_bytes prefix, uint32_t limit, sk_wildcard_limit over_limit, bool synonym, sk_query **query,
  sk_failure *failure);

/// The query as Xapian writes it, for messages and tests; no stable format.
sk_status sk_query_description(const sk_query *query, sk_text *description, sk_failure *failure);

/// What hits are ordered by; equals come in ascending order of id.
typedef enum SK_CLOSED_ENUM sk_order {
  SK_BY_RELEVANCE = 0,
  SK_BY_VALUE,
  SK_BY_VALUE_THEN_RELEVANCE,
  SK_BY_RELEVANCE_THEN_VALUE
} sk_order;

/// BM25, or no weight at all.
typedef struct sk_weighting {
  /// Gives every hit the weight 0, and the percentage 100.
  bool boolean;
  double k1, k2, k3, b, min_length;
} sk_weighting;

/// Hits of a query weigh so many times more; 1 changes nothing.
typedef struct sk_boost {
  const sk_query *query;
  double factor;
} sk_boost;

/// What is asked of a match beside the query; start from `sk_match_plan_default`.
typedef struct sk_match_plan {
  /// Hits to skip.
  uint32_t offset;
  /// Hits to return, at most.
  uint32_t limit;
  /// Matching documents to look at before any may be skipped; at all of them counts, facets and order are exact.
  ///
  /// Skipping is faster, but 1.4.22 then loses or misplaces a hit now and then: in 9 of 11,200 random queries with OR
  /// or AND_MAYBE in them. A cutoff skips too.
  uint32_t check_at_least;
  sk_order order;
  uint32_t order_slot;
  /// The highest value first; documents without the value then come last, otherwise first.
  bool descending;
  /// Keeps the best `collapse_keep` of the documents that share this value; SK_NO_SLOT keeps all.
  ///
  /// Documents without the value are all kept.
  uint32_t collapse_slot;
  uint32_t collapse_keep;
  /// Leaves out hits below this percentage (0 to 100) or weight.
  int32_t percent_cutoff;
  double weight_cutoff;
  sk_weighting weighting;
  /// Counts the values in these slots over all documents looked at, before collapsing.
  const uint32_t *facet_slots;
  size_t facet_slot_count;
  /// Copies these values into each hit.
  const uint32_t *value_slots;
  size_t value_slot_count;
  /// Copies the stored data into each hit.
  bool data;
  /// Lists the query's terms that each hit holds.
  bool matching_terms;
  /// For `sk_rank`; a hit of several gets the product of their factors. `sk_match_run` answers SK_UNSUPPORTED.
  const sk_boost *boosts;
  size_t boost_count;
} sk_match_plan;

/// The first 10 hits by relevance, nothing skipped; BM25 with Xapian's parameters (k1 1, k2 0, k3 1, b 0.5, min_length
/// 0.5).
sk_match_plan sk_match_plan_default(void);

/// One hit; what it points to lives as long as its match.
typedef struct sk_hit {
  uint32_t document;
  /// 0 to 100, against the best that the query could get.
  uint32_t percent;
  double weight;
  /// At least so many others were collapsed into it; 0 may also be "not known".
  uint32_t collapsed;
  sk_bytes data;
  /// As many as `value_slot_count`, in the same order.
  const sk_bytes *values;
  /// As in `sk_matching_terms`.
  const sk_entry *terms;
  size_t term_count;
} sk_hit;

/// The counts for one slot.
typedef struct sk_facet {
  uint32_t slot;
  /// Documents looked at, with the value or without.
  size_t total;
  /// Values in byte order, never empty; `count` is the number of documents.
  const sk_entry *entries;
  size_t count;
} sk_facet;

/// How many documents match; exact where `lower` and `upper` are equal.
typedef struct sk_match_count {
  uint32_t lower, estimated, upper;
} sk_match_count;

/// The answer to a query, owned.
typedef struct sk_match {
  /// After collapsing and cutoffs.
  sk_match_count matches;
  sk_match_count before_collapsing;
  /// The weight of the best document, returned or not.
  double best_weight;
  const sk_hit *hits;
  size_t hit_count;
  /// As many as `facet_slot_count`, in the same order.
  const sk_facet *facets;
  size_t facet_count;
  void *storage;
} sk_match;

/// Runs the query and copies out all that the plan asks for.
///
/// SK_MODIFIED, SK_WILDCARD_LIMIT, SK_CORRUPT; SK_INVALID_ARGUMENT for a cutoff outside 0 to 100.
sk_status sk_match_run(
  const sk_database *database, const sk_query *query, const sk_match_plan *plan, sk_match *match,
  sk_failure *failure);

/// As `sk_match_run` with everything checked, but out of whole posting lists, which the handle keeps decoded for the
/// next call: many times faster where a query has common words or the handle is used again.
///
/// Documents, order, counts and weights are those of `sk_match_run`, the weights but for the last digits; counts after
/// collapsing are exact too, and `percent` is 0. A weight that only a later page needs may lack what a phrase under
/// SK_AND_MAYBE adds, so `best_weight` is that of the hits where `offset` is 0. What it cannot do, which is
/// cutoffs and matching terms, it hands to `sk_match_run`.
sk_status sk_rank(
  const sk_database *database, const sk_query *query, const sk_match_plan *plan, sk_match *match,
  sk_failure *failure);

void sk_match_release(sk_match *match);

/// The query's terms that a document holds, in byte order.
///
/// Terms that a wildcard stands for are not among them. SK_NO_DOCUMENT; SK_UNSUPPORTED without term lists.
sk_status sk_matching_terms(
  const sk_database *database, const sk_query *query, uint32_t document, sk_list *terms, sk_failure *failure);

/// Terms that set these documents apart from the others, the best first, with their `weight`.
///
/// Only terms that start with `prefix`, and none of those in `excluding` (may be NULL). `limit` counts terms.
/// Without term lists there are none.
sk_status sk_expand(
  const sk_database *database, const uint32_t *documents, size_t document_count, size_t limit, sk_bytes prefix,
  const sk_query *excluding, sk_list *terms, sk_failure *failure);

#ifdef __cplusplus
}
#endif

#endif

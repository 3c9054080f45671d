// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// What a database holds as a whole, for keeping it in another form.
extension XapianDatabase {
  /// One document of a posting list.
  struct Posting: Hashable, Sendable {
    var document: UInt32
    /// Within-document frequency; 0 for a term that only filters.
    var frequency: UInt32
  }

  /// Calls a function with the posting list of each of some terms, in their order, each list ascending.
  func forEachPostingList(of terms: [String], _ body: ([Posting]) -> Void) throws(XapianFailure) {
    let numbers = try XapianBytes.numbers { numbers, failure in
      XapianBytes.borrow(terms) { sk_postings(handle, $0.baseAddress, $0.count, numbers, failure) }
    }
    var at = 0
    for _ in terms {
      let end = at + 1 + 2 * Int(numbers[at])
      body(
        stride(from: at + 1, to: end, by: 2).map { Posting(document: numbers[$0], frequency: numbers[$0 + 1]) })
      at = end
    }
  }

  /// The values in a slot by document, ascending; an empty one is left out.
  func values(in slot: UInt32) throws(XapianFailure) -> [(document: UInt32, value: [UInt8])] {
    try XapianBytes.rows({ (UInt32(clamping: $0.count), [UInt8]($0.text)) }) { sk_slot_values(handle, slot, $0, $1) }
  }

  /// The ids of all documents, ascending, and the length of each.
  func documentLengths() throws(XapianFailure) -> (ids: [UInt32], lengths: [UInt32]) {
    var ids: [UInt32] = []
    let lengths = try XapianBytes.numbers { lengths, failure in
      var found = sk_numbers()
      defer { sk_numbers_release(&found) }
      let status = sk_document_lengths(handle, &found, lengths, failure)
      ids = Array(UnsafeBufferPointer(start: found.values, count: found.count))
      return status
    }
    return (ids, lengths)
  }

  /// Every spelling word in byte order, with its frequency.
  func spellingWords() throws(XapianFailure) -> [XapianTermCount] {
    try XapianBytes.rows(XapianTermCount.init) { sk_spelling_words(handle, $0, $1) }
  }

  /// Every term that has synonyms, in byte order.
  func synonymKeys() throws(XapianFailure) -> [String] {
    try XapianBytes.rows({ String($0.text) }) { sk_synonym_keys(handle, $0, $1) }
  }
}

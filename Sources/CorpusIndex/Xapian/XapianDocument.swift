// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A document under construction: terms, values and data, kept so that they cross to Xapian in one call.
///
/// Reuse one for many documents with `removeAll`. A term that is empty or longer than `XapianBytes.keyLimit` makes the
/// writer refuse the whole document.
struct XapianDocument: Sendable {
  /// What search results give back, as stored.
  var data: [UInt8] = []
  private var text: [UInt8] = []
  private var terms: [sk_term] = []
  private var values: [sk_value] = []

  init() {}

  /// Adds a term at a place, from 1, and to the within-document frequency.
  mutating func add(_ term: some StringProtocol, prefix: String = "", position: Int, frequency: Int = 1) {
    append(term, prefix, position: UInt32(clamping: max(1, position)), frequency: UInt32(clamping: frequency))
  }

  /// Adds a term without a place: it counts for the weight, and is in no phrase.
  mutating func add(_ term: some StringProtocol, prefix: String = "", frequency: Int = 1) {
    append(term, prefix, position: 0, frequency: UInt32(clamping: frequency))
  }

  /// Adds a term that filters and gives no weight of its own.
  mutating func add(filter term: some StringProtocol, prefix: String = "") {
    append(term, prefix, position: 0, frequency: 0)
  }

  /// Sets the value in a slot; an empty value is none.
  mutating func set(_ value: some Sequence<UInt8>, slot: UInt32) {
    let start = text.count
    text.append(contentsOf: value)
    values.append(sk_value(slot: slot, offset: UInt32(clamping: start), size: UInt32(clamping: text.count - start)))
  }

  /// Empties the document, and keeps its room.
  mutating func removeAll() {
    data.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  private mutating func append(_ term: some StringProtocol, _ prefix: String, position: UInt32, frequency: UInt32) {
    let start = text.count
    text.append(contentsOf: prefix.utf8)
    text.append(contentsOf: term.utf8)
    terms.append(
      sk_term(
        offset: UInt32(clamping: start), size: UInt32(clamping: text.count - start), position: position,
        frequency: frequency))
  }

  /// The document as the shim takes it, for the length of the call.
  func borrow<Result>(_ body: (UnsafePointer<sk_document>) -> Result) -> Result {
    XapianBytes.borrow(text) { text in
      XapianBytes.borrow(data) { data in
        terms.withUnsafeBufferPointer { terms in
          values.withUnsafeBufferPointer { values in
            var document = sk_document(
              text: text, terms: terms.baseAddress, term_count: terms.count, values: values.baseAddress,
              value_count: values.count, data: data)
            return body(&document)
          }
        }
      }
    }
  }
}

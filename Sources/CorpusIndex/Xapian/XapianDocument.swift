// SPDX-License-Identifier: GPL-3.0-or-later

import CXapian

/// A document under construction: terms, values and data, kept so that they cross to Xapian in one call.
///
/// Reuse one for many documents with `removeAll`. A term that is empty or longer than `XapianBytes.keyLimit` makes the
/// writer refuse the whole document.
package struct XapianDocument: Sendable {
  /// What search results give back, as stored.
  package var data: [UInt8] = []
  private var text: [UInt8] = []
  private var terms: [sk_term] = []
  private var positions: [UInt32] = []
  private var values: [sk_value] = []

  package init() {}

  /// Adds a term at a place, from 1, and to the within-document frequency.
  mutating func add(_ term: some StringProtocol, prefix: String = "", position: Int, frequency: Int = 1) {
    positions.append(UInt32(clamping: max(1, position)))
    append(term, prefix, frequency: UInt32(clamping: frequency), positionCount: 1)
  }

  /// Adds a term with all its places, from 1 and ascending, and its whole frequency; no place is fine.
  package mutating func add(_ term: UnsafeBufferPointer<UInt8>, frequency: UInt32, positions places: ArraySlice<UInt32>)
  {
    let start = text.count
    text.append(contentsOf: term)
    positions.append(contentsOf: places)
    appendTerm(from: start, frequency: frequency, positionCount: places.count)
  }

  /// Adds a term without a place: it counts for the weight, and is in no phrase.
  mutating func add(_ term: some StringProtocol, prefix: String = "", frequency: Int = 1) {
    append(term, prefix, frequency: UInt32(clamping: frequency), positionCount: 0)
  }

  /// Adds a term that filters and gives no weight of its own.
  mutating func add(filter term: some StringProtocol, prefix: String = "") {
    append(term, prefix, frequency: 0, positionCount: 0)
  }

  /// Sets the value in a slot; an empty value is none.
  package mutating func set(_ value: some Sequence<UInt8>, slot: UInt32) {
    let start = text.count
    text.append(contentsOf: value)
    values.append(sk_value(slot: slot, offset: UInt32(clamping: start), size: UInt32(clamping: text.count - start)))
  }

  /// Empties the document, and keeps its room.
  package mutating func removeAll() {
    data.removeAll(keepingCapacity: true)
    text.removeAll(keepingCapacity: true)
    terms.removeAll(keepingCapacity: true)
    positions.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
  }

  private mutating func append(
    _ term: some StringProtocol, _ prefix: String, frequency: UInt32, positionCount: Int
  ) {
    let start = text.count
    text.append(contentsOf: prefix.utf8)
    text.append(contentsOf: term.utf8)
    appendTerm(from: start, frequency: frequency, positionCount: positionCount)
  }

  /// The last positions are the term's.
  private mutating func appendTerm(from start: Int, frequency: UInt32, positionCount: Int) {
    terms.append(
      sk_term(
        offset: UInt32(clamping: start), size: UInt32(clamping: text.count - start), frequency: frequency,
        first_position: UInt32(clamping: positions.count - positionCount),
        position_count: UInt32(clamping: positionCount)))
  }

  /// The document as the shim takes it, for the length of the call.
  func borrow<Result>(_ body: (UnsafePointer<sk_document>) -> Result) -> Result {
    XapianBytes.borrow(text) { text in
      XapianBytes.borrow(data) { data in
        terms.withUnsafeBufferPointer { terms in
          positions.withUnsafeBufferPointer { positions in
            values.withUnsafeBufferPointer { values in
              var document = sk_document(
                text: text, terms: terms.baseAddress, term_count: terms.count, positions: positions.baseAddress,
                position_count: positions.count, values: values.baseAddress, value_count: values.count, data: data)
              return body(&document)
            }
          }
        }
      }
    }
  }
}

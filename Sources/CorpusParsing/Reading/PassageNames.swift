// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Hands out the names of a document's passages and sections: from content or printed number, never from place.
struct PassageNames {
  private let document: String
  private var taken: [String: Int] = [:]

  init(document: String) { self.document = document }

  /// The id of a passage named by its words.
  mutating func id(_ prefix: String, of text: String) -> String {
    "\(document)/\(unique("\(prefix)-\(Fingerprint.of(text))"))"
  }

  /// The id of a proposal named by its printed number.
  mutating func id(_ prefix: String, number: Int) -> String { "\(document)/\(unique("\(prefix)-\(number)"))" }

  /// The name of a section within the document.
  mutating func section(_ heading: String) -> String {
    let slug = Slug.of(heading)
    return unique(slug.isEmpty ? "del" : "del-\(slug)")
  }

  private mutating func unique(_ name: String) -> String {
    let count = (taken[name] ?? 0) + 1
    taken[name] = count
    return count == 1 ? name : "\(name)-\(count)"
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// A search that somebody follows: a page and a feed of what it finds.
package struct SavedSearch: Sendable, Equatable {
  /// Part of its address.
  package var id: String
  package var title: String
  /// In the query language.
  package var query: String
  /// What it is for, in plain text.
  package var note: String?
  /// The corpus file.
  package var path: String

  package init(id: String, title: String, query: String, note: String? = nil, path: String) {
    (self.id, self.title, self.query, self.note, self.path) = (id, title, query, note, path)
  }
}

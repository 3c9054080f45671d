// SPDX-License-Identifier: GPL-3.0-or-later

/// A formal reference to a parliamentary document: one grammar for links in texts, for queries and for addresses.
package struct DocumentCitation: Hashable, Sendable {
  /// `innst:2016-2017:453-S`, `dok8:2024-2025:153-S`, `prop:2024-2025:109-L`, `meld-st:2018-2019:18`, `nou:2018:16`,
  /// `vedtak:2016-2017:951`.
  package let key: String
  /// In the usual print: `Innst. 453 S (2016–2017)`.
  package let written: String

  package init(key: String, written: String) { (self.key, self.written) = (key, written) }

  /// Every formal reference in a text, in order, with the UTF-8 range of each.
  package static func all(in text: String) -> [(citation: DocumentCitation, range: Range<Int>)] { [] }
}

// SPDX-License-Identifier: GPL-3.0-or-later

/// One passage as the index stores it, with what a list of results shows.
package struct IndexedPassage: Sendable, Hashable {
  /// The passage's id; a heading without passages has `document/section`.
  package var id: String
  /// The id of the document.
  package var document: String
  /// The kind of passage, or `seksjon`.
  package var kind: String
  /// The title of the document.
  package var title: String
  /// The heading over the passage, `nil` before the first one.
  package var heading: String?
  /// Codes of the parties behind it, in the usual order.
  package var parties: [String]
  /// The date of the document, ISO 8601.
  package var date: String?
  /// Relative to the root of the site.
  package var url: String
  /// The marker of a list item as printed, `5.` or `•`; empty for any other passage.
  package var marker: String
  /// Plain text, without the marker.
  package var text: String

  /// The passage as it stands in print, with its marker.
  package var whole: String { marker.isEmpty ? text : "\(marker) \(text)" }

  package init(
    id: String, document: String, kind: String, title: String, heading: String?, parties: [String], date: String?,
    url: String, marker: String = "", text: String
  ) {
    (self.id, self.document, self.kind, self.title, self.heading) = (id, document, kind, title, heading)
    (self.parties, self.date, self.url) = (parties, date, url)
    (self.marker, self.text) = (marker, text)
  }
}

extension IndexedPassage {
  private static let separator: Character = "\u{1F}"

  /// The values one after the other, with a control sign between them that no value keeps; the text is last.
  var stored: String {
    [id, document, kind, title, heading ?? "", parties.joined(separator: " "), date ?? "", url, marker, text]
      .map { $0.contains(Self.separator) ? $0.filter { $0 != Self.separator } : $0 }
      .joined(separator: String(Self.separator))
  }

  /// `nil` for data that no such index writes.
  init?(stored bytes: [UInt8]) {
    let values = String(decoding: bytes, as: UTF8.self)
      .split(separator: Self.separator, maxSplits: 9, omittingEmptySubsequences: false).map(String.init)
    guard values.count == 10 else { return nil }
    self.init(
      id: values[0], document: values[1], kind: values[2], title: values[3],
      heading: values[4].isEmpty ? nil : values[4], parties: values[5].split(separator: " ").map(String.init),
      date: values[6].isEmpty ? nil : values[6], url: values[7], marker: values[8],
      text: values[9])
  }
}

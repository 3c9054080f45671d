// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The formal references in a document's text, once a mention.
enum ReferencesInText {
  /// In reading order; a mention without its session is taken where the document gave it before.
  static func all(in document: Document) -> [Reference] {
    let own = document.designation.flatMap { DocumentCitation.all(in: $0).first?.citation }
    var earlier = document.treats.compactMap { DocumentCitation(key: $0) }
    return document.passages.flatMap { passage -> [Reference] in
      let mentions = DocumentCitation.all(in: passage.text, completedFrom: earlier)
      earlier += mentions.map(\.citation)
      return mentions.filter { $0.citation != own }.map { citation, range in
        Reference(key: citation.key, literal: literal(range, of: passage.text), passage: passage.id)
      }
    }
  }

  private static func literal(_ range: Range<Int>, of text: String) -> String {
    let utf8 = text.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
    let end = utf8.index(utf8.startIndex, offsetBy: range.upperBound)
    return String(text[start..<end])
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What a recommendation deals with, where neither its cover nor its decision names it.
enum TreatedDocuments {
  /// The key that the text itself gives, or none: the sentence before «vedtak:» says what kind of document it is
  /// («viser til representantforslaget og rår Stortinget til …»), and only one of that kind is named in full, or one is
  /// called the proposal at hand («forslaget i Dokument 8:12 S (2030–2031)»).
  static func keys(in paragraphs: [String]) -> [String] {
    guard let label = paragraphs.lastIndex(where: { LineKind.isDecisionLabel($0) }), label > 0 else { return [] }
    let recommending = paragraphs[label - 1].lowercased()
    guard let kind = kinds.first(where: { kind in kind.words.contains { recommending.contains(" \($0)") } }) else {
      return []
    }
    let named = paragraphs.flatMap { text in
      DocumentCitation.all(in: text).filter { mention in
        kind.prefixes.contains { mention.citation.key.hasPrefix($0) }
      }.map { (key: $0.citation.key, before: String(decoding: text.utf8.prefix($0.range.lowerBound), as: UTF8.self)) }
    }
    let keys = named.map(\.key).uniqued
    if keys.count == 1 { return keys }
    let atHand = named.filter { mention in isAtHand(after: mention.before) }.map(\.key).uniqued
    return atHand.count == 1 ? atHand : []
  }

  private static let kinds: [(words: [String], prefixes: [String])] = [
    (["representantforslag", "representantframlegg", "dokumentet", "dokument 8", "dokument nr. 8"], ["dok8:"]),
    (["proposisjon"], ["prop:", "ot-prp:", "st-prp:"]),
    (["melding", "stortingsmelding"], ["meld-st:", "st-meld:"]),
    (["grunnlovsforslag", "grunnlovsframlegg"], ["dok12:"]),
  ]

  /// Whether the words before a name call the document the one at hand.
  private static func isAtHand(after words: String) -> Bool {
    let end = words.trimmed.lowercased()
    return ["forslaget i", "framlegget i", "forslagene i", "forslaga i"].contains(where: end.hasSuffix)
  }
}

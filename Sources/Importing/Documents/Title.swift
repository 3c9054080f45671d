// SPDX-License-Identifier: GPL-3.0-or-later

/// Titles made from the words of a document that prints none.
package enum Title {
  /// What «Meld. St. 18 (2018–2019) – Helsenæringen – vedlegges protokollen.» is about: without designation and outcome.
  package static func subject(of decision: String) -> String {
    var pieces = decision.replacing(" - ", with: " – ").components(at: " – ")
    if pieces.count > 1, let last = pieces.last, isOutcome(last) { pieces.removeLast() }
    if pieces.count > 1, let first = pieces.first, !Citations.keys(in: first).isEmpty, first.count < 45 {
      pieces.removeFirst()
    }
    let text = pieces.joined(separator: " – ")
    return withoutProposers(text).trimmed
  }

  /// What a cover says after its designation; the designation where it says no more.
  package static func ofCover(_ text: String) -> String {
    guard let end = text.firstIndex(of: ")"), text[..<end].contains("(") else { return withoutProposers(text) }
    let rest = text[text.index(after: end)...].trimming { " –-:".contains($0) }
    return rest.isEmpty ? text : withoutProposers(String(rest))
  }

  /// The first sentence, cut after a word where it is long.
  package static func cut(_ text: String, longest: Int = 80) -> String {
    let sentence = firstSentence(of: text)
    guard sentence.count > longest else { return String(sentence.trimming { ".: ".contains($0) }) }
    let head = sentence.prefix(longest)
    let end = head.lastIndex(of: " ") ?? head.endIndex
    return head[..<end].trimming { ",;: –".contains($0) } + " …"
  }

  /// «Representantforslag om …» inside a sentence.
  package static func lowerCasedKind(_ text: String) -> String {
    let kinds = [
      "Representantforslag", "Forslag", "Representantframlegg", "Framlegg", "Endringer", "Endringar", "Lov ",
    ]
    return kinds.contains(where: text.hasPrefix) ? text.prefix(1).lowercased() + text.dropFirst() : text
  }

  /// «Innstilling om …» inside a sentence.
  package static func lowerCasedInnstilling(_ title: String) -> String {
    title.hasPrefix("Innstilling") ? "i" + title.dropFirst() : title
  }

  private static func firstSentence(of text: String) -> Substring {
    var from = text.startIndex
    while let stop = text[from...].firstIndex(where: { ".?!".contains($0) }) {
      let next = text.index(after: stop)
      let rest = text[next...]
      if rest.isEmpty || rest.first == " " && Sentence.opens(rest.dropFirst()) && Sentence.isClosed(text[..<next]) {
        return text[..<next]
      }
      from = next
    }
    return text[...]
  }

  private static func isOutcome(_ text: String) -> Bool {
    let plain = text.lowercased()
    return [
      "vedlegges", "vedtas", "bifalles", "avvises", "vert ", "blir ", "oversendes", "tas til", "vedtek", "sendes",
      "forkastes",
    ]
    .contains(where: plain.hasPrefix)
  }

  /// The names stand in the front matter: «representantforslag fra stortingsrepresentantene … om …» loses them.
  static func withoutProposers(_ text: String) -> String {
    guard
      let from = text.range(ofAny: [
        " fra stortingsrepresentant", " frå stortingsrepresentant", " av stortingsrepresentant",
      ]),
      let about = text[from.upperBound...].firstRange(of: " om ")
    else { return text }
    return String(text[..<from.lowerBound] + text[about.lowerBound...])
  }
}

extension StringProtocol {
  /// The parts between a separator of several characters.
  func components(at separator: String) -> [String] {
    var parts: [String] = []
    var rest = Substring(self)
    while let range = rest.firstRange(of: separator) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    return parts + [String(rest)]
  }

  /// The first place of the first text that is found.
  func range(ofAny texts: [String]) -> Range<Index>? {
    for text in texts { if let range = firstRange(of: text) { return range } }
    return nil
  }
}

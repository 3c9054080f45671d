// SPDX-License-Identifier: GPL-3.0-or-later

/// How a text puts a proposal forward.
enum ProposalGrammar {
  private static let quotes: Set<Character> = ["«", "»", "\"", "“", "”", "'", "‘", "’", "„"]
  private static let announcers: Set<Substring> = [
    "fremmer", "fremsetter", "fremsettes", "foreslår", "fremmes", "fremja", "fremjar", "fremmar", "framset",
    "framsetter", "framlegger", "legger", "set", "følgende", "følgjande", "fremme", "tar", "tek", "slike",
  ]

  /// The text without the quotation marks around it.
  static func unquoted(_ text: String) -> String {
    var text = Substring(text)
    while let first = text.first, quotes.contains(first) || first == " " { text.removeFirst() }
    while let last = text.last, quotes.contains(last) || last == " " { text.removeLast() }
    return String(text)
  }

  static func isQuoted(_ text: String) -> Bool { text.first.map { quotes.contains($0) } ?? false }

  /// Whether a text is worded as a decision for Stortinget to make: «Stortinget ber regjeringen …».
  static func opensProposal(_ text: String) -> Bool {
    let text = unquoted(text)
    guard text.hasPrefix("Stortinget ") else { return false }
    return text.dropFirst("Stortinget ".count).first?.isLowercase ?? false
  }

  /// «II», above one of several proposals.
  static func isNumeral(_ text: String) -> Bool {
    1...6 ~= text.utf8.count && text.allSatisfy { "IVX.".contains($0) } && text.first != "."
  }

  /// Whether a paragraph ends by announcing proposals: «… fremmer følgende forslag:».
  static func announces(_ text: String) -> Bool {
    guard text.hasSuffix(":") else { return false }
    let words = Words(text)
    let last = words.all.suffix(14).map(\.lower)
    return last.contains { $0.hasPrefix("forslag") || $0 == "framlegg" || $0.hasPrefix("framlegg") }
      && last.contains { announcers.contains($0) }
  }

  /// Whether a paragraph ends by proposing what stands in Stortinget's own words below it: «… foreslår:».
  static func proposes(_ text: String) -> Bool {
    announces(text) || text.hasSuffix(":") && Words(text).all.suffix(8).contains { proposing.contains($0.lower) }
  }

  /// Whether a paragraph ends by telling what somebody once proposed or decided: «I fjor fremmet Høyre forslag om:».
  static func tellsOfOlder(_ text: String) -> Bool {
    guard text.hasSuffix(":") else { return false }
    let last = Words(text).all.suffix(30).map(\.lower)
    let tells = last.contains(where: past.contains) && !last.contains(where: proposing.contains)
    return tells
      && last.contains { word in
        earlier.contains(word) || ["innst", "dokument", "behandlinga", "behandlingen"].contains(where: word.hasPrefix)
      }
  }

  private static let proposing: Set<Substring> = [
    "foreslår", "føreslår", "foreslå", "foreslås", "fremmer", "fremme", "fremmes", "fremjar", "fremje", "fremmar",
    "fremsetter", "framset", "framsetter",
  ]
  private static let earlier: Set<Substring> = [
    "vedtok", "fattet", "tidligere", "tidlegare", "fjor", "forrige", "førre", "dok", "prop", "meld",
  ]
  private static let past: Set<Substring> = [
    "fremmet", "fremma", "foreslo", "føreslo", "vedtok", "fattet", "framsette",
  ]

  /// Whether a paragraph is the label before what a representantforslag puts forward: «forslag:», «vedtak til lov:».
  static func isMotionLabel(_ text: String) -> Bool {
    isDecisionLabel(text) || ["forslag:", "framlegg:", "lovforslag:"].contains(text.lowercased())
  }

  /// Whether a paragraph is the label before the decision: «vedtak:», «vedtak til lov:».
  static func isDecisionLabel(_ text: String) -> Bool {
    guard text.utf8.count <= 70 else { return false }
    let words = Words(text).all.map(\.lower).filter { $0 != ":" }
    return words.first == "vedtak" && (text.hasSuffix(":") || words.count == 1 || words == ["vedtak", "til", "lov"])
  }
}

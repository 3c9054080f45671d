// SPDX-License-Identifier: GPL-3.0-or-later

/// A proposal that is worded as a change of a law, and not as «Stortinget …».
enum LawAmendment {
  /// Whether a quoted text changes a law, and the paragraph before it proposes to: «Disse medlemmer foreslår derfor:».
  static func isProposed(_ text: String, after lead: String) -> Bool {
    lead.hasSuffix(":") && proposes(lead) && isAmendment(ProposalGrammar.unquoted(text))
  }

  private static func proposes(_ lead: String) -> Bool {
    let words = Words(lead).all.suffix(16).map(\.lower)
    return words.contains { word in
      ["foreslår", "foreslå", "foreslås", "fremmer", "fremmes", "fremje", "fremjar", "set", "setter"].contains(word)
        || ["forslag", "framlegg", "lovforslag", "endring"].contains(where: word.hasPrefix)
    }
  }

  /// «I lov 6. juli 2030 nr. 26 gjøres følgende endring», «§ 4 skal lyde», «Ny § 4 a», or the numeral above them.
  private static func isAmendment(_ text: String) -> Bool {
    if ["I", "I."].contains(text) { return true }
    let opening = text.prefix(240)
    let opens = [
      "I ", "Lov ", "§ ", "Ny § ", "Nye §§ ", "Nytt ", "Ny ", "Kapittel ", "Overskriften ", "Nåværende § ",
      "Noverande § ",
    ]
    let changes = [
      "følgende endring", "følgjande endring", "fylgjande endring", "skal lyde", "oppheves", "vert oppheva",
      "blir oppheva", "blir ny § ",
      "utgår", "går ut",
    ]
    return opens.contains(where: opening.hasPrefix) && changes.contains { opening.contains($0) }
  }
}

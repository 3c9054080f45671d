// SPDX-License-Identifier: GPL-3.0-or-later
import StortingModel

/// What a line says by itself, before its neighbours are asked.
package enum LineKind {
  /// Headings that recommendations always have, in bokmål and nynorsk, with their level.
  package static func knownHeading(_ text: String) -> Int? {
    guard text.utf8.count < 200 else { return nil }
    let plain = withoutNumber(text).lowercased()
    if let level = known[plain] { return level }
    if isPartyHeading(text) { return 3 }
    if isProposalHeading(text) { return 4 }
    if plain.hasPrefix("uttalelse fra ") || plain.hasPrefix("uttale frå "), plain.hasSuffix("komiteen"),
      plain.count < 90
    {
      return 2
    }
    return nil
  }

  /// «Komiteens merknader til kapittel 2»: a line that opens as the heading over remarks does, and says to what.
  package static func opensKnownHeading(_ text: String) -> Bool {
    let plain = withoutNumber(text).lowercased()
    return [
      "komiteens merknader til ", "merknader fra komiteen til ", "merknader frå komiteen til ",
      "komiteen sine merknader til ", "merknader til ", "komiteens generelle merknader", "generelle merknader fra ",
      "generelle merknader frå ", "merknader fra ", "merknader frå ", "sammendrag av ", "samandrag av ",
    ].contains(where: plain.hasPrefix)
  }

  /// «Kap. 732 Regionale helseforetak», «Post 70 Særskilte tilskudd», «Programkategori 10.30 …» over what is said of it.
  package static func opensBudgetHeading(_ text: String) -> Bool {
    let words = text.split(separator: " ", maxSplits: 2)
    guard words.count == 3, words[1].allSatisfy({ $0.isNumber || $0 == "." }), words[2].first?.isUppercase == true
    else { return false }
    return ["Kap.", "Kapittel", "Post", "Programkategori", "Programområde", "Rammeområde"].contains(words[0])
  }

  /// «Publisert 20. november 2031», «Sist oppdatert: 03.02.2031», «Pressemelding | Dato: 6. oktober 2031 | …».
  package static func isDateline(_ text: String) -> Bool {
    guard text.utf8.count < 120 else { return false }
    return [
      "Publisert", "Sist oppdatert", "Oppdatert", "Sist endret", "Dato:", "Pressemelding ", "Pressemelding:", "Nyhet ",
      "Nyheit ",
    ].contains(where: text.hasPrefix) && Dates.first(in: text) != nil
  }

  /// «Forslag 8», «Forslag nr. 8».
  package static func isProposalHeading(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    guard words.first == "Forslag" || words.first == "Framlegg", 2...3 ~= words.count, let last = words.last else {
      return false
    }
    guard words.count == 2 || words[1] == "nr." else { return false }
    return Int(last.trimming { $0 == "." || $0 == ":" }) != nil
  }

  /// The number and text of «Forslag 8: Stortinget ber …», where both stand on one line.
  package static func proposal(_ text: String) -> (number: Int, text: String)? {
    var words = text.split(separator: " ", omittingEmptySubsequences: false)[...]
    guard let label = words.popFirst(), label == "Forslag" || label == "Framlegg" else { return nil }
    if words.first == "nr." { words = words.dropFirst() }
    guard let number = words.popFirst().flatMap({ Int($0.trimming { $0 == "." || $0 == ":" }) }) else { return nil }
    guard let opening = words.first?.trimming({ $0 == "«" }), opening == "Stortinget" else { return nil }
    return (number, words.joined(separator: " "))
  }

  /// «Forslag fra Høyre og Venstre:», also where the line is cut before its colon or has none.
  package static func isPartyHeading(_ text: String) -> Bool {
    guard let rest = parties(ofHeading: text) else { return false }
    if rest.last == ":" || rest.last == "," || rest.hasSuffix(" og") || rest.hasSuffix("-") { return true }
    return isPartyList(rest) { list in Party.spellings.contains { $0.text == list || $0.text.hasPrefix(list + " ") } }
  }

  /// Whether the name of a party goes on from one line to the next: «… og Miljøpartiet» / «De Grønne».
  package static func partsPartyName(_ line: String, _ next: String) -> Bool {
    guard let word = line.split(separator: " ").last?.lowercased() else { return false }
    return Party.spellings.contains { spelling in
      spelling.text.hasPrefix(word + " ") && next.lowercased().hasPrefix(spelling.text.dropFirst(word.count + 1))
    }
  }

  /// Whether a heading «Forslag fra …» may end here, with a colon or with the whole name of a party.
  package static func isWholePartyHeading(_ text: String) -> Bool {
    guard let rest = parties(ofHeading: text) else { return false }
    return rest.last == ":" || isPartyList(rest) { list in Party.spellings.contains { $0.text == list } }
  }

  private static func parties(ofHeading text: String) -> Substring? {
    let rest = ["Forslag fra ", "Forslag frå ", "Framlegg frå "].first(where: text.hasPrefix).map {
      text.dropFirst($0.count)
    }
    guard let rest, rest.first?.isUppercase == true || rest.hasPrefix("representant") else { return nil }
    return rest
  }

  /// «Høyre, Venstre og Kristelig Folkeparti», and nothing more; the last name may be cut where `isLast` says so.
  private static func isPartyList(_ text: Substring, isLast: (String) -> Bool) -> Bool {
    let names = text.replacing(" og ", with: ", ").split(separator: ", ").map { $0.trimmed.lowercased() }
    guard let last = names.last, isLast(last) else { return false }
    return names.dropLast().allSatisfy { name in Party.spellings.contains { $0.text == name } }
  }

  /// The marker of a bullet and the text after it.
  package static func bullet(_ text: String) -> (marker: String, rest: String)? {
    guard let first = text.first, "–•-—·▪●◦".contains(first), text.dropFirst().first == " " else { return nil }
    let rest = text.dropFirst(2).trimmed
    return rest.isEmpty ? nil : (String(first), rest)
  }

  /// The number and text of «1. Stortinget ber …», with what opens a quotation before it.
  package static func numbered(_ text: String) -> (number: Int, opensQuote: Bool, rest: String)? {
    let opensQuote = text.first == "«"
    let body = opensQuote ? text.dropFirst() : Substring(text)
    let digits = body.prefix { "0"..."9" ~= $0 }
    guard 1...2 ~= digits.count, let number = Int(digits) else { return nil }
    let after = body.dropFirst(digits.count)
    guard let mark = after.first, mark == "." || mark == ")", after.dropFirst().first == " " else { return nil }
    let rest = after.dropFirst(2).trimmed
    return Sentence.opens(rest) ? (number, opensQuote, rest) : nil
  }

  /// A heading's own number: the depth of «2.3 Komiteens merknader» is 2.
  package static func sectionNumberDepth(_ text: String) -> Int? {
    guard let number = text.split(separator: " ").first, text.contains(" ") else { return nil }
    let parts = number.split(separator: ".")
    guard !parts.isEmpty, parts.allSatisfy({ Int($0) != nil && $0.count <= 2 }) else { return nil }
    guard parts.count > 1 || number.last == "." || parts[0].count == 1 else { return nil }
    return parts.count
  }

  /// Without «2.3» in front.
  package static func withoutNumber(_ text: String) -> String {
    guard sectionNumberDepth(text) != nil, let cut = text.firstIndex(of: " ") else { return text }
    return text[text.index(after: cut)...].trimmed
  }

  /// «Oslo, i næringskomiteen, den 19. november 2019».
  package static func isPlaceAndDate(_ text: String) -> Bool {
    text.hasPrefix("Oslo, i ") && text.contains(", den ") && text.contains { "0"..."9" ~= $0 } && text.count < 150
  }

  /// «Med hilsen», «Med venleg helsing».
  package static func isGreeting(_ text: String) -> Bool {
    text.hasPrefix("Med ") && text.count < 40 && (text.contains("hilsen") || text.contains("helsing"))
  }

  /// «Vedlegg», «Vedlegg 2».
  package static func isAttachmentHeading(_ text: String) -> Bool {
    guard text.hasPrefix("Vedlegg"), text.count < 14 else { return false }
    return text.dropFirst(7).allSatisfy { $0 == " " || $0 == ":" || $0 == "." || $0.isNumber }
  }

  /// «II», which parts laws inside a decision.
  package static func isRomanNumeral(_ text: String) -> Bool {
    1...6 ~= text.utf8.count && text.contains { "IVX".contains($0) } && text.allSatisfy { "IVX.".contains($0) }
  }

  /// «Brev fra … til …, datert 3. mars 2031», above an appendix.
  package static func isSender(_ text: String) -> Bool {
    (text.hasPrefix("Brev fra ") || text.hasPrefix("Brev frå ")) && text.count < 160
      && text.split(separator: " ").last.map { Int($0.prefix(4)) != nil } ?? false
  }

  /// «vedtak:», alone on its line.
  package static func isDecisionLabel(_ text: String) -> Bool {
    guard text.utf8.count < 30 else { return false }
    return ["vedtak:", "vedtak til lov:", "vedtak til lov", "vedtak til", "lov:", "vedtak og lov:"].contains(
      Emphasis.removed(from: text).lowercased())
  }

  /// Whether a text opens with the committee or a group of its members as the speaker.
  package static func opensWithSpeaker(_ text: String) -> Bool {
    let plain = Emphasis.removed(from: text)
    return speakers.contains { plain.hasPrefix($0) }
  }

  /// Whether a text opens with a group that is named in full, which only a new paragraph does.
  package static func opensWithNamedGroup(_ text: String) -> Bool {
    let plain = Emphasis.removed(from: text)
    return groups.contains { plain.hasPrefix($0) }
  }

  private static let groups = [
    "Komiteens medlem", "Komiteens flertall", "Komiteens mindretall", "Medlemene i komiteen frå",
    "Medlemmene i komiteen fra",
    "Fleirtalet i komiteen", "Komiteen, medlemmene", "Komiteen, medlemene", "Komitemedlem",
  ]
  private static let speakers =
    groups + [
      "Komiteen ", "Komiteen,", "Disse medlemmer", "Desse medlemene", "Desse medlemmene", "Dette medlem",
      "Denne medlemen",
      "Flertallet", "Fleirtalet", "Mindretallet", "Et flertall", "Et annet flertall", "Eit fleirtal",
    ]

  private static let known: [String: Int] = [
    "innledning": 2, "innleiing": 2, "sammendrag": 2, "samandrag": 2, "bakgrunn": 2, "forslag": 2,
    "komiteens merknader": 2, "merknader frå komiteen": 2, "merknader fra komiteen": 2, "merknadene til komiteen": 2,
    "komiteens behandling": 2, "handsaminga i komiteen": 2, "komiteen si handsaming": 2,
    "forslag fra mindretall": 2, "forslag frå mindretal": 2, "framlegg frå mindretal": 2,
    "komiteens tilråding": 2, "komiteens tilrådning": 2,
    "tilråding frå komiteen": 2, "tilråding fra komiteen": 2, "generelle merknader": 3, "vedlegg": 2,
    "merknader": 2, "tilråding": 2, "tilrådning": 2, "uttalelse fra departementet": 2,
  ]
}

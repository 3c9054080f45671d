// SPDX-License-Identifier: GPL-3.0-or-later

/// Where sentences begin and end.
package enum Sentence {
  /// Whether a text ends as a sentence or an introduction of something does.
  package static func isClosed(_ text: some StringProtocol) -> Bool {
    let end = String(text).trimming { $0.isWhitespace }
    guard let last = end.last(where: { !"»\"”’') ".contains($0) }) else { return false }
    guard ".:!?…".contains(last) else { return text.last == "»" || text.last == "”" }
    guard last == "." else { return true }
    let word = (end.split(separator: " ").last ?? "").trimming { !$0.isLetter }.lowercased()
    return !abbreviations.contains(word)
  }

  /// Whether a text cannot end here: after a comma, or after a word that something must follow.
  package static func isOpen(_ text: some StringProtocol) -> Bool {
    let plain = Emphasis.removed(from: String(text)).trimming { $0.isWhitespace }
    if plain.last == "," { return plain.count > 40 }
    return plain.last?.isLetter == true && openWords.contains(String(plain.split(separator: " ").last ?? ""))
  }

  private static let openWords: Set<String> = [
    "og", "eller", "samt", "men", "fra", "frå", "av", "på", "for", "til", "med", "om", "ved", "hos", "som", "at", "å",
    "den", "det", "de", "dei", "en", "et", "ein", "eit", "ei", "mellom", "etter", "under", "mot", "uten", "utan",
  ]

  /// Whether a text may open a sentence.
  package static func opens(_ text: some StringProtocol) -> Bool {
    guard let first = text.first(where: { !"«\"“'’–•-(…) ".contains($0) && $0 != Emphasis.opening }) else {
      return false
    }
    return first.isUppercase || first.isNumber || first == "§"
  }

  /// Whether a text goes on with a small letter.
  package static func goesOn(_ text: some StringProtocol) -> Bool {
    text.first { $0 != Emphasis.opening }.map { $0.isLowercase || ",;)".contains($0) } ?? false
  }

  /// A full stop after these says nothing about the sentence, since more of it usually follows.
  private static let abbreviations: Set<String> = [
    "st", "jf", "nr", "kap", "bl", "ca", "art", "pkt", "innst", "dok", "prop", "meld", "repr", "ot", "prp", "jfr",
    "hhv",
    "dvs", "evt", "kl", "f.eks", "bl.a", "tlf", "pr",
  ]
}

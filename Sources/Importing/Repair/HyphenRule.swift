// SPDX-License-Identifier: GPL-3.0-or-later
import Norwegian

/// The rules by which a hyphen at a line end is decided, in the order in which they are asked.
package enum HyphenRule: String, CaseIterable, Sendable {
  /// Nothing stands before or after the hyphen: it stays.
  case alone
  /// `og`, `eller`, `samt` follow: the hyphen is suspended (`helse- og`), unless they are the end of a word that is known
  /// (`dial-`/`og`).
  case conjunction
  /// `til`, `som`, `men`, `i`, `enn` follow, which more often end a word (`plattfor-`/`men`) than follow a suspended
  /// hyphen (`fireårs- til`).
  case particle
  /// A figure stands on either side: years (`2019-`/`2020`), `50-`/`årsjubileum`, `CO2-`/`avgift`.
  case figure
  /// A capital follows: a double name or a compound of names (`Tom-`/`Christer`, `EU-`/`EØS`), unless the sources have
  /// it as one word, or the language does where all is in capitals (`KOMMU-`/`NEN`).
  case capital
  /// What is cut is one letter (`e-`/`helse`) or has a capital inside (`EU-`, `FoU-`, `pH-`): an abbreviation.
  case abbreviation
  /// What is cut has no vowel (`tv-`/`lisens`, `sms-`): no syllable of a word, so an abbreviation.
  case noSyllable
  /// `ikke-`/`statlig`: the negation takes a hyphen.
  case negation
  /// Both halves are the same word: `vinn-`/`vinn`.
  case repeated
  /// The sources have the word inside a line, with a hyphen or without, and the more frequent way is right.
  case sources
  /// A name before a word takes a hyphen (`Kystfunn-`/`ordningen`), unless it opens its sentence.
  case name
  /// The sources have another form of the word with its hyphen: `offentlig-`/`privat` beside `offentlig-private`.
  case sister
  /// Two adjectives on -sk are side by side and never one word: `norsk-`/`svensk`.
  case sideBySide
  /// Anything else is cut by the typesetter, and the halves are one word.
  case typesetter
}

extension LineEndHyphen {
  /// What one rule says about two halves; `nil` where it says nothing.
  package func decision(of rule: HyphenRule, _ halves: Halves) -> Decision? {
    switch rule {
    case .alone: halves.left.isEmpty || halves.right.isEmpty ? .keep : nil
    case .conjunction: conjunction(halves)
    case .particle: particle(halves)
    case .figure: halves.left.last?.isNumber == true || halves.right.first?.isNumber == true ? .keep : nil
    case .capital: capital(halves)
    case .abbreviation: Self.isAbbreviation(halves.chunk) ? .keep : nil
    case .noSyllable: halves.chunk.allSatisfy { !Self.vowels.contains($0) } ? .keep : nil
    case .negation: ["ikke", "ikkje"].contains(halves.chunk.lowercased()) ? .keep : nil
    case .repeated: halves.chunk.lowercased() == halves.right ? .keep : nil
    case .sources: sources(halves)
    case .name: name(halves)
    case .sister: hasSister(halves) ? .keep : nil
    case .sideBySide: areSideBySide(halves) ? .keep : nil
    case .typesetter: .join
    }
  }

  private func conjunction(_ halves: Halves) -> Decision? {
    guard Self.conjunctions.contains(halves.right) else { return nil }
    return isKnown(halves.joined) && !isFirstPart(halves.left) ? .join : .suspended
  }

  private func particle(_ halves: Halves) -> Decision? {
    guard Self.particles.contains(halves.right) else { return nil }
    return isKnown(halves.joined) || halves.left.count < 5 || !isFirstPart(halves.left) ? .join : .suspended
  }

  /// Whether a suspended hyphen may stand after it: a word, or a part with its linking letter.
  private func isFirstPart(_ left: String) -> Bool {
    let part = left.split(separator: "-").last.map(String.init) ?? left
    return vocabulary.contains(part) || lexicon.isModifier(part) || part.count > 3 && lexicon.isWord(part)
  }

  private func capital(_ halves: Halves) -> Decision? {
    guard halves.right.first?.isUppercase == true else { return nil }
    if isCapitalHeading(halves) { return .join }
    let isWord = isCapitals(halves.joined) ? isKnown(halves.joined) : vocabulary.contains(halves.joined)
    let isOneWord = isWord && vocabulary.countHyphenated("\(halves.left)-\(halves.right)") == 0
    return isOneWord ? .join : .keep
  }

  /// `NÆRINGS-`/`KOMITEEN`, as capitals are cut in a heading.
  private func isCapitalHeading(_ halves: Halves) -> Bool {
    isCapitals(halves.joined) && lexicon.isModifier(halves.left) && isKnown(halves.right)
  }

  private func isCapitals(_ text: String) -> Bool { text.allSatisfy(\.isUppercase) }

  private func sources(_ halves: Halves) -> Decision? {
    let whole = vocabulary.count(halves.joined)
    let hyphenated = vocabulary.countHyphenated("\(halves.left)-\(halves.right)")
    if whole == 0, hyphenated == 0 { return nil }
    return whole >= hyphenated ? .join : .keep
  }

  private func name(_ halves: Halves) -> Decision? {
    guard !halves.opensSentence, halves.left.first?.isUppercase == true, vocabulary.isName(halves.left) else {
      return nil
    }
    return vocabulary.contains(halves.right) || halves.right.count > 4 && lexicon.isWord(halves.right) ? .keep : nil
  }

  private func hasSister(_ halves: Halves) -> Bool {
    let stem = halves.right.lowercased().prefix(max(5, halves.right.count - 2))
    guard stem.count >= 5 else { return false }
    return vocabulary.tails(of: halves.left).contains { $0.hasPrefix(stem) }
  }

  private func areSideBySide(_ halves: Halves) -> Bool {
    halves.chunk.hasSuffix("sk") && (halves.right.hasSuffix("sk") || halves.right.hasSuffix("ske"))
      && isKnown(halves.chunk) && isKnown(halves.right)
  }

  private static func isAbbreviation(_ chunk: Substring) -> Bool {
    chunk.count == 1 || chunk.dropFirst().contains(where: \.isUppercase)
  }

  private static let conjunctions: Set<String> = ["og", "eller", "samt", "og/eller", "og-eller"]
  private static let particles: Set<String> = ["men", "til", "som", "i", "enn"]
  private static let vowels = Set("aeiouyæøåéèêóòôüöäAEIOUYÆØÅÉÈÖÄÜ")
}

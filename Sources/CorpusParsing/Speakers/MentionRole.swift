// SPDX-License-Identifier: GPL-3.0-or-later

/// Whether a mention says who speaks, or is about somebody: «flertallet mener», «enig med flertallet».
struct MentionRole {
  let words: Words
  /// UTF-8 offsets of what is emphasised.
  let emphasis: [Range<Int>]
  /// The text marks its speakers by emphasis.
  let marksSpeakers: Bool

  /// Words that place a group as object, companion or source.
  private static let prepositions: Set<Substring> = [
    "med", "til", "fra", "frå", "mot", "enn", "om", "hos", "blant", "utenom", "utanom", "mellom", "på", "overfor",
    "under", "over", "i", "ved", "unntatt", "unnateke", "innenfor", "innan",
  ]
  /// Words that open a clause of what somebody thinks or did.
  private static let conjunctions: Set<Substring> = [
    "at", "som", "der", "hvor", "kor", "fordi", "når", "da", "då", "dersom", "hvis", "viss", "enn", "hva", "kva",
    "hvorfor", "kvifor", "hvordan", "korleis", "ettersom", "siden", "sidan", "selv",
  ]
  private static let importance: Set<Substring> = [
    "viktig", "viktigst", "avgjørende", "avgjerande", "uaktuelt", "vesentlig", "vesentleg", "naturlig", "naturleg",
    "sentralt", "gledelig", "gledeleg", "klart", "overordnet", "uakseptabelt", "maktpåliggende", "maktpåliggjande",
    "åpenbart", "opplagt", "umulig", "umogleg", "rart", "uforståelig", "uforståeleg",
  ]

  func isEmphasised(_ mention: Mention) -> Bool {
    guard !emphasis.isEmpty else { return false }
    let place = words.all[mention.words.lowerBound].range
    return emphasis.contains { $0.overlaps(place) }
  }

  func isSpeaker(_ mention: Mention) -> Bool {
    let start = mention.words.lowerBound
    if marksSpeakers, mention.fractions[0].isBare, !isEmphasised(mention) { return false }
    if start == 0 { return true }
    let before = words[start - 1]
    if [".", ":", "!", "?", "«", "–", "(", ";"].contains(before) { return before != "(" }
    let emphasised = isEmphasised(mention)
    if before == "av" { return words[start - 2] == "vegne" || isPassive(before: start) }
    if before == "for", emphasised { return true }
    if before == "for" { return start == 1 || opensSentence(start - 1) || Self.importance.contains(words[start - 2]) }
    if Self.prepositions.contains(before) || Self.conjunctions.contains(before) { return false }
    if SpeechVerbs.past.contains(before) || SpeechVerbs.saying.contains(before) {
      return !citesEarlier(before: start) && (emphasised || SpeechVerbs.saying.contains(before))
    }
    if emphasised || SpeechVerbs.present.contains(before) || ["etter", "ifølge", "iflg", "slik"].contains(before) {
      return true
    }
    return isOfItself(mention)
  }

  /// A mention that opens a clause, or whose proposal is announced, speaks where nothing else in the paragraph does:
  /// «… slik at *disse medlemmer* kan», «forslag fra komiteens medlemmer fra Rødt:».
  func maySpeak(_ mention: Mention) -> Bool {
    let start = mention.words.lowerBound
    if FractionWords.from.contains(words[start - 1]), words[words.all.count - 1] == ":" {
      return words[start - 2].hasPrefix("forslag") || words[start - 2].hasPrefix("framlegg")
    }
    if words[start - 1] == "i", mention.fractions[0].kind == .committee { return isEmphasised(mention) }
    guard start > 0, Self.conjunctions.contains(words[start - 1]) else { return false }
    if SpeechVerbs.past.contains(words[mention.words.upperBound]) || words[mention.words.upperBound] == "i" {
      return false
    }
    return isEmphasised(mention) || mention.fractions.contains { $0.kind == .these || $0.kind == .this }
  }

  /// A majority that is named where it does not speak, and is of this committee and this case: «komiteen viser til at
  /// et flertall, medlemmene fra …, går inn for det».
  func offersMajority(_ mention: Mention) -> Bool {
    guard mention.namesGroup, mention.fractions[0].kind == .majority, !isSpeaker(mention) else { return false }
    let after = words[mention.words.upperBound] == "," ? mention.words.upperBound + 1 : mention.words.upperBound
    return !SpeechVerbs.past.contains(words[after]) && words[after] != "i"
      && !citesEarlier(before: mention.words.lowerBound)
  }

  /// Words that are a speaker wherever they stand: «disse medlemmer»; elsewhere an unmarked name is about somebody.
  private func isOfItself(_ mention: Mention) -> Bool {
    switch mention.fractions[0].kind {
    case .these, .this: true
    case .committee: !marksSpeakers && mention.words.count > 1
    default: !marksSpeakers
    }
  }

  /// «fremmes av», «blir støttet av», «det er av flertallet lagt vekt på».
  private func isPassive(before start: Int) -> Bool {
    if ["er", "blir", "vert"].contains(words[start - 2]) || ["blir", "vert"].contains(words[start - 3]) {
      return true
    }
    var index = start - 2
    while index >= max(0, start - 6), !opensSentence(index + 1) {
      if words[index].count > 4, words[index].hasSuffix("es") || words[index].hasSuffix("ast") { return true }
      index -= 1
    }
    return false
  }

  /// Whether the sentence has named an older recommendation: «I Innst. 12 S (2009–2010) uttalte flertallet».
  private func citesEarlier(before start: Int) -> Bool {
    var index = start - 1
    while index >= 0, index > start - 60 {
      if words[index].hasPrefix("innst") || words[index].hasPrefix("budsjettinnst") || words[index].hasPrefix("dok") {
        return true
      }
      if words[index] == ".", !words[index + 1].isEmpty, words.isCapitalised(index + 1),
        !["s", "o", "l"].contains(words[index + 1]), words[index - 1].count > 5
      {
        return false
      }
      index -= 1
    }
    return false
  }

  private func opensSentence(_ index: Int) -> Bool {
    index <= 0 || [".", ":", "«", "!", "?", "–"].contains(words[index - 1])
  }
}

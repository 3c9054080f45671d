// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Follows who speaks from paragraph to paragraph of a committee's remarks.
struct SpeakerContext {
  /// Every member of the committee; empty until the roster is known.
  private(set) var roster: [Document.Member]
  /// Every party on the committee, in the usual order; `nil` until the roster is known.
  private(set) var committeeParties: [Party]?
  /// What is odd about the speakers of the last paragraphs; whoever reads it empties it.
  var oddities: [SpeakerOddity] = []
  /// What earlier paragraphs have named.
  var memory = SpeakerMemory()

  /// The text marks its speakers by emphasis, so that other mentions are about somebody.
  private let marksSpeakers: Bool
  /// The whole document is a quotation, so that its guillemets hold its speakers.
  private let readsQuotes: Bool
  /// The last word of the committee's own name, in lower case.
  private let own: Substring?
  /// Another committee has been announced, and what is quoted next is its.
  private var announcedOther = false

  init(roster: [Document.Member], marksSpeakers: Bool, readsQuotes: Bool = false, committee: String? = nil) {
    (self.roster, self.marksSpeakers, self.readsQuotes) = (roster, marksSpeakers, readsQuotes)
    own = committee?.lowercased().split(separator: " ").last
    committeeParties = roster.isEmpty ? nil : Set(roster.map(\.party)).sorted()
  }

  /// The seats of each party, where every member is known.
  var seats: [Party: Int] { Dictionary(roster.map { ($0.party, 1) }, uniquingKeysWith: +) }

  /// Who speaks in a paragraph; what it says of groups is remembered for the next.
  mutating func attribution(of text: String, emphasis: [Range<Int>], passage: String) -> Attribution {
    let words = Words(text)
    if announcedOther, words[0] == "«", !readsQuotes { return Attribution() }
    announcedOther = OtherCommittee.isAnnounced(in: words, own: own)
    let role = MentionRole(words: words, emphasis: emphasis, marksSpeakers: marksSpeakers)
    let quoted = readsQuotes ? [] : Self.quotations(in: words)
    let mentions = Mention.all(in: words, own: own).filter { mention in
      !quoted.contains { $0.contains(mention.words.lowerBound) }
    }
    var speakers = mentions.filter(role.isSpeaker)
    if speakers.isEmpty, let only = mentions.first(where: role.maySpeak) { speakers = [only] }
    return attribution(of: speakers, in: words, passage: passage) ?? inherited()
  }

  /// The first of several speakers speaks in the paragraph; each is remembered.
  private mutating func attribution(of speakers: [Mention], in words: Words, passage: String) -> Attribution? {
    var first: Attribution?
    var previous: Mention?
    for mention in speakers {
      learn(mention)
      let attribution = resolve(mention, in: words, passage: passage)
      if let previous, let rival = Self.rivals(previous, mention, in: words) { memory.blur(rival) }
      if first == nil { first = attribution }
      if let settled = Self.settled(first, by: attribution) { first = settled }
      previous = mention
    }
    return first
  }

  /// «Dette medlem» that points back to nobody is one of those who are «disse medlemmer» in the same paragraph.
  private static func settled(_ first: Attribution?, by later: Attribution) -> Attribution? {
    guard var first, first.parties == nil, first.basis == .anaphor, later.basis == .anaphor,
      later.parties != nil, later.ambiguity == nil
    else { return nil }
    (first.parties, first.antecedent) = (later.parties, later.antecedent)
    return first
  }

  /// Two groups that one sentence sets against each other leave «disse medlemmer» without a single antecedent.
  private static func rivals(_ one: Mention, _ other: Mention, in words: Words) -> String? {
    let between = words.all[one.words.upperBound..<other.words.lowerBound].map(\.lower)
    guard !between.contains("."), between.last == "mens" || between.last == "medan" else { return nil }
    return "to grupper er stilt mot hverandre i samme setning"
  }

  /// The last speaker goes on.
  func inherited() -> Attribution {
    guard let current = memory.current else { return Attribution() }
    return Attribution(
      speaker: current.speaker, parties: current.parties, basis: .inherited, antecedent: current.passage,
      ambiguity: current.ambiguity)
  }

  /// Who quotes: nobody on the committee, where another committee has been announced.
  func quoting() -> Attribution { announcedOther ? Attribution() : inherited() }

  /// New remarks begin, after other text: nobody has spoken yet.
  mutating func beginRemarks() { memory.current = nil }

  /// A copy that reads one paragraph without being changed by what it says.
  func aside(of text: String, emphasis: [Range<Int>], passage: String) -> Attribution {
    var copy = self
    copy.memory.current = nil
    return copy.attribution(of: text, emphasis: emphasis, passage: passage)
  }

  /// The roster, and what an alliance is, are learnt where the text first says so.
  private mutating func learn(_ mention: Mention) {
    for fraction in mention.fractions {
      guard let named = fraction.named else { continue }
      if fraction.kind == .committee, committeeParties == nil, !named.parties.isEmpty {
        (roster, committeeParties) = (named.members, named.parties)
      }
      if named.alliances.count == 1, !named.parties.isEmpty { memory.alliances[named.alliances[0]] = named.parties }
    }
  }

  /// Word ranges between « and »; a quotation that is not closed goes on to the end.
  private static func quotations(in words: Words) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open: Int?
    for (index, word) in words.all.enumerated() {
      if word.lower == "«", open == nil { open = index }
      if word.lower == "»", let start = open {
        ranges.append(start..<index)
        open = nil
      }
    }
    if let open { ranges.append(open..<words.all.count) }
    return ranges
  }
}

/// Another committee, whose words stand inside the document.
private enum OtherCommittee {
  private static let verbs: Set<Substring> = [
    "uttaler", "uttalte", "uttalar", "uttala", "uttalt", "svarer", "svarte", "svarar", "svara", "skriver", "skrev",
    "skriv", "skreiv", "sier", "sa", "seier", "sier", "bemerker", "bemerket", "merknader", "uttalelse",
  ]

  private static let endings = ["komiteen", "komiteens", "komitéen", "komitéens", "komité", "komite"]

  /// «Finanskomiteen uttaler i brev av 2. mai:».
  static func isAnnounced(in words: Words, own: Substring?) -> Bool {
    guard [":", "»"].contains(words[words.all.count - 1]) || words.all.contains(where: { $0.lower == "«" }) else {
      return false
    }
    let isNamed = words.all.contains { word in
      guard word.lower.utf8.count > 12, endings.contains(where: word.lower.hasSuffix) else { return false }
      return own.map { !word.lower.hasPrefix($0) } ?? true
    }
    return isNamed && words.all.contains { verbs.contains($0.lower) }
  }
}

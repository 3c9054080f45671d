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
  private var own: Substring?
  /// Another committee has been announced, and what is quoted next is its.
  private var announcedOther = false
  /// The last paragraph was another committee's.
  private(set) var isQuotingOthers = false

  init(roster: [Document.Member], marksSpeakers: Bool, readsQuotes: Bool = false, committee: String? = nil) {
    (self.roster, self.marksSpeakers, self.readsQuotes) = (roster, marksSpeakers, readsQuotes)
    own = committee.flatMap(Self.lastWord)
    committeeParties = roster.isEmpty ? nil : Set(roster.map(\.party)).sorted()
  }

  private static func lastWord(of committee: String) -> Substring? { committee.lowercased().split(separator: " ").last }

  /// Whom the document names at its end as spokesperson of the case.
  private(set) var spokespersonName: String?

  /// The document says at its end whose it is.
  mutating func belongs(to committee: String, spokesperson: String?) {
    own = own ?? Self.lastWord(of: committee)
    spokespersonName = spokesperson
  }

  /// The seats of each party, where every member is known.
  var seats: [Party: Int] { Dictionary(roster.map { ($0.party, 1) }, uniquingKeysWith: +) }

  /// Who speaks in a paragraph; what it says of groups is remembered for the next.
  ///
  /// - Parameter opensInQuote: a quotation from an earlier paragraph goes on.
  mutating func attribution(
    of text: String, emphasis: [Range<Int>], passage: String, opensInQuote: Bool = false
  ) -> Attribution {
    let words = Words(text)
    isQuotingOthers = announcedOther && (words[0] == "«" || opensInQuote) && !readsQuotes
    if isQuotingOthers { return Attribution() }
    if !opensInQuote { announcedOther = OtherCommittee.isAnnounced(in: words, own: own) }
    let role = MentionRole(words: words, emphasis: emphasis, marksSpeakers: marksSpeakers)
    let quoted = readsQuotes ? [] : Self.quotations(in: words, isOpen: opensInQuote)
    let mentions = Mention.all(in: words, own: own).filter { mention in
      !quoted.contains { $0.contains(mention.words.lowerBound) }
    }
    for mention in mentions where role.offersMajority(mention) { offer(mention, in: words, passage: passage) }
    var speakers = mentions.filter(role.isSpeaker)
    if speakers.isEmpty, let only = mentions.first(where: role.maySpeak) { speakers = [only] }
    return attribution(of: speakers, in: words, passage: passage) ?? inherited()
  }

  /// The first of several speakers speaks in the paragraph; each is remembered.
  private mutating func attribution(of speakers: [Mention], in words: Words, passage: String) -> Attribution? {
    var first: Attribution?
    var previous: Mention?
    for mention in speakers {
      learn(mention, in: words)
      let attribution = resolve(mention, in: words, passage: passage)
      if let previous, Self.areRivals(previous, mention, in: words) {
        memory.blur(isOne: mention.isOne, "to grupper er stilt mot hverandre i samme setning")
      }
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
  private static func areRivals(_ one: Mention, _ other: Mention, in words: Words) -> Bool {
    guard one.isOne == other.isOne else { return false }
    let between = words.all[one.words.upperBound..<other.words.lowerBound].map(\.lower)
    return !between.contains(".") && (between.last == "mens" || between.last == "medan")
  }

  /// The last speaker goes on.
  func inherited() -> Attribution {
    guard let current = memory.current else { return Attribution() }
    return Attribution(
      speaker: current.speaker, parties: current.parties, basis: .inherited,
      antecedent: current.passage.isEmpty ? nil : current.passage,
      ambiguity: current.ambiguity)
  }

  /// Who speaks in an item of a list: the last speaker, unless it opens with a group of its own.
  mutating func attribution(ofItem text: String, emphasis: [Range<Int>], passage: String) -> Attribution {
    let opening = text.utf8.prefix(400).count < text.utf8.count ? String(text.prefix(400)) : text
    let words = Words(opening)
    guard let first = Mention.all(in: words, own: own).first, first.words.lowerBound == 0, first.namesGroup,
      !marksSpeakers || MentionRole(words: words, emphasis: emphasis, marksSpeakers: true).isEmphasised(first)
    else {
      return inherited()
    }
    return attribution(of: text, emphasis: emphasis, passage: passage)
  }

  /// Who quotes: nobody on the committee, where another committee has been announced.
  func quoting() -> Attribution { announcedOther ? Attribution() : inherited() }

  /// New remarks begin: nobody has spoken yet, or those whom the heading names: «Merknader fra Høyre».
  mutating func beginRemarks(under heading: String) {
    memory.current = nil
    guard let parties = Self.parties(ofHeading: Words(heading)) else { return }
    let group = SpeakerMemory.Antecedent(speaker: heading, parties: parties, passage: "")
    memory.remember(group, as: Fraction(kind: .members), isOne: false)
  }

  /// A heading inside the remarks that is a group and nothing more: «Høyre og Venstre», «Medlemmene fra Rødt».
  mutating func beginPart(under heading: String) {
    let words = Words(heading)
    let end = words[words.all.count - 1] == ":" ? words.all.count - 1 : words.all.count
    let isList = PartyList(words, at: 0)?.end == end
    let isGroup = Mention.all(in: words).first.map { $0.words == 0..<end && $0.namesGroup } ?? false
    if isList || isGroup { beginRemarks(under: heading) }
  }

  private static func parties(ofHeading words: Words) -> [Party]? {
    let named = words.all.indices.lazy.filter { FractionWords.from.contains(words[$0]) }
      .compactMap { PartyList(words, at: $0 + 1) }.first { !$0.parties.isEmpty }
    let list = named ?? genitive(in: words) ?? PartyList(words, at: 0)
    return list.flatMap { $0.parties.isEmpty ? nil : $0.parties }
  }

  /// «Høyres merknader».
  private static func genitive(in words: Words) -> PartyList? {
    guard let (party, end) = PartyList.party(in: words, at: 0, inGenitive: true), words[end].hasPrefix("merknad") else {
      return nil
    }
    return PartyList([party], end: end)
  }

  /// A copy that reads one paragraph without being changed by what it says.
  func aside(of text: String, emphasis: [Range<Int>], passage: String) -> Attribution {
    var copy = self
    copy.memory.current = nil
    return copy.attribution(of: text, emphasis: emphasis, passage: passage)
  }

  /// The roster, and what an alliance is, are learnt where the text first says so.
  private mutating func learn(_ mention: Mention, in words: Words) {
    for fraction in mention.fractions {
      guard let named = fraction.named else { continue }
      if fraction.kind == .committee, committeeParties == nil, !named.parties.isEmpty {
        (roster, committeeParties) = (named.members, named.parties)
        own = own ?? Self.lastWord(of: words.literal(mention.words.lowerBound..<mention.words.lowerBound + 1))
      }
      if named.alliances.count == 1, !named.parties.isEmpty { memory.alliances[named.alliances[0]] = named.parties }
    }
  }

  /// Word ranges between « and »; a quotation that is not closed goes on to the end.
  private static func quotations(in words: Words, isOpen: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var open = isOpen ? 0 : nil
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

// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// Follows who speaks from paragraph to paragraph of a committee's remarks.
struct SpeakerContext {
  /// Every member of the committee; empty until the roster is known.
  private(set) var roster: [Document.Member]
  /// The text marks its speakers by emphasis, so that other mentions are about somebody.
  private let marksSpeakers: Bool

  private var group: Antecedent?
  private var majority: Antecedent?
  private var single: Antecedent?
  private var current: Antecedent?

  private struct Antecedent {
    var speaker: String
    var parties: [Party]?
    var passage: String
    var ambiguity: String?
  }

  init(roster: [Document.Member], marksSpeakers: Bool) {
    (self.roster, self.marksSpeakers) = (roster, marksSpeakers)
  }

  /// Who speaks in a paragraph; what it says of groups is remembered for the next.
  mutating func attribution(of text: String, emphasis: [Range<Int>], passage: String) -> Attribution {
    let words = Words(text)
    let mentions = Mention.all(in: words).filter { isSpeaker($0, in: words, emphasis: emphasis) }
    guard !mentions.isEmpty else { return inherited() }
    var first: Attribution?
    for mention in mentions {
      if roster.isEmpty, !mention.roster.isEmpty { roster = mention.roster }
      let attribution = resolve(mention, in: words, passage: passage)
      if first == nil { first = attribution }
    }
    return first ?? Attribution()
  }

  /// The last speaker goes on.
  func inherited() -> Attribution {
    guard let current else { return Attribution() }
    return Attribution(
      speaker: current.speaker, parties: current.parties, basis: .inherited, antecedent: current.passage,
      ambiguity: current.ambiguity)
  }

  /// Every party on the committee; `nil` until the roster is known.
  var committeeParties: [Party]? { roster.isEmpty ? nil : Set(roster.map(\.party)).sorted() }

  /// Where speakers are emphasised, a mention without emphasis only counts where nothing else could be meant.
  private func isSpeaker(_ mention: Mention, in words: Words, emphasis: [Range<Int>]) -> Bool {
    let place = words.all[mention.words.lowerBound].range
    if emphasis.contains(where: { $0.overlaps(place) }) { return true }
    switch mention.group {
    case .committee:
      // «En samlet komité» and the roster are of more than one word.
      return !marksSpeakers && (mention.words.lowerBound == 0 || mention.words.count > 1)
    case .theseMembers, .thisMember: return true
    default: return !marksSpeakers || mention.words.lowerBound == 0
    }
  }

  private mutating func resolve(_ mention: Mention, in words: Words, passage: String) -> Attribution {
    let speaker = words.literal(mention.words)
    switch mention.group {
    case .committee:
      return stated(speaker, committeeParties, passage, ambiguity: roster.isEmpty ? Self.noRoster : nil)
    case .majorityExcept(let others):
      let parties = committeeParties.map { all in all.filter { !others.contains($0) } }
      return state(.init(speaker: speaker, parties: parties, passage: passage), \.majority)
    case .majority(let parties?):
      return state(.init(speaker: speaker, parties: parties, passage: passage), \.majority)
    case .minority(let parties?), .members(let parties):
      let place: WritableKeyPath<SpeakerContext, Antecedent?> = parties.count == 1 ? \.single : \.group
      return state(.init(speaker: speaker, parties: parties, passage: passage), place, isOne: mention.isOne(in: words))
    case .majority(nil): return anaphor(speaker, majority ?? group)
    case .minority(nil), .theseMembers: return anaphor(speaker, group ?? single)
    case .thisMember: return anaphor(speaker, single ?? group)
    }
  }

  private static let noRoster = "komiteens medlemmer er ikke kjent"

  private mutating func stated(
    _ speaker: String, _ parties: [Party]?, _ passage: String, ambiguity: String?
  ) -> Attribution {
    current = Antecedent(speaker: speaker, parties: parties, passage: passage, ambiguity: ambiguity)
    return Attribution(speaker: speaker, parties: parties, basis: .stated, ambiguity: ambiguity)
  }

  /// A group named here is what later anaphors point back to; «disse medlemmer» never points back to one member.
  private mutating func state(
    _ antecedent: Antecedent, _ place: WritableKeyPath<SpeakerContext, Antecedent?>, isOne: Bool = false
  ) -> Attribution {
    self[keyPath: place] = antecedent
    if !isOne { group = antecedent }
    return stated(antecedent.speaker, antecedent.parties, antecedent.passage, ambiguity: nil)
  }

  private mutating func anaphor(_ speaker: String, _ antecedent: Antecedent?) -> Attribution {
    guard let antecedent else {
      let ambiguity = "ingen gruppe er nevnt før"
      return Attribution(speaker: speaker, parties: nil, basis: .anaphor, ambiguity: ambiguity)
    }
    current = antecedent
    return Attribution(
      speaker: speaker, parties: antecedent.parties, basis: .anaphor, antecedent: antecedent.passage,
      ambiguity: antecedent.ambiguity)
  }
}

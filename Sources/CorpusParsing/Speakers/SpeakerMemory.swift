// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// The groups that a text has named so far, for the words that point back to them.
struct SpeakerMemory {
  /// A group that a passage has named.
  struct Antecedent {
    var speaker: String
    /// `nil` where it cannot be known.
    var parties: [Party]?
    var passage: String
    var ambiguity: String?
    var isMajority = false
    var isWhole = false
    /// One party of a group that was named as one.
    var isPart = false
  }

  /// A majority that was named without speaking, for a text that names no other.
  var offeredMajority: Antecedent?
  /// Who speaks now.
  var current: Antecedent?
  /// What «disse medlemmer» points back to.
  private(set) var plural: Antecedent?
  /// What «dette medlem» points back to.
  private(set) var single: Antecedent?
  /// A group of several parties has been named after the single member.
  private(set) var isSingleOvertaken = false
  /// Those that are in play: one that opens with «komiteens flertall» puts the earlier ones aside.
  private(set) var majorities: [Antecedent] = []
  private(set) var minority: Antecedent?
  /// Those named since the whole committee last spoke.
  private(set) var named: [Antecedent] = []
  /// The groups last named beside each other, or the parties of the last group, in the order of the text: of these
  /// «sistnevnte» is the last.
  private(set) var listed: [Antecedent] = []
  /// The parties behind «regjeringspartiene» and the like, where the document has said them.
  var alliances: [String: [Party]] = [:]

  /// Remembers a group that has just been named.
  ///
  /// - Parameter isOne: it is worded as one member, which «disse medlemmer» never points back to.
  mutating func remember(_ antecedent: Antecedent, as fraction: Fraction, isOne: Bool) {
    var antecedent = antecedent
    switch fraction.kind {
    case .committee:
      antecedent.isWhole = fraction.exceptions.isEmpty
      if antecedent.isWhole { named = [] } else { plural = antecedent }
    case .majority:
      antecedent.isMajority = true
      if fraction.order != .other { majorities = [] }
      majorities.append(antecedent)
      if fraction.order != .other { minority = nil }
      addGroup(antecedent)
    case .minority:
      minority = antecedent
      addGroup(antecedent, isOne: isOne)
    default: addGroup(antecedent, isOne: isOne)
    }
    current = antecedent
  }

  /// Remembers the order in which groups, or the parties of one, were named.
  mutating func list(_ mention: Mention, as parties: [[Party]?], _ speaker: String, _ passage: String) {
    guard let first = mention.fractions.first, first.named != nil || mention.fractions.count > 1 else { return }
    guard first.kind != .committee else { return listed = [] }
    let groups = parties.map { Antecedent(speaker: speaker, parties: $0, passage: passage) }
    if groups.count > 1 {
      listed = groups
    } else if let last = listed.last, last.passage == passage, last.speaker != speaker {
      listed = [last.isPart ? whole(of: listed) : last] + groups
    } else {
      let written = first.named?.written ?? []
      listed = written.map { Antecedent(speaker: speaker, parties: Set($0).sorted(), passage: passage, isPart: true) }
    }
  }

  private func whole(of parts: [Antecedent]) -> Antecedent {
    var whole = parts[0]
    (whole.parties, whole.isPart) = (Set(parts.flatMap { $0.parties ?? [] }).sorted(), false)
    return whole
  }

  private mutating func addGroup(_ antecedent: Antecedent, isOne: Bool = false) {
    named.append(antecedent)
    if named.count > 8 { named.removeFirst() }
    let isOfOneParty = (antecedent.parties?.count ?? 0) == 1
    if isOne || isOfOneParty {
      single = antecedent
      isSingleOvertaken = false
    } else if !antecedent.isMajority {
      isSingleOvertaken = true
    }
    if !isOne { plural = antecedent }
  }

  /// The last groups can no longer be told apart.
  mutating func blur(isOne: Bool, _ reason: String) {
    if isOne {
      single?.parties = nil
      single?.ambiguity = reason
    } else {
      plural?.parties = nil
      plural?.ambiguity = reason
    }
  }
}

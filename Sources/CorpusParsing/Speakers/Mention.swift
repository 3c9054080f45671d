// SPDX-License-Identifier: GPL-3.0-or-later

import StortingModel

/// A place in a paragraph that names a speaker of the committee: one fraction, or several that speak together.
struct Mention {
  let fractions: [Fraction]
  /// Indices of words.
  let words: Range<Int>

  /// Names, where the mention is the roster of the committee.
  var roster: [Document.Member] { fractions.first?.kind == .committee ? fractions[0].named?.members ?? [] : [] }

  /// Whether it says which members it is of.
  var namesGroup: Bool {
    fractions.contains { $0.kind != .committee && ($0.named != nil || !$0.exceptions.isEmpty) && $0.kind != .person }
  }

  /// Whether it is worded as one member.
  var isOne: Bool { fractions.count == 1 && fractions[0].isOne }

  /// Every mention in a paragraph, in order, without overlap.
  ///
  /// - Parameter own: the last word of the committee's own name.
  static func all(in words: Words, own: Substring? = nil) -> [Mention] {
    var mentions: [Mention] = []
    var index = 0
    while index < words.all.count {
      if let mention = MentionGrammar(words: words, start: index, own: own).mention() {
        mentions.append(mention)
        index = mention.words.upperBound
      } else {
        index += 1
      }
    }
    return mentions
  }
}

/// One group as a text names it, before it is known which parties that is.
struct Fraction {
  enum Kind: Equatable {
    /// The whole committee.
    case committee
    case majority
    case minority
    /// Named members or parties.
    case members
    /// «Resten av komiteen», «de øvrige medlemmer».
    case rest
    /// «Disse medlemmer», «disse partier».
    case these
    /// «Dette medlem».
    case this
    /// «Førstnevnte medlemmer», «sistnevnte to partier».
    case listed(isLast: Bool, count: Int?)
    /// «Komiteens leder».
    case chair(role: String)
    /// «Representanten Kari Li».
    case person
    /// A group that is named in no way that tells its parties: «komiteens yngste medlemmer», «flertallet i flertallet».
    case unclear
  }

  /// Which of several majorities.
  enum Order {
    /// «Flertallet», «komiteens flertall».
    case plain
    /// «Dette flertallet».
    case this
    /// «Et annet flertall».
    case other
    /// «Det første flertallet».
    case first
  }

  let kind: Kind
  var order = Order.plain
  var named: PartyList?
  /// Whom it leaves out.
  var exceptions: [Fraction] = []
  /// Whether those are said apart from it: «flertallet vil, med unntak av medlemmet fra Rødt, …».
  var leavesLater = false
  /// Whether it is worded as one member: «komiteens medlem fra Venstre».
  var isOne = false
  /// Whether it is parties only: «Høyre og Venstre mener».
  var isBare = false

  var isListed: Bool { if case .listed = kind { true } else { false } }
}
